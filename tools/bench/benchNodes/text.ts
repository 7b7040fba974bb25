/** A value that is a text. Throws a TypeError for any other. */
export function text(value: unknown): string {
	if (typeof value !== 'string') throw new TypeError('A text was expected');
	return value;
}
