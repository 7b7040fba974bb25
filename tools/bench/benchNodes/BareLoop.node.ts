import { jsonParse } from 'n8n-workflow';
import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { text } from './text';

const credential = 'liveChatPartnersApi';

/** The options that the package gives to the helper, so that only what is around it differs. */
function optionsFor(
	context: IExecuteFunctions,
	method: 'GET' | 'POST',
	url: string,
	value: string,
): IHttpRequestOptions {
	const write = method === 'POST';
	const form = { name: value, link: 'https://www.livechat.com/', trial_duration: '14' };
	return {
		method,
		url: write ? url : `${url}/${value}`,
		headers: {
			Accept: 'application/json',
			...(write ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
		},
		...(write ? { body: new URLSearchParams(form).toString() } : {}),
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: 30_000,
		abortSignal: context.getExecutionCancelSignal(),
	};
}

/** What anyone would write first: n8n's own helper for each item, so many at a time, and nothing else. */
export class BareLoop implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bare Loop',
		name: 'bareLoop',
		group: ['transform'],
		version: 1,
		description: "Calls n8n's helper for each item",
		defaults: { name: 'Bare Loop' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: credential, required: true }],
		properties: [
			{ displayName: 'Method', name: 'method', type: 'string', default: 'GET' },
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Value', name: 'value', type: 'string', default: '' },
			{ displayName: 'ID of the Item', name: 'fromItem', type: 'boolean', default: false },
			{ displayName: 'Concurrency', name: 'concurrency', type: 'number', default: 20 },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const method = this.getNodeParameter('method', 0) === 'POST' ? 'POST' : 'GET';
		const url = text(this.getNodeParameter('url', 0));
		const workers = Number(this.getNodeParameter('concurrency', 0));
		const fromItem = this.getNodeParameter('fromItem', 0) === true;
		const valueOf = (index: number) =>
			text(fromItem ? items[index]?.json.id : this.getNodeParameter('value', index));
		const results: INodeExecutionData[] = [];
		let next = 0;
		const work = async (): Promise<void> => {
			for (let index = next++; index < items.length; index = next++) {
				const answer: unknown = await this.helpers.httpRequestWithAuthentication.call(
					this,
					credential,
					optionsFor(this, method, url, valueOf(index)),
				);
				if (typeof answer !== 'object' || answer === null || !('body' in answer)) continue;
				const json = jsonParse<IDataObject>(String(answer.body));
				results[index] = { json, pairedItem: { item: index } };
			}
		};
		await Promise.all(Array.from({ length: workers }, work));
		return [results];
	}
}
