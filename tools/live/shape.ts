/** What the values at one place of an answer have in common. It holds none of them. */
export interface Place {
	/** Where, by the names of fields: `result[].plan`. */
	at: string;
	types: Set<string>;
	count: number;
	/** Shortest and longest, in characters of a text or elements of a list. */
	least: number;
	most: number;
}

/** Most places that are told apart, so that a map with ids for keys does not fill the report. */
const MOST_PLACES = 200;

/** The type of a value, as JSON Schema names it. */
export function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

/** All places of an answer, in the order in which they are met. */
export function placesOf(body: unknown): Place[] {
	const places = new Map<string, Place>();
	const visit = (at: string, value: unknown): void => {
		if (!places.has(at) && places.size >= MOST_PLACES) return;
		const place = places.get(at) ?? { at, types: new Set(), count: 0, least: Infinity, most: 0 };
		places.set(at, place);
		place.types.add(typeOf(value));
		place.count += 1;
		if (typeof value === 'string' || Array.isArray(value)) {
			place.least = Math.min(place.least, value.length);
			place.most = Math.max(place.most, value.length);
		}
		if (Array.isArray(value)) for (const element of value) visit(`${at}[]`, element);
		else if (typeof value === 'object' && value !== null) {
			for (const [name, inner] of Object.entries(value))
				visit(at === '' ? name : `${at}.${name}`, inner);
		}
	};
	visit('', body);
	return [...places.values()];
}

/** A date as its digits and signs, with 9 for every digit; undefined for a text that is no date. */
export function dateShape(text: string): string | undefined {
	const looksLikeOne = /^\d[\d\-:./ TZ+]{0,34}$/.test(text) && /\d\d[-:./]\d/.test(text);
	return looksLikeOne ? text.replace(/\d/g, '9') : undefined;
}
