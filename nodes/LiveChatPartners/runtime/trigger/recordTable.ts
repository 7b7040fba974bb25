import type { Columns } from './knownRows';

/** In place of an index where there is none. */
export const NONE = -1;

/**
 * Finds rows by their fingerprint, or by that and their code. Of several, those with the lower index
 * come first.
 */
export class RecordTable {
	private readonly first: Int32Array;
	private readonly next: Int32Array;
	private readonly mask: number;

	/**
	 * @param withCode whether rows are told apart by their code too
	 * @param wanted which rows are to be found
	 */
	constructor(
		private readonly rows: Columns,
		private readonly withCode: boolean,
		wanted: (index: number) => boolean,
	) {
		let size = 16;
		while (size < rows.count * 2) size *= 2;
		this.mask = size - 1;
		this.first = new Int32Array(size).fill(NONE);
		this.next = new Int32Array(rows.count).fill(NONE);
		const { high, low, code } = rows;
		for (let index = rows.count - 1; index >= 0; index--) {
			if (!wanted(index)) continue;
			const slot = this.slot(high[index] ?? 0, low[index] ?? 0, code[index] ?? 0);
			this.next[index] = this.first[slot] ?? NONE;
			this.first[slot] = index;
		}
	}

	/** The first row with this fingerprint, and this code if the table looks at codes. It stays in. */
	find(high: number, low: number, code: number): number {
		let index = this.first[this.slot(high, low, code)] ?? NONE;
		while (index !== NONE && !this.is(index, high, low, code)) index = this.next[index] ?? NONE;
		return index;
	}

	/** The same, and takes it out. */
	take(high: number, low: number, code: number): number {
		const slot = this.slot(high, low, code);
		let previous = NONE;
		let index = this.first[slot] ?? NONE;
		while (index !== NONE && !this.is(index, high, low, code)) {
			previous = index;
			index = this.next[index] ?? NONE;
		}
		if (index === NONE) return NONE;
		const behind = this.next[index] ?? NONE;
		if (previous === NONE) this.first[slot] = behind;
		else this.next[previous] = behind;
		return index;
	}

	private is(index: number, high: number, low: number, code: number): boolean {
		const { rows } = this;
		return (
			rows.high[index] === high &&
			rows.low[index] === low &&
			(!this.withCode || rows.code[index] === code)
		);
	}

	private slot(high: number, low: number, code: number): number {
		const mixed =
			low ^ Math.imul(high, 0x9e3779b1) ^ (this.withCode ? Math.imul(code, 0x85ebca6b) : 0);
		return (mixed ^ (mixed >>> 15)) & this.mask;
	}
}
