import { isDataObject } from '../json';
import { harmsTwice } from './endpoint';
import type { Endpoint } from './endpoint';
import type { HttpResponse, NotSent, Outcome } from './request';

/**
 * What came of a request.
 * - `done`: the server says that it did what was asked.
 * - `refused`: the server says that it did not.
 * - `notSent`: nothing reached the server, which `proof` shows.
 * - `unknown`: nothing proves the one or the other.
 *
 * `mayPass` is true where the same request may fare better in a moment.
 */
export type Verdict =
	| { is: 'done'; mayPass: false }
	| { is: 'refused'; mayPass: boolean }
	| { is: 'notSent'; proof: NotSent; mayPass: boolean }
	| { is: 'unknown'; mayPass: boolean };

/** What came of a request, and what to make of it. */
export interface Judged {
	outcome: Outcome;
	verdict: Verdict;
}

/** Statuses behind which the server may recover by itself. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** The server never got all of it, or so a proxy says that may have passed it on. */
const REQUEST_TIMEOUT = 408;

/** What a text says as JSON; undefined where it is none. */
function fromJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Names under which a server says whether something worked, and why not. */
const TELLING = new Set([
	...['error', 'errors', 'error_code', 'error_description', 'message', 'messages', 'detail'],
	...['details', 'description', 'code', 'status', 'status_code', 'success', 'ok', 'result'],
]);

const NO = /^(error|fail|failed|failure|refused|declined|denied|rejected|invalid|no|false)$/i;

function isError(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
	return typeof value === 'string' ? value.trim() !== '' : value === true;
}

function isNo(value: unknown): boolean {
	if (typeof value === 'number') return value >= 400;
	return value === false || (typeof value === 'string' && NO.test(value.trim()));
}

/** True where a response with a status of success holds a refusal, and nothing of what was asked for. */
function saysNo({ response }: Endpoint, text: string): boolean {
	if (response.kind !== 'nothing' && response.kind !== 'object') return false;
	const body = fromJson(text);
	if (!isDataObject(body)) return body === false;
	if (response.kind === 'object' && !Object.keys(body).every((name) => TELLING.has(name)))
		return false;
	return (
		[body.error, body.errors].some(isError) ||
		[body.success, body.ok, body.result].some((value) => value === 0 || isNo(value)) ||
		[body.status, body.status_code, body.code].some(isNo)
	);
}

/** True where a response with a status of success is a refusal all the same. */
export function isRefusalInside(endpoint: Endpoint, { status, text }: HttpResponse): boolean {
	return status >= 200 && status < 300 && harmsTwice(endpoint) && saysNo(endpoint, text);
}

/** True for a text that begins like JSON, so that it was cut off where it is none. */
export function isLikeJson(text: string): boolean {
	return /^\s*[[{]/.test(text);
}

/**
 * Decides what came of a request, once for all that depends on it: whether it is sent again, the
 * words of the error, what is remembered. What proves nothing is unknown: every 5xx, with whatever
 * headers, since a proxy may send it after the server did its work; a redirect; a body that is cut.
 */
export function verdictOn(endpoint: Endpoint, outcome: Outcome): Verdict {
	if (!outcome.arrived) {
		const { notSent: proof, stopped } = outcome;
		return proof === undefined
			? { is: 'unknown', mayPass: !stopped }
			: { is: 'notSent', proof, mayPass: proof === 'connection' && !stopped };
	}
	const { status, text } = outcome;
	const mayPass = PASSING.has(status) && endpoint.makesToken !== true;
	if (status >= 400 && status < 500 && status !== REQUEST_TIMEOUT)
		return { is: 'refused', mayPass };
	if (status < 200 || status > 299) return { is: 'unknown', mayPass };
	// A file has no text, and no text at all may be what is documented.
	if (text.trim() !== '' && fromJson(text) === undefined)
		return { is: 'unknown', mayPass: isLikeJson(text) && endpoint.makesToken !== true };
	if (isRefusalInside(endpoint, outcome)) return { is: 'unknown', mayPass: false };
	return { is: 'done', mayPass: false };
}

/** True where a write may have been carried out and may not, so that a person must know. */
export function isOutcomeUnknown(endpoint: Endpoint, verdict: Verdict): boolean {
	return verdict.is === 'unknown' && harmsTwice(endpoint);
}

/**
 * Whether a request may be sent again. A read may, and so may a request for an unspent token, which
 * costs nothing. A write may only where something proves that it was not carried out.
 */
export function mayRepeat(endpoint: Endpoint, verdict: Verdict): boolean {
	return verdict.mayPass && !isOutcomeUnknown(endpoint, verdict);
}
