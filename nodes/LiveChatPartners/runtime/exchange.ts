import type { Connection, Context } from './connection';
import { RateGate, wait } from './rateGate';
import type { Request } from './request';
import { backOff, mayRepeat } from './retry';
import type { Patience } from './retry';
import type { Secrets } from './secrets';
import { cancelSignal, transmit } from './transport';
import type { NoAnswer, ServerAnswer } from './transport';

/** How requests are sent, the same for all items of an execution unless an item says otherwise. */
export interface Manner {
	/** Milliseconds for one request. */
	timeout: number;
	/** How many times a request may be repeated. */
	maxRetries: number;
	/** Whether equal reads of one execution are one request. */
	shareIdenticalReads: boolean;
	/** Milliseconds that may be spent waiting between attempts, where five minutes are too long. */
	longestWaits?: number;
}

/** The item that asks. */
export interface Sender {
	manner: Manner;
	/** What is taken out of every answer. */
	secrets: Secrets;
	patience: Patience;
}

/** What the items of one execution share: the account, the pause that a server asked for, and reads. */
export class Exchange {
	private readonly gate = new RateGate();

	/** Outcomes of reads by URL. Kept as text, so that every item parses a copy of its own. */
	private readonly reads = new Map<string, Promise<ServerAnswer | NoAnswer>>();

	/**
	 * @param keepReads false where no second item could ask the same, so that nothing is kept in memory
	 */
	constructor(
		private readonly context: Context,
		readonly connection: Connection,
		private readonly keepReads: boolean,
	) {}

	/** Sends a request on behalf of an item, with the rules of repeating and sharing. */
	async send(request: Request, sender: Sender): Promise<ServerAnswer | NoAnswer> {
		const { endpoint, target } = request;
		if (endpoint.method !== 'GET' || endpoint.origin === 'recurly') {
			const outcome = await this.attempt(request, sender);
			this.reads.clear();
			return outcome;
		}
		if (!this.keepReads || !sender.manner.shareIdenticalReads)
			return await this.attempt(request, sender);
		const shared = this.reads.get(target) ?? this.attempt(request, sender);
		this.reads.set(target, shared);
		return await shared;
	}

	private async attempt(
		request: Request,
		{ manner, secrets, patience }: Sender,
	): Promise<ServerAnswer | NoAnswer> {
		const signal = cancelSignal(this.context);
		for (let attempt = 1; ; attempt++) {
			patience.spend(await this.gate.pass(signal));
			if (signal?.aborted)
				return { arrived: false, reason: 'cancelled', timedOut: false, code: '' };
			const outcome = await transmit(
				this.context,
				this.connection,
				request,
				manner.timeout,
				secrets,
			);
			const pause = backOff(attempt, outcome);
			if (attempt > manner.maxRetries || !mayRepeat(request.endpoint, outcome)) return outcome;
			if (!patience.allows(pause)) return outcome;
			if (outcome.arrived && outcome.status === 429) this.gate.close(pause);
			else patience.spend(await wait(pause, signal));
		}
	}
}
