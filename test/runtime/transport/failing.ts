import type { INodeParameters } from 'n8n-workflow';
import type { Outcome } from '../../engine/engine';
import type { Around, UnderTest } from '../../engine/underTest';
import type { FaultAct } from '../../sandbox';

/** Fields of a campaign that can be created. */
export const campaign = {
	product: 'livechat',
	campaignName: 'Autumn webinar',
	link: 'https://www.livechat.com/',
	trialDuration: 14,
} satisfies INodeParameters;

type Operation = [resource: string, operation: string, parameters?: INodeParameters];

/** An operation of each kind: each reads its answer in another way. */
const KINDS = {
	read: ['earnings', 'get'],
	list: ['campaign', 'getAll', { returnAll: true }],
	file: ['license', 'exportCsv'],
	write: ['campaign', 'create', campaign],
	'write without an answer': [
		'campaign',
		'disable',
		{ campaignId: { __rl: true, mode: 'id', value: '101' } },
	],
	tokenize: ['subscription', 'tokenizeCard'],
} satisfies Record<string, Operation>;
export type Kind = keyof typeof KINDS;

/** Runs an operation that sends its request only once. */
export async function runOnce(
	node: UnderTest,
	kind: Kind,
	options: INodeParameters = {},
	around: Around = {},
): Promise<Outcome> {
	const [resource, operation, parameters]: Operation = KINDS[kind];
	return await node.run(
		resource,
		operation,
		{ ...parameters, options: { maxRetries: 0, ...options } },
		around,
	);
}

/** What a person sees of an error. */
export interface Seen {
	message?: string;
	description?: string | null;
	/** Of the answer; n8n writes it as a text. */
	status?: string | null;
}

/** The error of an operation that meets a fault. */
export async function errorOf(
	node: UnderTest,
	kind: Kind,
	act: FaultAct,
	options: INodeParameters = {},
): Promise<Seen> {
	node.sandbox.fault({ times: Infinity, act });
	const { error, items } = await runOnce(node, kind, options);
	expect(items).toEqual([]);
	expect(node.traffic()).toHaveLength(1);
	return {
		// What the request was about stands in front: test/runtime/action/subject.test.ts
		message: error?.message.replace(/^Campaign 101: /, ''),
		description: error?.description,
		...(error && 'httpCode' in error ? { status: error.httpCode } : {}),
	};
}

/** A page that says something in its title. */
export const html = (status: number, words: string): FaultAct => ({
	status,
	body: `<html><title>${words}</title></html>`,
	contentType: 'text/html',
});

/** An answer of JSON. */
export const json = (status: number, body: object): FaultAct => ({ status, body });

/** What is said about a write that may have been carried out. */
export const UNKNOWN =
	'It is not known whether the request was carried out, so it was not sent again. Look at the account before you repeat it: a repeated write can be charged twice.';
