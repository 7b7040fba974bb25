import { isDataObject } from '../json';
import { oneLine } from './line';
import { pageMessage } from './pageMessage';

/** How many layers of a JSON body are looked at. */
const DEEPEST = 6;

/** How many values of a JSON body are looked at, so that none takes long. */
const MOST_VALUES = 500;

/** Keys whose value is the explanation, the better ones first. Written small: frameworks differ in capitals. */
const EXPLANATIONS = [
	'message',
	'msg',
	'error',
	'error_description',
	'detail',
	'description',
	'reason',
	'title',
];

/** Keys whose value complains about single fields: as a list, or as a map from the field to its complaint. */
const COMPLAINTS = [
	'errors',
	'messages',
	'details',
	'violations',
	'invalid-params',
	'invalid_params',
];

/** Keys whose value names the field that an entry of such a list is about. */
const FIELDS = [
	'loc',
	'field',
	'path',
	'param',
	'parameter',
	'property',
	'pointer',
	'source',
	'name',
];

/** Where a value stood in a request, in front of its name. */
const PLACES = new Set(['', '#', 'body', 'query', 'path', 'params', 'header', 'form']);

/** Names that stand for no field: https://www.django-rest-framework.org/api-guide/exceptions */
const NO_FIELD = new Set(['non_field_errors', '__all__', 'message', 'msg', 'error', 'base']);

/** A complaint that goes on from the name of its field. */
const GOES_ON = /^(is|are|was|must|has|have|can|cannot|can't|may|should|needs?|does|did|will)\b/;

/** What is wrong with one field, or with the request where no field is named. */
interface Complaint {
	field: string;
	words: string;
}

/** `["body", "seats"]`, `/query/seats` or `#/seats` as `seats`. */
function fieldName(value: unknown): string {
	if (isDataObject(value)) return fieldName(value.pointer ?? value.parameter);
	const parts = Array.isArray(value)
		? value.map(String)
		: typeof value === 'string'
			? value.split(/[/.]/)
			: [];
	const start = parts.findIndex((part) => !PLACES.has(part));
	const name = start < 0 ? '' : parts.slice(start, start + 8).join('.');
	return NO_FIELD.has(name) ? '' : name.slice(0, 100);
}

function inWords({ field, words }: Complaint): string {
	if (field === '' || words.includes(field)) return words;
	return GOES_ON.test(words) ? `${field} ${words}` : `${field}: ${words}`;
}

function joined(parts: readonly string[]): string | undefined {
	return oneLine([...new Set(parts)].join('; '));
}

/** An explanation with the complaints behind it, unless one of them says what the other does. */
function together(explanation: string, complaints: readonly Complaint[]): string | undefined {
	const lines = complaints.map(inWords);
	if (lines.every((line) => explanation.includes(line))) return explanation;
	if (complaints.some(({ words }) => explanation.includes(words))) return joined(lines);
	return oneLine(`${explanation.replace(/[.:]$/, '')}: ${joined(lines)}`);
}

/** Finds the words in one JSON body. */
class JsonReader {
	private left = MOST_VALUES;

	/** The words in a part of the body. */
	words(value: unknown, depth = 0): string | undefined {
		if (typeof value === 'string') {
			this.left -= 1;
			return oneLine(value);
		}
		if (!this.mayEnter(depth)) return undefined;
		if (Array.isArray(value)) return joined(this.ofList(value, depth).map(inWords));
		if (!isDataObject(value)) return undefined;
		return this.ofObject(value, depth) ?? this.ofFieldLists(value, depth);
	}

	/** What an object says under the keys that servers use for it. */
	private ofObject(value: object, depth: number): string | undefined {
		const keys = new Map(Object.entries(value).map(([key, part]) => [key.toLowerCase(), part]));
		const explanation = this.first(EXPLANATIONS, keys, (part) => this.words(part, depth + 1));
		const complaints = this.first(COMPLAINTS, keys, (part) => this.complaints(part, depth + 1));
		if (complaints === undefined) return explanation;
		if (explanation === undefined) return joined(complaints.map(inWords));
		return together(explanation, complaints);
	}

	private mayEnter(depth: number): boolean {
		this.left -= 1;
		return depth < DEEPEST && this.left > 0;
	}

	/** What the first of some keys says that says anything. */
	private first<Said>(
		names: readonly string[],
		keys: ReadonlyMap<string, unknown>,
		read: (part: unknown) => Said | undefined,
	): Said | undefined {
		for (const name of names) {
			const said = keys.has(name) ? read(keys.get(name)) : undefined;
			if (said !== undefined) return said;
		}
		return undefined;
	}

	/** What is wrong with which field, in a list or a map of complaints; undefined where there is none. */
	private complaints(value: unknown, depth: number): Complaint[] | undefined {
		if (!this.mayEnter(depth)) return undefined;
		const found = Array.isArray(value)
			? this.ofList(value, depth)
			: isDataObject(value)
				? this.ofMap(value, '', depth)
				: this.entry(value, '', depth);
		return found.length === 0 ? undefined : found;
	}

	private ofList(values: unknown[], depth: number): Complaint[] {
		return values.slice(0, this.left).flatMap((value) => {
			const named = isDataObject(value) ? FIELDS.find((key) => key in value) : undefined;
			const field = isDataObject(value) && named !== undefined ? fieldName(value[named]) : '';
			return this.entry(value, field, depth);
		});
	}

	/** `{"address": {"city": ["is too short"]}}`, and likewise with a text or an object for the list. */
	private ofMap(map: object, prefix: string, depth: number): Complaint[] {
		return Object.entries(map).flatMap(([key, value]): Complaint[] => {
			if (this.left <= 0) return [];
			const field = fieldName([prefix, key].filter((part) => part !== '').join('.'));
			const inside = Array.isArray(value) ? value : [value];
			return inside.flatMap((part: unknown) => {
				if (!isDataObject(part)) return this.entry(part, field, depth);
				if (!this.mayEnter(depth + 1)) return [];
				const words = this.ofObject(part, depth + 1);
				return words === undefined ? this.ofMap(part, field, depth + 1) : [{ field, words }];
			});
		});
	}

	private entry(value: unknown, field: string, depth: number): Complaint[] {
		const words = this.words(value, depth + 1);
		return words === undefined ? [] : [{ field, words }];
	}

	/** An object that is nothing but lists of complaints by field. */
	private ofFieldLists(value: object, depth: number): string | undefined {
		const lists = Object.values(value);
		if (lists.length === 0 || !lists.every(Array.isArray)) return undefined;
		return joined(this.ofMap(value, '', depth).map(inWords));
	}
}

/** True where a body holds anything that could be of use to a reader. */
function saysSomething(json: unknown): boolean {
	return /[^\s[\]{},:"]/.test(JSON.stringify(json).replace(/\bnull\b|"[^"]*":/g, ''));
}

/**
 * The server's own explanation in the body of an error, whichever of the shapes it has: `message`, `error` as a text or
 * an object, complaints by field as a list or a map, problem details (RFC 9457), plain text or HTML. Any other JSON is
 * given as it is, but shortened.
 * @returns one line of text, or undefined where the body holds no words
 */
export function serverMessage(body: string): string | undefined {
	const text = body.trim();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return text.startsWith('<') ? pageMessage(text) : oneLine(text);
	}
	return new JsonReader().words(json) ?? (saysSomething(json) ? oneLine(text) : undefined);
}
