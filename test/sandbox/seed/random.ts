/** Random choices that are the same in every run. */
export class Random {
	constructor(private seed: number) {}

	/** A number from 0 to below 1, by the mulberry32 generator. */
	next(): number {
		this.seed = (this.seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from `least` to `greatest`. */
	integer(least: number, greatest: number): number {
		return least + Math.floor(this.next() * (greatest - least + 1));
	}

	/** True with a probability. */
	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** One of several values. */
	pick<T>(values: readonly [T, ...T[]]): T {
		return values[this.integer(0, values.length - 1)] ?? values[0];
	}
}
