import type { IDataObject } from 'n8n-workflow';

import { readObject, requireNothing, requireSuccess } from './answer';
import type { Exchange, Manner } from './exchange';
import { unexpectedAnswerProblem } from './failure';
import type { Endpoint } from './operation';
import { collect } from './paging';
import type { Collected } from './paging';
import { buildRequest } from './request';
import type { File, RequestValues } from './request';
import type { Secrets } from './secrets';
import type { ServerAnswer } from './transport';

/** The verbs with which an item, a picker or a poll asks the API. */
export class Api {
	/**
	 * @param secrets what is taken out of every answer
	 * @param advice what to do about a refusal, by status
	 */
	constructor(
		private readonly exchange: Exchange,
		private readonly manner: Manner,
		private readonly secrets: Secrets,
		private readonly advice: Readonly<Record<number, string>> = {},
	) {}

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
	 * @throws Problem for everything but a success with a body
	 */
	async askFile(endpoint: Endpoint, values: RequestValues): Promise<File> {
		const answer = await this.ask(endpoint, values);
		if (!answer.bytes || answer.bytes.length === 0)
			throw unexpectedAnswerProblem(endpoint, answer, 'a file');
		return {
			data: answer.bytes,
			contentType: answer.headers['content-type'] ?? 'application/octet-stream',
		};
	}

	private async ask(endpoint: Endpoint, values: RequestValues): Promise<ServerAnswer> {
		const outcome = await this.exchange.send(
			buildRequest(endpoint, values),
			this.manner,
			this.secrets,
		);
		return requireSuccess(endpoint, outcome, this.advice);
	}
}
