import type { IDataObject } from 'n8n-workflow';

import type { Secrets } from '../secrets';
import { readFile, readObject, requireSuccess } from './response';
import { harmsTwice } from './endpoint';
import type { Endpoint } from './endpoint';
import { collect } from './paging';
import type { CollectedList } from './paging';
import { buildRequest } from './request';
import type { HttpResponse, Outcome, ReceivedFile, Request, RequestValues } from './request';
import { WaitBudget, backOff, wait } from './retry';
import { LONGEST_WAIT } from './retryAfter';
import type { Session } from './session';
import { cancelSignal, transmit } from './transmit';
import { mayRepeat, verdictOn } from './verdict';
import type { Judged, Verdict } from './verdict';

/** How requests are sent, as the options of an item or of a trigger say. */
export interface SendOptions {
	/** Milliseconds for one request. */
	timeout: number;
	/** How many times a request may be repeated. */
	maxRetries: number;
	/** Whether equal reads of one execution are one request. */
	shareIdenticalReads: boolean;
	/** Milliseconds that may be spent waiting between attempts, where five minutes are too long. */
	longestWaits?: number;
}

/** Who writes down what happens to the writes of an item. */
export interface WriteJournal {
	/** A write leaves in this moment, and until its verdict nobody knows what becomes of it. */
	sending: () => void;
	/** What came of it. */
	settled: (verdict: Verdict) => void;
}

/** The verbs with which an item, a picker or a poll asks the API. */
export class Api {
	/**
	 * The server's own time when it first answered, in milliseconds since 1970, from its `Date`
	 * header: https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1
	 */
	servedAt: number | undefined;

	/** Told of each write that is sent, where somebody wants to know. */
	journal?: WriteJournal;

	private readonly budget: WaitBudget;

	/**
	 * @param secrets what is taken out of every response
	 * @param advice what to do about a refusal, by status; it can be given later, for the requests from then on
	 */
	constructor(
		private readonly session: Session,
		private readonly options: SendOptions,
		private readonly secrets: Secrets,
		public advice: Readonly<Record<number, string>> = {},
	) {
		this.budget = new WaitBudget(options.longestWaits);
	}

	/**
	 * Asks a method that answers with an object.
	 * @throws Problem for everything but a success that looks as documented
	 */
	async requestObject(endpoint: Endpoint, values: RequestValues): Promise<IDataObject> {
		return readObject(endpoint, await this.request(endpoint, values));
	}

	/**
	 * Waits before an operation tries something once more, longer each time.
	 * @param attempt how many attempts were made
	 * @returns false where it must not: as often as the options allow were made, the item has waited long enough, or the execution was stopped
	 */
	async waitToRepeat(attempt: number): Promise<boolean> {
		const milliseconds = backOff(attempt);
		if (attempt > this.options.maxRetries || !this.budget.allows(milliseconds)) return false;
		const signal = cancelSignal(this.session.context);
		this.budget.spend(await wait(milliseconds, signal));
		return signal?.aborted !== true;
	}

	/**
	 * Asks a method that answers with a list, page by page where it has pages.
	 * @param limit Infinity for all elements
	 * @throws Problem for everything but a success that looks as documented
	 */
	async requestList(
		endpoint: Endpoint,
		values: RequestValues,
		limit: number,
	): Promise<CollectedList> {
		return await collect(
			endpoint,
			limit,
			async (page, again) =>
				await this.request(endpoint, { ...values, query: { ...values.query, ...page } }, again),
		);
	}

	/**
	 * Asks a method that answers with a file.
	 * @throws Problem for everything but a success with a file
	 */
	async requestFile(endpoint: Endpoint, values: RequestValues): Promise<ReceivedFile> {
		return readFile(endpoint, await this.request(endpoint, values));
	}

	/**
	 * Asks a method that answers without a payload.
	 * @throws Problem for everything but a success
	 */
	async send(endpoint: Endpoint, values: RequestValues): Promise<void> {
		await this.request(endpoint, values);
	}

	/** Waits for this many milliseconds, as long as the item may wait and nobody stops the execution. */
	async pause(milliseconds: number): Promise<void> {
		if (!this.budget.allows(milliseconds)) return;
		this.budget.spend(await wait(milliseconds, cancelSignal(this.session.context)));
	}

	private async request(
		endpoint: Endpoint,
		values: RequestValues,
		again = false,
	): Promise<HttpResponse> {
		const judged = await this.outcomeOf(buildRequest(endpoint, values), again);
		const { path } = values;
		const response = requireSuccess(endpoint, judged, { advice: this.advice, path });
		const date = Date.parse(response.headers.date ?? '');
		if (!Number.isNaN(date)) this.servedAt ??= date;
		return response;
	}

	/**
	 * Shares a read with the other items of the execution. A write empties what was shared.
	 * @param again whether what was shared is of no use
	 */
	private async outcomeOf(request: Request, again: boolean): Promise<Judged> {
		const { reads } = this.session;
		const { endpoint, target } = request;
		if (endpoint.method !== 'GET' || endpoint.origin === 'recurly') {
			const judged = await this.attempt(request);
			reads?.clear();
			return judged;
		}
		if (!reads || !this.options.shareIdenticalReads) return await this.attempt(request);
		const shared = (again ? undefined : reads.get(target)) ?? this.attempt(request);
		reads.set(target, shared);
		return await shared;
	}

	/** Sends a request, and again where that can do no harm. */
	private async attempt(request: Request): Promise<Judged> {
		const { pause: rateLimit, context } = this.session;
		const { endpoint } = request;
		const signal = cancelSignal(context);
		for (let attempt = 1; ; attempt++) {
			this.budget.spend(await rateLimit.over(signal));
			const withoutSending = this.notNow(request);
			const outcome = withoutSending ?? (await this.transmit(request));
			const verdict = verdictOn(endpoint, outcome);
			const pause = backOff(attempt, outcome);
			const limited = outcome.arrived && outcome.status === 429 && endpoint.origin !== 'recurly';
			const tooLong = pause > LONGEST_WAIT || !this.budget.allows(pause);
			const again = attempt <= this.options.maxRetries && mayRepeat(endpoint, verdict) && !tooLong;
			if (limited && !withoutSending && (again || pause > LONGEST_WAIT))
				rateLimit.extend(pause, outcome);
			if (!again) return { outcome, verdict };
			if (!limited) this.budget.spend(await wait(pause, signal));
		}
	}

	/** What comes of a request without sending it: the execution was stopped, or the server wants to be left alone. */
	private notNow({ endpoint }: Request): Outcome | undefined {
		const { pause, context } = this.session;
		if (cancelSignal(context)?.aborted)
			return { arrived: false, notSent: 'stopped', stopped: true, timedOut: false, code: '' };
		return endpoint.origin === 'recurly' ? undefined : pause.closed();
	}

	private async transmit(request: Request): Promise<Outcome> {
		const { context, credential } = this.session;
		// The same file may be stored twice.
		const isWrite = harmsTwice(request.endpoint) && request.endpoint.body !== 'bytes';
		if (isWrite) this.journal?.sending();
		const { timeout } = this.options;
		const outcome = await transmit(context, credential, request, timeout, this.secrets);
		if (isWrite) this.journal?.settled(verdictOn(request.endpoint, outcome));
		return outcome;
	}
}
