/**
 * What a piece of work throws.
 * @throws Error where it throws nothing
 */
export function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (thrown) {
		return thrown;
	}
	throw new Error('Nothing was thrown');
}
