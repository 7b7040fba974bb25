/**
 * Works through the numbers from 0 to `count` - 1 in order, several at a time.
 * @param work returns false to have no further number begun; those under way are finished
 */
export async function inPool(
	count: number,
	concurrency: number,
	work: (index: number) => Promise<boolean>,
): Promise<void> {
	let next = 0;
	let open = true;
	const worker = async (): Promise<void> => {
		while (open && next < count) {
			const index = next++;
			if (!(await work(index))) open = false;
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, worker));
}
