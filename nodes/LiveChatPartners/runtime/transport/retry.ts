import { sleep } from 'n8n-workflow';

import type { HttpResponse, Outcome } from './request';
import { LONGEST_WAIT, retryAfter } from './retryAfter';

/** Longest time that one item spends waiting altogether, in milliseconds. */
export const LONGEST_WAITS = 300_000;

/**
 * How long to wait before the next attempt, in milliseconds: what the server asks for, which may be
 * longer than anybody waits, or else twice as long each time, with jitter so that parallel items do
 * not return together.
 * @param attempt how many attempts were made
 */
export function backOff(attempt: number, outcome?: Outcome): number {
	const asked = outcome && retryAfter(outcome);
	if (asked !== undefined) return asked;
	const ceiling = Math.min(LONGEST_WAIT, 500 * 2 ** attempt);
	return ceiling / 2 + Math.random() * (ceiling / 2);
}

/** How long one item may still wait, over all of its requests. */
export class WaitBudget {
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

/** Longest uninterrupted wait in milliseconds; after each one the cancel signal is looked at. */
const SLICE = 250;

/**
 * Waits, unless the execution is stopped meanwhile.
 * @param milliseconds how long
 * @returns how long it waited in fact
 */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<number> {
	const start = Date.now();
	const end = start + milliseconds;
	for (let left = milliseconds; left > 0 && signal?.aborted !== true; left = end - Date.now()) {
		await sleep(Math.min(left, SLICE));
	}
	return Date.now() - start;
}

/** The pause of a whole execution after a server asked one of its requests to slow down. */
export class RateLimitPause {
	private closedUntil = 0;

	private response?: HttpResponse;

	/**
	 * No request is sent for this many milliseconds.
	 * @param response the one that asked for it
	 */
	extend(milliseconds: number, response: HttpResponse): void {
		this.closedUntil = Math.max(this.closedUntil, Date.now() + milliseconds);
		this.response = response;
	}

	/**
	 * Settles when requests may be sent again, when that is too far away to wait for it, or when the
	 * execution was stopped.
	 * @returns how many milliseconds that took
	 */
	async over(signal: AbortSignal | undefined): Promise<number> {
		let waited = 0;
		while (this.left() > 0 && this.left() <= LONGEST_WAIT && signal?.aborted !== true) {
			waited += await wait(this.left(), signal);
		}
		return waited;
	}

	/** The response that closed the server for longer than anybody waits, with what is left of that time. */
	closed(): HttpResponse | undefined {
		if (!this.response || this.left() <= LONGEST_WAIT) return undefined;
		const seconds = String(Math.ceil(this.left() / 1000));
		return { ...this.response, headers: { ...this.response.headers, 'retry-after': seconds } };
	}

	private left(): number {
		return this.closedUntil - Date.now();
	}
}
