import { parseJson } from '../json';
import { isBlank } from './parameter';

function parsedList(text: string): unknown[] | undefined {
	try {
		const value = parseJson(text);
		return Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The elements of a value that stands for several: an array, also one inside of an array as an
 * expression in a row of the editor gives it, a JSON array as a text, or a text with separators.
 * Blank elements are left out.
 */
export function elementsOf(raw: unknown, separator: RegExp): unknown[] {
	if (isBlank(raw)) return [];
	if (Array.isArray(raw)) return raw.flatMap((element) => elementsOf(element, separator));
	if (typeof raw !== 'string') return [raw];
	const text = raw.trim();
	const list = parsedList(text);
	if (list) return elementsOf(list, separator);
	return text
		.split(separator)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
