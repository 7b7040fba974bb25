import type { IDataObject } from 'n8n-workflow';

/** True for an object that is neither null nor an array: what JSON calls an object. */
export function isDataObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list that holds nothing but objects. */
export function areDataObjects(values: unknown[]): values is IDataObject[] {
	return values.every(isDataObject);
}

/** What decides where a number of JSON is: a quote, a character behind a backslash, a number. */
const TOKENS = /\\.|"|-?\d[\d.eE+-]*/gs;

/** The same JSON, with integers that a number would round as texts. Linear in its length. */
function withoutRounding(json: string): string {
	let inText = false;
	return json.replace(TOKENS, (token) => {
		if (token === '"') inText = !inText;
		const isRounded = !inText && /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));
		return isRounded ? `"${token}"` : token;
	});
}

/**
 * What a JSON text holds. An integer that a number would round, such as a long ID, keeps its digits as a text.
 * @throws SyntaxError where it is no JSON
 */
export function parseJson(json: string): unknown {
	const value: unknown = JSON.parse(json);
	return /\d{16}/.test(json) ? JSON.parse(withoutRounding(json)) : value;
}

/** The text of a field, trimmed; a number or a truth value counts, anything else is empty. */
export function textAt(object: Record<string, unknown>, field: string): string {
	const value = object[field];
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A value as a request can carry it. */
export type JsonValue = string | number | boolean | JsonValue[] | { [key: string]: JsonValue };

/** True for what a request can carry, all the way down. */
export function isJsonValue(value: unknown): value is JsonValue {
	if (Array.isArray(value)) return value.every(isJsonValue);
	if (isDataObject(value)) return Object.values(value).every(isJsonValue);
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A value in a query or in a form: lists and objects are written as JSON, as the API documents `filters`. */
export function requestText(value: JsonValue): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
