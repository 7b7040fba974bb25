import { parameterProblem, quote } from '../problem';

/** Characters that stand for themselves in a path: https://www.rfc-editor.org/rfc/rfc3986#section-2.3 */
const UNRESERVED = /^[A-Za-z0-9._~-]+$/;

/** True for what can be one segment of a path, and cannot mean another endpoint. */
export function isSegment(text: string): boolean {
	return UNRESERVED.test(text) && text !== '.' && text !== '..';
}

/**
 * A value that becomes a segment of a path.
 * @throws Problem that names the field where it could mean another endpoint
 */
export function requireSegment(displayName: string, text: string): string {
	if (isSegment(text)) return text;
	throw parameterProblem(
		displayName,
		`must be one word of letters, digits, ".", "-", "_" or "~", but is ${quote(text)}`,
	);
}
