import { parameterProblem, quote } from '../problem';
import { withoutFormatCharacters } from '../invisible';
import { define } from './parameter';
import type { Common, Parameter } from './parameter';

interface TextSettings extends Common {
	default?: string;
	/** Smallest and largest number of characters, where a wrong length cannot succeed. */
	length?: { min?: number; max?: number };
	/** What the value has to look like, and the complaint when it does not. */
	pattern?: { like: RegExp; complaint: string };
	/** Hidden in the editor, and never quoted in a message. */
	secret?: boolean;
	/** Not quoted in a message, because a secret may have been typed into it by mistake. */
	unquoted?: boolean;
	/** Characters that people type for legibility and no API wants, such as blanks in a card number. */
	strip?: RegExp;
	/** A last change or check of the value; may throw a Problem. */
	normalize?: (value: string) => string;
	rows?: number;
}

/**
 * A number that stands for a text, such as an id, as it was written.
 * @throws Problem that names the field where it is too large to have kept its digits
 */
export function requireDigits(displayName: string, number: number, secret = false): string {
	if (!Number.isInteger(number) || Number.isSafeInteger(number)) return String(number);
	throw parameterProblem(
		displayName,
		`is a number too large to keep its digits${secret ? '' : `: it became ${number}`}`,
		'Give it as a text, in an expression with quotes around it.',
	);
}

/** The text of a raw value; numbers count, since sheets and CRMs store ids as numbers. */
function asText(displayName: string, raw: unknown, quoted: boolean): string {
	if (typeof raw === 'string') return raw.trim();
	if (typeof raw === 'number' && Number.isFinite(raw))
		return requireDigits(displayName, raw, !quoted);
	throw parameterProblem(displayName, `must be a text${quoted ? `, but is ${quote(raw)}` : ''}`);
}

/** A field for a line of text. */
export function text(settings: TextSettings): Parameter<string> {
	const { displayName, length, pattern, secret = false, strip, normalize } = settings;
	const quoted = !secret && settings.unquoted !== true;
	return define(
		settings,
		{
			type: 'string',
			default: settings.default ?? '',
			...(secret ? { typeOptions: { password: true } } : {}),
			...(settings.rows === undefined ? {} : { typeOptions: { rows: settings.rows } }),
		},
		(raw) => {
			const typed = asText(displayName, raw, quoted);
			// What has a form has no characters that nobody sees; a name may need them.
			const seen = pattern ? withoutFormatCharacters(typed) : typed;
			const value = strip ? seen.replace(strip, '') : seen;
			const shown = quoted ? `, but is ${quote(value)}` : '';
			if (length?.min !== undefined && value.length < length.min) {
				throw parameterProblem(displayName, `must have at least ${length.min} characters${shown}`);
			}
			if (length?.max !== undefined && value.length > length.max) {
				throw parameterProblem(
					displayName,
					`must have at most ${length.max} characters, but has ${value.length}`,
				);
			}
			if (pattern && !pattern.like.test(value)) {
				throw parameterProblem(displayName, `${pattern.complaint}${shown}`);
			}
			return normalize ? normalize(value) : value;
		},
	);
}
