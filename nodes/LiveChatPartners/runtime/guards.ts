import type { IDataObject } from 'n8n-workflow';

/** True for an object that is neither null nor an array: what JSON calls an object. */
export function isDataObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list that holds nothing but objects. */
export function areDataObjects(values: unknown[]): values is IDataObject[] {
	return values.every(isDataObject);
}

/** The text of a field, trimmed; a number or a truth value counts, anything else is empty. */
export function textAt(object: Record<string, unknown>, field: string): string {
	const value = object[field];
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
