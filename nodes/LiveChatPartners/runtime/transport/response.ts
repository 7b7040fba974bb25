import type { IDataObject } from 'n8n-workflow';

import { failureProblem, unexpectedResponseProblem } from './failure';
import type { RequestDetails } from './failure';
import { areDataObjects, isDataObject, parseJson } from '../json';
import type { Endpoint } from './endpoint';
import type { HttpResponse, ReceivedFile } from './request';
import type { Judged } from './verdict';

/**
 * The outcome of a request, if it is a success.
 * @throws Problem for any other
 */
export function requireSuccess(
	endpoint: Endpoint,
	judged: Judged,
	asked?: RequestDetails,
): HttpResponse {
	const { outcome, verdict } = judged;
	if (verdict.is === 'done' && outcome.arrived) return outcome;
	throw failureProblem(endpoint, judged, asked);
}

function bodyOf(endpoint: Endpoint, response: HttpResponse): unknown {
	try {
		return parseJson(response.text);
	} catch {
		throw unexpectedResponseProblem(endpoint, response, 'JSON');
	}
}

/**
 * The object that an answer holds.
 * @throws Problem where it is anything else
 */
export function readObject(endpoint: Endpoint, response: HttpResponse): IDataObject {
	const body = bodyOf(endpoint, response);
	if (!isDataObject(body)) throw unexpectedResponseProblem(endpoint, response, 'an object');
	return body;
}

/** True where a read gives nothing at all, which is how some servers write a list without rows. */
function isNoContent({ method }: Endpoint, { text }: HttpResponse): boolean {
	return method === 'GET' && ['', 'null'].includes(text.trim());
}

/**
 * The elements of the list under `root`, and the envelope around them. `null` and no content are no rows.
 * @throws Problem where there is no such list
 */
export function readList(
	endpoint: Endpoint,
	response: HttpResponse,
	root: string,
): { elements: IDataObject[]; envelope: IDataObject } {
	if (isNoContent(endpoint, response)) return { elements: [], envelope: {} };
	const envelope = readObject(endpoint, response);
	const elements: unknown = envelope[root];
	if (elements === null && endpoint.method === 'GET') return { elements: [], envelope };
	if (!Array.isArray(elements))
		throw unexpectedResponseProblem(endpoint, response, `a list of "${root}"`);
	if (!areDataObjects(elements)) {
		throw unexpectedResponseProblem(endpoint, response, `a list of objects in "${root}"`);
	}
	return { elements, envelope };
}

/** The media type that a Content-Type header names, without its parameters. */
function mediaType(header: string | undefined): string {
	return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/**
 * The file that an answer holds. A page of HTML or an object of JSON is none, whatever the status.
 * No content is a text without lines, but no document.
 * @throws Problem where there is no file
 */
export function readFile(endpoint: Endpoint, response: HttpResponse): ReceivedFile {
	const { bytes, headers } = response;
	const expected = endpoint.response.kind === 'file' ? endpoint.response.contentType : '';
	const type = mediaType(headers['content-type']);
	const isOther = type === 'text/html' || type === 'application/json';
	const isEmpty = (bytes === undefined || bytes.length === 0) && response.text.trim() === '';
	if (isEmpty && expected.startsWith('text/'))
		return { data: Buffer.alloc(0), contentType: expected, disposition: '' };
	const isMarkup = bytes?.subarray(0, 64).toString('latin1').trimStart().startsWith('<');
	if (!bytes || bytes.length === 0 || isOther || isMarkup)
		throw unexpectedResponseProblem(endpoint, response, `a file of type ${expected}`);
	return {
		data: bytes,
		contentType: expected,
		disposition: headers['content-disposition'] ?? '',
	};
}

/**
 * Makes sure that an answer without a payload is one: a page of HTML with status 200 comes from a
 * proxy and not from the API.
 */
export function requireNothing(endpoint: Endpoint, response: HttpResponse): void {
	if (response.text.trim() !== '') bodyOf(endpoint, response);
}
