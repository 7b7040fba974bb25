import type { IDataObject } from 'n8n-workflow';

import { noAnswerProblem, refusalProblem, unexpectedAnswerProblem } from './failure';
import { areDataObjects, isDataObject } from './guards';
import type { Endpoint } from './endpoint';
import type { ReceivedFile } from './request';
import type { NoAnswer, ServerAnswer } from './transport';

/**
 * The outcome of a request, if it is a success.
 * @throws Problem for a missing answer and for any status but 2xx
 */
export function requireSuccess(
	endpoint: Endpoint,
	outcome: ServerAnswer | NoAnswer,
	advice?: Readonly<Record<number, string>>,
): ServerAnswer {
	if (!outcome.arrived) throw noAnswerProblem(endpoint, outcome);
	if (outcome.status < 200 || outcome.status > 299) throw refusalProblem(endpoint, outcome, advice);
	return outcome;
}

function parseJson(endpoint: Endpoint, answer: ServerAnswer): unknown {
	try {
		return JSON.parse(answer.text);
	} catch {
		throw unexpectedAnswerProblem(endpoint, answer, 'JSON');
	}
}

/**
 * The object that an answer holds.
 * @throws Problem where it is anything else
 */
export function readObject(endpoint: Endpoint, answer: ServerAnswer): IDataObject {
	const body = parseJson(endpoint, answer);
	if (!isDataObject(body)) throw unexpectedAnswerProblem(endpoint, answer, 'an object');
	return body;
}

/**
 * The elements of the list under `root`, and the envelope around them.
 * @throws Problem where there is no such list
 */
export function readList(
	endpoint: Endpoint,
	answer: ServerAnswer,
	root: string,
): { elements: IDataObject[]; envelope: IDataObject } {
	const envelope = readObject(endpoint, answer);
	const elements: unknown = envelope[root];
	if (!Array.isArray(elements))
		throw unexpectedAnswerProblem(endpoint, answer, `a list of "${root}"`);
	if (!areDataObjects(elements)) {
		throw unexpectedAnswerProblem(endpoint, answer, `a list of objects in "${root}"`);
	}
	return { elements, envelope };
}

/** The media type that a Content-Type header names, without its parameters. */
function mediaType(header: string | undefined): string {
	return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/**
 * The file that an answer holds. A page of HTML or an object of JSON is none, whatever the status.
 * @throws Problem where there is no file
 */
export function readFile(endpoint: Endpoint, answer: ServerAnswer): ReceivedFile {
	const { bytes, headers } = answer;
	const expected = endpoint.answer.kind === 'file' ? endpoint.answer.contentType : '';
	const type = mediaType(headers['content-type']);
	const isOther = type === 'text/html' || type === 'application/json';
	const isMarkup = bytes?.subarray(0, 64).toString('latin1').trimStart().startsWith('<');
	if (!bytes || bytes.length === 0 || isOther || isMarkup)
		throw unexpectedAnswerProblem(endpoint, answer, `a file of type ${expected}`);
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
export function requireNothing(endpoint: Endpoint, answer: ServerAnswer): void {
	if (answer.text.trim() !== '') parseJson(endpoint, answer);
}
