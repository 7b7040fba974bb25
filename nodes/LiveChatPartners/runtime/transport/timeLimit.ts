/**
 * Ends a request when its time is over or the execution is stopped. The timer of a time-out cannot be
 * cleared: until it fires, it keeps all that its listener refers to. So the listeners are taken away as
 * soon as the request has ended, and what is left of it is an empty signal.
 */
export class TimeLimit {
	private readonly controller = new AbortController();

	private readonly timer: AbortSignal;

	private readonly end = (): void => this.controller.abort();

	/**
	 * @param milliseconds how long the request may take, its answer included
	 * @param stopped the execution's signal, where it has one
	 */
	constructor(
		milliseconds: number,
		private readonly stopped: AbortSignal | undefined,
	) {
		this.timer = AbortSignal.timeout(milliseconds);
		this.timer.addEventListener('abort', this.end);
		if (stopped?.aborted) this.end();
		else stopped?.addEventListener('abort', this.end);
	}

	/** Aborts the request: its socket is closed and what has come of its answer is dropped. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Whether the request was ended because its time was over. */
	get isOver(): boolean {
		return this.timer.aborted;
	}

	/** Lets go of the request, which has ended. */
	release(): void {
		this.timer.removeEventListener('abort', this.end);
		this.stopped?.removeEventListener('abort', this.end);
	}
}
