import { readFile } from 'node:fs/promises';

/** Any JSON object, its values still unknown. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object with keys: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key of a parsed answer. Throws, naming `what`, when it is none. */
export function objectAt(parent: unknown, key: string, what: string): JsonObject {
	const value = isObject(parent) ? parent[key] : undefined;
	if (!isObject(value)) throw new TypeError(`${what}: "${key}" is no object`);
	return value;
}

/** The text under a key of a parsed answer. Throws, naming `what`, when it is none. */
export function stringAt(parent: unknown, key: string, what: string): string {
	const value = isObject(parent) ? parent[key] : undefined;
	if (typeof value !== 'string') throw new TypeError(`${what}: "${key}" is no text`);
	return value;
}

/** Reads and parses a JSON file. Throws when the file is missing or holds no JSON. */
export async function readJson(file: string): Promise<unknown> {
	const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
	return parsed;
}
