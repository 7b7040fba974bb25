import type { Outcome } from './request';

/** Longest single wait before a request is repeated, in milliseconds. */
export const LONGEST_WAIT = 60_000;

const SECONDS = /^\d+(\.\d+)?$/;

/** The three forms of a date in HTTP: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 */
const WITH_ZONE = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

function httpDate(text: string): number {
	if (WITH_ZONE.test(text)) return Date.parse(text);
	return ASCTIME.test(text) ? Date.parse(`${text} GMT`) : NaN;
}

/**
 * How long the server asks to wait, in milliseconds: `Retry-After` in seconds, also with decimals as
 * some servers send them, or as a date of HTTP. Anything else says nothing.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter(outcome: Outcome): number | undefined {
	const header = outcome.arrived ? (outcome.headers['retry-after'] ?? '').trim() : '';
	if (SECONDS.test(header)) return Number(header) * 1000;
	const date = httpDate(header);
	return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** A length of time in the largest unit that it fills, rounded up: `60 minutes`, `3 hours`. */
function inUnits(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	if (seconds < 180) return `${seconds} seconds`;
	if (seconds < 3 * 3600) return `${Math.ceil(seconds / 60)} minutes`;
	return `${Math.ceil(seconds / 3600)} hours`;
}

/** Longest time of which the end is named as a date; beyond it a date can become one that does not exist. */
const A_YEAR = 366 * 24 * 3600 * 1000;

/** When a server wants to be asked again, as a sentence; undefined where it says nothing or so soon that it is waited for. */
export function whenToComeBack(outcome: Outcome): string | undefined {
	const asked = retryAfter(outcome);
	if (asked === undefined || asked <= LONGEST_WAIT) return undefined;
	if (asked > A_YEAR) return 'The server asks to come back in more than a year.';
	const moment = new Date(Date.now() + asked).toISOString().slice(0, 19).replace('T', ' ');
	return `The server asks to come back in ${inUnits(asked)}, not before ${moment} UTC.`;
}
