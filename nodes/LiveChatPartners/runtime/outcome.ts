import { Problem } from './problem';

/** The problem that a piece of work ended with, or undefined where it succeeded. Other errors are thrown on. */
export async function problemOf(work: Promise<unknown>): Promise<Problem | undefined> {
	return await work.then(
		() => undefined,
		(thrown: unknown) => {
			if (thrown instanceof Problem) return thrown;
			throw thrown;
		},
	);
}
