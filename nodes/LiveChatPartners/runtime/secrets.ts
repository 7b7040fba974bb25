/** What stands in a text where a secret was. */
export const MASK = '••••';

/** What may be shown of a secret: its last characters, by which a person tells it from others. */
export function masked(value: string, showing: number): string {
	// Of a short value, the end would give too much away.
	return showing > 0 && value.length >= 3 * showing ? `${MASK} ${value.slice(-showing)}` : MASK;
}

/** Characters that no encoding of a URL, of a form, of JSON or of HTML writes in another way. */
const PLAIN = /[A-Za-z0-9._-]/;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
};

function escapeRegExp(value: string): string {
	return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Hexadecimal digits in upper or lower case, after any number of zeros. */
function hexadecimal(digits: string): string {
	return digits.toLowerCase().replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/** One character in every way in which a server may write it: as it is, or in JSON, a URL or HTML, also nested. */
function spelled(character: string): string {
	if (PLAIN.test(character)) return escapeRegExp(character);
	const code = character.codePointAt(0) ?? 0;
	const units = Array.from({ length: character.length }, (_, index) =>
		character.charCodeAt(index).toString(16).padStart(4, '0'),
	);
	const bytes = [...Buffer.from(character, 'utf8')];
	const entity = ENTITIES[character];
	const ways = [
		`\\\\*${escapeRegExp(character)}`,
		units.map((unit) => `\\\\+u${hexadecimal(unit)}`).join(''),
		bytes.map((byte) => `%(?:25)*${hexadecimal(byte.toString(16).padStart(2, '0'))}`).join(''),
		`&(?:amp;)*#(?:0*${code}|[xX]0*${hexadecimal(code.toString(16))});`,
		...(entity === undefined ? [] : [`&(?:amp;)*${entity};`]),
		...(character === ' ' ? ['\\+'] : []),
	];
	return `(?:${ways.join('|')})`;
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

function patternOf(value: string): string {
	const characters = [...value].map(spelled);
	if (value.length < 8) return alone(characters.join(''));
	return characters.join(/^\d+$/.test(value) ? BETWEEN_DIGITS : '');
}

/** The strings and numbers of a JSON text. */
const SCALARS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/**
 * The secret values that one item has to do with, and how to take them out of a text. It goes by
 * value and not by the name of a field, because a server echoes what it was sent under any name.
 */
export class Secrets {
	private readonly masks = new Map<string, { like: RegExp; mask: string }>();

	/** @param inherited secrets of the whole execution, such as the API token */
	constructor(private readonly inherited?: Secrets) {}

	/**
	 * From now on `value` is taken out; what remains may end in its last `showing` characters. A
	 * long number is also found where its digits stand in groups.
	 */
	add(value: string | undefined, showing = 0): void {
		if (!value || this.masks.has(value)) return;
		this.masks.set(value, {
			like: new RegExp(patternOf(value), 'g'),
			mask: masked(value, showing),
		});
	}

	/** The text without any of the secrets. */
	clean(text: string): string {
		let cleaned = this.inherited ? this.inherited.clean(text) : text;
		for (const { like, mask } of this.masks.values()) cleaned = cleaned.replace(like, mask);
		return cleaned;
	}

	/** The body of an answer without any of the secrets. What is JSON stays JSON, also where a number was a secret. */
	cleanBody(body: string): string {
		const cleaned = this.clean(body);
		if (cleaned === body || !isJson(body)) return cleaned;
		return body.replace(SCALARS, (scalar) => {
			const value: unknown = scalar.startsWith('"') ? JSON.parse(scalar) : scalar;
			const before = String(value);
			const after = this.clean(before);
			return after === before ? scalar : JSON.stringify(after);
		});
	}
}
