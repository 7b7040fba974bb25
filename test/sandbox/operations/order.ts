/** A sorted copy, latest moment first. Equal moments keep their order. */
export function newestFirst<T>(list: readonly T[], momentOf: (element: T) => Date): T[] {
	return [...list].sort((a, b) => momentOf(b).getTime() - momentOf(a).getTime());
}
