import { harmsTwice } from './endpoint';
import type { Endpoint } from './endpoint';
import type { NoAnswer, ServerAnswer } from './transport';

/** Longest single wait before a request is repeated, in milliseconds. */
export const LONGEST_WAIT = 60_000;
/** Longest time that one item spends waiting altogether, in milliseconds. */
export const LONGEST_WAITS = 300_000;

const TRANSIENT = new Set([500, 502, 503, 504]);

/**
 * Whether a request may be sent again. A read may, whatever happened to it. A write may only where
 * it cannot have been carried out: it was refused for its rate, the server said when to come back,
 * or nothing was sent. An unspent token costs nothing, so its request may also be repeated when
 * its answer was lost.
 */
export function mayRepeat(endpoint: Endpoint, outcome: ServerAnswer | NoAnswer): boolean {
	const harmful = harmsTwice(endpoint);
	if (!outcome.arrived) {
		if (outcome.reason === 'cancelled') return false;
		return outcome.reason === 'unsent' || !harmful;
	}
	if (endpoint.makesToken) return false;
	if (outcome.status === 429) return true;
	return harmful ? isPutOff(outcome) : TRANSIENT.has(outcome.status);
}

/** True where the server did nothing and said when to come back. */
export function isPutOff(outcome: ServerAnswer): boolean {
	return outcome.status === 503 && retryAfter(outcome) !== undefined;
}

/**
 * How long the server asks to wait, in milliseconds, from seconds or a date in `Retry-After`:
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter(outcome: ServerAnswer | NoAnswer): number | undefined {
	const header = outcome.arrived ? (outcome.headers['retry-after'] ?? '').trim() : '';
	if (/^\d+$/.test(header)) return Number(header) * 1000;
	const date = Date.parse(header);
	return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/**
 * How long to wait before the next attempt, in milliseconds: what the server asks for, or else
 * twice as long each time, with jitter so that parallel items do not return together. Never more
 * than the longest single wait.
 * @param attempt how many attempts were made
 */
export function backOff(attempt: number, outcome: ServerAnswer | NoAnswer): number {
	const asked = retryAfter(outcome);
	if (asked !== undefined) return Math.min(LONGEST_WAIT, asked);
	const ceiling = Math.min(LONGEST_WAIT, 500 * 2 ** attempt);
	return ceiling / 2 + Math.random() * (ceiling / 2);
}

/** How long one item may still wait, over all of its requests. */
export class Patience {
	/** @param left milliseconds */
	constructor(private left = LONGEST_WAITS) {}

	/** Whether the item may wait for this many milliseconds more. */
	allows(milliseconds: number): boolean {
		return milliseconds <= this.left;
	}

	/** The item has waited for this many milliseconds. */
	spend(milliseconds: number): void {
		this.left -= milliseconds;
	}
}
