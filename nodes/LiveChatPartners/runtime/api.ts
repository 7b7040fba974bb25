import type { IDataObject } from 'n8n-workflow';

import { readFile, readObject, requireNothing, requireSuccess } from './answer';
import type { Exchange, Manner, Sender } from './exchange';
import type { Endpoint } from './endpoint';
import { collect } from './paging';
import type { Collected } from './paging';
import { buildRequest } from './request';
import type { ReceivedFile, RequestValues } from './request';
import { Patience } from './retry';
import type { Secrets } from './secrets';
import type { ServerAnswer } from './transport';

/** The verbs with which an item, a picker or a poll asks the API. */
export class Api {
	private readonly sender: Sender;

	/**
	 * @param secrets what is taken out of every answer
	 * @param advice what to do about a refusal, by status
	 */
	constructor(
		private readonly exchange: Exchange,
		manner: Manner,
		secrets: Secrets,
		private readonly advice: Readonly<Record<number, string>> = {},
	) {
		this.sender = { manner, secrets, patience: new Patience(manner.longestWaits) };
	}

	/**
	 * Asks a method that answers with an object.
	 * @throws Problem for everything but a success that looks as documented
	 */
	async askObject(endpoint: Endpoint, values: RequestValues): Promise<IDataObject> {
		return readObject(endpoint, await this.ask(endpoint, values));
	}

	/**
	 * Asks a method that answers without a payload.
	 * @throws Problem for everything but a success
	 */
	async tell(endpoint: Endpoint, values: RequestValues): Promise<void> {
		requireNothing(endpoint, await this.ask(endpoint, values));
	}

	/**
	 * Asks a method that answers with a list, page by page where it has pages.
	 * @param limit Infinity for all elements
	 * @throws Problem for everything but a success that looks as documented
	 */
	async askList(endpoint: Endpoint, values: RequestValues, limit: number): Promise<Collected> {
		return await collect(
			endpoint,
			limit,
			async (page) => await this.ask(endpoint, { ...values, query: { ...values.query, ...page } }),
		);
	}

	/**
	 * Asks a method that answers with a file.
	 * @throws Problem for everything but a success with a file
	 */
	async askFile(endpoint: Endpoint, values: RequestValues): Promise<ReceivedFile> {
		return readFile(endpoint, await this.ask(endpoint, values));
	}

	private async ask(endpoint: Endpoint, values: RequestValues): Promise<ServerAnswer> {
		const outcome = await this.exchange.send(buildRequest(endpoint, values), this.sender);
		return requireSuccess(endpoint, outcome, this.advice);
	}
}
