import { sleep } from 'n8n-workflow';

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

/** Holds back every request of an execution after a server asked one of them to slow down. */
export class RateGate {
	private closedUntil = 0;

	/** Nobody passes for this many milliseconds. */
	close(milliseconds: number): void {
		this.closedUntil = Math.max(this.closedUntil, Date.now() + milliseconds);
	}

	/**
	 * Comes back when requests may be sent again, or the execution was stopped.
	 * @returns how many milliseconds that took
	 */
	async pass(signal: AbortSignal | undefined): Promise<number> {
		let waited = 0;
		while (this.closedUntil > Date.now() && signal?.aborted !== true) {
			waited += await wait(this.closedUntil - Date.now(), signal);
		}
		return waited;
	}
}
