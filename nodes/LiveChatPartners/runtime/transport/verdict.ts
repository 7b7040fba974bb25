import { harmsTwice } from './endpoint';
import type { Endpoint } from './endpoint';
import { isRefusalInside } from './refusalInside';
import type { HttpResponse, NotSent, Outcome } from './request';
import { jsonIn, misfit } from './shape';

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

/** True for a text that begins like JSON, so that it was cut off where it is none. */
export function isLikeJson(text: string): boolean {
	return /^\s*[[{]/.test(text);
}

/** True for a response to a write with a status of success that does not say what such a response has to say. */
function isNotAsDocumented(endpoint: Endpoint, response: HttpResponse): boolean {
	return isRefusalInside(endpoint, response) || misfit(endpoint, response) !== undefined;
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
	if (text.trim() !== '' && 'expected' in jsonIn(outcome))
		return { is: 'unknown', mayPass: isLikeJson(text) && endpoint.makesToken !== true };
	if (harmsTwice(endpoint) && isNotAsDocumented(endpoint, outcome))
		return { is: 'unknown', mayPass: false };
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
