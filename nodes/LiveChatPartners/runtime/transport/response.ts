import type { IDataObject } from 'n8n-workflow';

import { failureProblem, unexpectedResponseProblem } from './failure';
import type { RequestDetails } from './failure';
import type { Endpoint } from './endpoint';
import type { HttpResponse, ReceivedFile } from './request';
import { listIn, objectIn } from './shape';
import type { Found, List } from './shape';
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

/** @throws Problem where it was not found */
function valueOf<Value>(endpoint: Endpoint, response: HttpResponse, found: Found<Value>): Value {
	if ('value' in found) return found.value;
	throw unexpectedResponseProblem(endpoint, response, found.expected);
}

/**
 * The object that a response holds.
 * @throws Problem where it is anything else
 */
export function readObject(endpoint: Endpoint, response: HttpResponse): IDataObject {
	return valueOf(endpoint, response, objectIn(response));
}

/**
 * The elements of the list under `root`, and the envelope around them.
 * @throws Problem where there is no such list
 */
export function readList(endpoint: Endpoint, response: HttpResponse, root: string): List {
	return valueOf(endpoint, response, listIn(endpoint, response, root));
}

/** The media type that a Content-Type header names, without its parameters. */
function mediaType(header: string | undefined): string {
	return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/**
 * The file that a response holds. A page of HTML or an object of JSON is none, whatever the status.
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
