/** Characters that no encoding of a URL, of a form, of JSON or of HTML writes in another way. */
const PLAIN = /[A-Za-z0-9._-]/;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
	'\\': 'bsol',
};

function escapeRegExp(value: string): string {
	return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Hexadecimal digits in upper or lower case. */
function hexadecimal(digits: string): string {
	return digits.toLowerCase().replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/** The UTF-16 units of a character as JSON escapes them, without the backslash in front. */
function escaped(character: string): string {
	return Array.from(
		{ length: character.length },
		(_, index) => `u${hexadecimal(character.charCodeAt(index).toString(16).padStart(4, '0'))}`,
	).join('\\\\+');
}

/** A character in a URL or in HTML, encoded any number of times. */
function encoded(character: string): string[] {
	const code = character.codePointAt(0) ?? 0;
	const bytes = [...Buffer.from(character, 'utf8')];
	const entity = ENTITIES[character];
	return [
		bytes.map((byte) => `%(?:25)*${hexadecimal(byte.toString(16).padStart(2, '0'))}`).join(''),
		`&(?:amp;)*#(?:0*${code}|[xX]0*${hexadecimal(code.toString(16))});`,
		...(entity === undefined ? [] : [`&(?:amp;)*${entity};`]),
	];
}

/** Any number of backslashes: each encoding doubles them, so how many there were does not count. */
const BACKSLASHES = `(?:${['\\\\(?:u005[cC])?', ...encoded('\\')].join('|')})+`;

/** The end of a backslash that stands in front, in any spelling. */
const BEHIND_BACKSLASH =
	'(?<!\\\\|u005[cC]|%(?:25){0,9}5[cC]|&#0{0,9}92;|&#[xX]0{0,9}5[cC];|bsol;)';

/**
 * One character in every way in which a server may write it: as it is, or in JSON, a URL or HTML, also nested.
 * @param before the part of the pattern in front of it, which takes all backslashes if it ends with some
 */
function spelled(character: string, before: string): string {
	if (PLAIN.test(character)) return escapeRegExp(character);
	const ways = [
		escapeRegExp(character),
		`(?<=\\\\)${escaped(character)}`,
		...encoded(character),
		...(character === ' ' ? ['\\+'] : []),
	].join('|');
	return before.endsWith(BACKSLASHES) ? `(?:${ways})` : `\\\\*(?:${ways})`;
}

/** What people and forms put between the groups of a long number. */
const BETWEEN_DIGITS = '(?:[\\s+-]|%(?:25)*20)*';

/**
 * A short value such as a card's verification value occurs inside of other words and numbers:
 * only where it stands alone is it the secret. Behind an escape such as `%3D` or `\n` it does.
 */
function alone(pattern: string): string {
	const before = '(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\[bfnrt])';
	return `(?:${before})${pattern}(?![A-Za-z0-9])`;
}

/**
 * A pattern for a value in all the ways in which a server may write it. No text takes it more time
 * than in proportion to its length: a run of backslashes is entered at its beginning only, and no
 * two parts that follow each other can take the same characters.
 */
export function patternOf(value: string): string {
	if (/^\d{8,}$/.test(value)) return [...value].join(BETWEEN_DIGITS);
	let pattern = '';
	for (const part of value.match(/\\+|[^\\]/gu) ?? [])
		pattern += part.startsWith('\\') ? BACKSLASHES : spelled(part, pattern);
	const first = value.charAt(0);
	const begun = PLAIN.test(first)
		? pattern
		: `${first === '\\' ? BEHIND_BACKSLASH : '(?<!\\\\)'}${pattern}`;
	return value.length < 8 ? alone(begun) : begun;
}
