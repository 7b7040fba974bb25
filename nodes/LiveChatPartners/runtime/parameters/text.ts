import { parameterProblem } from '../problem';
import { commonProperty, isBlank, quote } from './parameter';
import type { Common, Parameter } from './parameter';

interface TextSettings extends Common {
	default?: string;
	/** Smallest and largest number of characters, where a wrong length cannot succeed. */
	length?: { min?: number; max?: number };
	/** What the value has to look like, and the complaint when it does not. */
	pattern?: { like: RegExp; complaint: string };
	/** Hidden in the editor, and never quoted in a message. */
	secret?: boolean;
	/** Characters that people type for legibility and no API wants, such as blanks in a card number. */
	strip?: RegExp;
	/** A last change or check of the value; may throw a Problem. */
	refine?: (value: string) => string;
	rows?: number;
}

/** The text of a raw value; numbers count, since sheets and CRMs store ids as numbers. */
function asText(displayName: string, raw: unknown, secret: boolean): string {
	if (typeof raw === 'string') return raw.trim();
	if (Number.isFinite(raw)) return String(raw);
	throw parameterProblem(displayName, `must be a text${secret ? '' : `, but is ${quote(raw)}`}`);
}

/** A field for a line of text. */
export function text(settings: TextSettings): Parameter<string> {
	const { displayName, length, pattern, secret = false, strip, refine } = settings;
	return {
		property: {
			...commonProperty(settings),
			type: 'string',
			default: settings.default ?? '',
			...(secret ? { typeOptions: { password: true } } : {}),
			...(settings.rows === undefined ? {} : { typeOptions: { rows: settings.rows } }),
		},
		...(settings.place ? { place: settings.place } : {}),
		read(raw) {
			if (isBlank(raw)) return undefined;
			const typed = asText(displayName, raw, secret);
			const value = strip ? typed.replace(strip, '') : typed;
			const shown = secret ? '' : `, but is ${quote(value)}`;
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
			return refine ? refine(value) : value;
		},
	};
}
