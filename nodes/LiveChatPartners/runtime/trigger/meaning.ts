/**
 * How a followed field is read, so that what only looks different is no change.
 * - `text`: a word, whatever its case
 * - `flag`: yes or no, also as `1`, `"true"` or `"no"`; null and an empty text are no
 * - `filled`: only whether anything stands there
 */
export type Kind = 'text' | 'flag' | 'filled';

/** What a followed field says; null where the row does not tell. */
export type Meaning = string | boolean | null;

const YES = new Set(['true', '1', 'yes', 'y', 'on']);
const NO = new Set(['false', '0', 'no', 'n', 'off', '']);

function flagOf(raw: unknown): Meaning {
	if (typeof raw === 'boolean') return raw;
	if (raw === null) return false;
	if (typeof raw !== 'string' && typeof raw !== 'number') return null;
	const word = String(raw).trim().toLowerCase();
	if (YES.has(word)) return true;
	return NO.has(word) ? false : null;
}

function textOf(raw: unknown): Meaning {
	const text = typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw;
	return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** What the value of a followed field means. `filled` is told as an empty text or as true. */
export function meaningOf(kind: Kind, raw: unknown): Meaning {
	if (kind === 'flag') return flagOf(raw);
	if (kind === 'text') return textOf(raw);
	if (raw === undefined) return null;
	const isEmpty = typeof raw === 'string' ? raw.trim() === '' : raw === null;
	return isEmpty ? '' : true;
}

/** True where two meanings are not the same. Where one is not told, nobody can say so. */
export function differs(before: Meaning, after: Meaning): boolean {
	if (before === null || after === null) return false;
	if (typeof before === 'string' && typeof after === 'string')
		return before.toLowerCase() !== after.toLowerCase();
	return before !== after;
}
