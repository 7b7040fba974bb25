/** A figure that was taken several times. */
export interface Spread {
	median: number;
	min: number;
	max: number;
}

/** Median and extremes. Throws a RangeError when there is nothing to sum up. */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const low = sorted[Math.ceil(middle) - 1];
	const high = sorted[Math.floor(middle)];
	const min = sorted[0];
	const max = sorted.at(-1);
	if (low === undefined || high === undefined || min === undefined || max === undefined) {
		throw new RangeError('No figure was taken');
	}
	return { median: (low + high) / 2, min, max };
}

/** Each value with the one of the same round, put together. */
export function pairwise(
	ours: readonly number[],
	theirs: readonly number[],
	combine: (our: number, their: number) => number,
): number[] {
	return ours.flatMap((our, round) => {
		const their = theirs[round];
		return their === undefined ? [] : [combine(our, their)];
	});
}
