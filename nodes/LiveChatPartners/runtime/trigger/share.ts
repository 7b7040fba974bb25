/**
 * Shares out what a poll may hand over. Whoever has little to tell comes first, so that a flood in
 * one list holds up no other.
 * @param most how many items there may be in all
 * @param wanted how many each has
 * @returns how many of each are handed over
 */
export function share(most: number, wanted: readonly number[]): number[] {
	const shares = wanted.map(() => 0);
	let left = most;
	const order = wanted.map((count, index) => ({ count, index })).sort((a, b) => a.count - b.count);
	for (const { count, index } of order) {
		const given = Math.min(count, left);
		shares[index] = given;
		left -= given;
	}
	return shares;
}
