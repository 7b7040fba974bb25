import type { IDataObject } from 'n8n-workflow';

import { areDataObjects, isDataObject, parseJson } from '../json';
import type { Endpoint } from './endpoint';
import type { HttpResponse } from './request';

/** Something that a response holds, or in words what was expected in its place. */
export type Found<Value> = { value: Value } | { expected: string };

/** The elements of a list, and the envelope around them. */
export interface List {
	elements: IDataObject[];
	envelope: IDataObject;
}

/** The JSON that a response holds. */
export function jsonIn({ text }: HttpResponse): Found<unknown> {
	try {
		return { value: parseJson(text) };
	} catch {
		return { expected: 'JSON' };
	}
}

/** The object that a response holds. */
export function objectIn(response: HttpResponse): Found<IDataObject> {
	const found = jsonIn(response);
	if ('expected' in found) return found;
	return isDataObject(found.value) ? { value: found.value } : { expected: 'an object' };
}

/** True where a read gives nothing at all, which is how some servers write a list without rows. */
function isNoContent({ method }: Endpoint, { text }: HttpResponse): boolean {
	return method === 'GET' && ['', 'null'].includes(text.trim());
}

/** The list under `root` that a response holds. To a read, `null` and no content are no rows. */
export function listIn(endpoint: Endpoint, response: HttpResponse, root: string): Found<List> {
	if (isNoContent(endpoint, response)) return { value: { elements: [], envelope: {} } };
	const found = objectIn(response);
	if ('expected' in found) return found;
	const envelope = found.value;
	const elements: unknown = envelope[root];
	if (elements === null && endpoint.method === 'GET') return { value: { elements: [], envelope } };
	if (!Array.isArray(elements)) return { expected: `a list of "${root}"` };
	if (!areDataObjects(elements)) return { expected: `a list of objects in "${root}"` };
	return { value: { elements, envelope } };
}

/** What is documented to be in a response and is not; undefined where it is. A file is looked at by who reads it. */
export function misfit(endpoint: Endpoint, response: HttpResponse): string | undefined {
	const { response: shape } = endpoint;
	if (shape.kind === 'file' || (shape.kind === 'nothing' && response.text.trim() === ''))
		return undefined;
	const found =
		shape.kind === 'nothing'
			? jsonIn(response)
			: shape.kind === 'object'
				? objectIn(response)
				: listIn(endpoint, response, shape.root);
	return 'expected' in found ? found.expected : undefined;
}
