import { parameterProblem, quote } from '../problem';
import { elementsOf } from './elements';
import { withoutFormatCharacters } from '../invisible';
import { define } from './parameter';
import { requireDigits } from './text';
import type { JsonValue } from '../json';
import type { Common, Parameter } from './parameter';

interface TextsSettings extends Common {
	/** The button in the editor that adds one more. */
	addLabel: string;
	/** What stands between the elements where they come as one text; lines or commas unless given. */
	separator?: RegExp;
	/** What each element has to look like, and the complaint when it does not. */
	pattern?: { like: RegExp; complaint: string };
}

const LINES_OR_COMMAS = /[\r\n,]+/;

/** A field for several texts. An expression may give an array, or a text with one per line. */
export function texts(settings: TextsSettings): Parameter<JsonValue[]> {
	const { displayName, addLabel, separator = LINES_OR_COMMAS, pattern } = settings;
	const textOf = (element: unknown): string => {
		if (typeof element !== 'string' && typeof element !== 'number')
			throw parameterProblem(displayName, `must be a list of texts, but holds ${quote(element)}`);
		const typed = typeof element === 'number' ? requireDigits(displayName, element) : element;
		const text = pattern ? withoutFormatCharacters(typed) : typed;
		if (pattern && !pattern.like.test(text))
			throw parameterProblem(
				displayName,
				`${pattern.complaint}, but one of them is ${quote(text)}`,
			);
		return text;
	};
	return define(
		settings,
		{
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: addLabel },
			default: [],
		},
		(raw) => {
			const elements = elementsOf(raw, separator).map(textOf);
			return elements.length === 0 ? undefined : elements;
		},
	);
}
