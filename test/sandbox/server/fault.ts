import type { Host } from './recorded';

/** An answer of the test's own. `afterEffect` lets the operation run first, so that the state changes. */
export interface AnswerFault {
	status: number;
	headers?: Record<string, string>;
	/** An object is sent as JSON; a string as it is. */
	body?: string | object;
	contentType?: string;
	afterEffect?: boolean;
}

/** How the server misbehaves. */
export type FaultAct =
	| AnswerFault
	/** The connection is cut before the operation runs. */
	| 'resetBefore'
	/** The operation runs, then the connection is cut instead of an answer. */
	| 'resetAfter'
	/** The operation runs, then half of the answer is sent and the connection ends. */
	| 'truncate'
	/** Nothing runs and nothing is ever answered. */
	| 'silence'
	/** The operation runs and nothing is ever answered. */
	| { silenceAfterEffect: true }
	/** The answer takes this many milliseconds longer. */
	| { delay: number }
	| { redirect: string; status?: 301 | 302 | 307 | 308 }
	/** 400 with the whole request, secrets included, in the message. */
	| 'echo';

/** A fault and the requests that meet it. */
export interface Fault {
	host?: Host;
	method?: string;
	/** Tested against the path without the query. Use no `g` flag. */
	path?: RegExp;
	/** How many requests meet it; 1 unless it is given, Infinity for all. */
	times?: number;
	/** How many matching requests pass before. */
	skip?: number;
	act: FaultAct;
}

/** The faults that a test has planned, in order. */
export class FaultPlan {
	private faults: Array<{ fault: Fault; toSkip: number; toHit: number }> = [];

	add(fault: Fault): void {
		this.faults.push({ fault, toSkip: fault.skip ?? 0, toHit: fault.times ?? 1 });
	}

	clear(): void {
		this.faults = [];
	}

	/** The act that a request meets, if any. Counts it. */
	next(host: Host, method: string, path: string): FaultAct | undefined {
		for (const planned of this.faults) {
			const { fault } = planned;
			const matches =
				(fault.host === undefined || fault.host === host) &&
				(fault.method === undefined || fault.method.toUpperCase() === method) &&
				(fault.path === undefined || fault.path.test(path));
			if (!matches || planned.toHit <= 0) continue;
			if (planned.toSkip > 0) {
				planned.toSkip -= 1;
				continue;
			}
			planned.toHit -= 1;
			return fault.act;
		}
		return undefined;
	}
}
