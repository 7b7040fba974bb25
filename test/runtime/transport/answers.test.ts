import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { underTest } from '../../engine/underTest';
import type { FaultAct } from '../../sandbox';
import { UNKNOWN, campaign, errorOf, html, json, runOnce, type Kind } from './failing';

const node = underTest();

const PROXY =
	'A proxy or a sign-in page may stand between n8n and the API. Check the base URL in the credential.';

describe('an answer of another shape', () => {
	const other = (expected: string, service = 'The Partner API') =>
		`${service} answered with something other than ${expected}`;

	it.each<[Kind, FaultAct, string]>([
		['read', json(200, ['no']), other('an object')],
		['read', { status: 200, body: '' }, other('JSON')],
		['read', html(200, 'Sign in'), `${other('JSON')}: Sign in`],
		['read', { status: 200, body: ' <p></p>' }, other('JSON')],
		['list', json(200, {}), other('a list of "result"')],
		['list', json(200, { result: 'no' }), other('a list of "result"')],
		['list', json(200, { result: ['no'] }), other('a list of objects in "result"')],
		['file', html(200, 'Sign in'), other('a file of type text/csv')],
		['file', json(200, {}), other('a file of type text/csv')],
		[
			'file',
			{ status: 200, body: ' <html>', contentType: 'text/csv' },
			other('a file of type text/csv'),
		],
		[
			'file',
			{ status: 200, body: 'a', contentType: 'Text/HTML ;charset=utf-8' },
			other('a file of type text/csv'),
		],
		['tokenize', json(200, ['no']), other('an object', 'Recurly')],
	])('%s: %j', async (kind, act, message) => {
		expect(await errorOf(node, kind, act)).toEqual({ message, description: PROXY, status: '200' });
	});

	it.each<[Kind, FaultAct]>([
		['list', json(200, { result: null })],
		['list', { status: 200, body: ' null ' }],
		['list', { status: 200, body: '' }],
		['list', { status: 204 }],
	])('%s: %j is a list without elements', async (kind, act) => {
		node.sandbox.fault({ act });
		const { items, error } = await runOnce(node, kind);

		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	it.each<FaultAct>([
		{ status: 200, body: '', contentType: 'text/csv' },
		{ status: 200, body: '', contentType: 'text/html' },
		{ status: 204 },
	])('file: %j is a file without lines', async (act) => {
		for (const outputAs of ['items', 'file']) {
			node.sandbox.fault({ act });
			const { items, error } = await node.run('license', 'exportCsv', { outputAs });
			expect(error).toBeUndefined();
			expect(items).toHaveLength(outputAs === 'file' ? 1 : 0);
		}
	});

	it('keeps the digits of an ID that no number can hold', async () => {
		node.sandbox.fault({
			act: { status: 200, body: '{"result": [{"id": 7615917337495251231, "discount": 12.50}]}' },
		});
		const { json: elements } = await runOnce(node, 'list');

		expect(elements).toEqual([{ id: '7615917337495251231', discount: 12.5 }]);
	});

	it.each<[Kind, FaultAct, string]>([
		['write', json(201, ['no']), other('an object')],
		['write without an answer', html(202, 'Sign in'), `${other('JSON')}: Sign in`],
		['write without an answer', { status: 299, body: 'no' }, other('JSON')],
	])('%s: %j is an unknown outcome', async (kind, act, message) => {
		expect(await errorOf(node, kind, act)).toMatchObject({ message, description: UNKNOWN });
	});

	it.each<[Kind, FaultAct, string]>([
		['read', { status: 200, body: '{"no' }, 'Try again later.'],
		['list', { status: 200, body: '{"result": [{"name": "a"}' }, 'Try again later.'],
		['write', { status: 201, body: ' [1, ' }, UNKNOWN],
		['write without an answer', { status: 200, body: '{' }, UNKNOWN],
	])('%s: %j is incomplete', async (kind, act, description) => {
		expect(await errorOf(node, kind, act)).toEqual({
			message: 'The answer of the Partner API is incomplete: its JSON breaks off',
			description,
			status: '200',
			...(kind === 'write' ? { status: '201' } : {}),
		});
	});

	it.each<[Kind, FaultAct, string]>([
		[
			'write without an answer',
			json(200, { error: { message: 'Your card was declined' } }),
			'Your card was declined',
		],
		['write without an answer', json(202, { errors: ['Not yours'] }), 'Not yours'],
		['write', json(200, { status: 'error', message: 'Too many' }), 'Too many'],
	])('%s: %j is a refusal whose outcome is unknown', async (kind, act, message) => {
		const seen = await errorOf(node, kind, act);

		expect(seen.message).toBe(message);
		expect(seen.description).toContain(
			`The status of the answer says that it worked, but the body says that it did not. ${UNKNOWN} (HTTP 20`,
		);
	});

	it('is a refusal also where it gives no reason', async () => {
		const act = json(200, { success: false });
		expect(await errorOf(node, 'write without an answer', act)).toMatchObject({
			description: expect.stringContaining(UNKNOWN),
		});
	});

	it.each<[string, FaultAct]>([
		['nothing', { status: 200 }],
		['blanks', { status: 204, body: ' \n' }],
		['any JSON', json(200, ['ok'])],
	])('is %s no failure where no answer is documented', async (_, act) => {
		node.sandbox.fault({ act });
		const { error } = await runOnce(node, 'write without an answer');

		expect(error).toBeUndefined();
	});
});

describe('a request', () => {
	it.each<[Kind, string]>([
		['read', 'application/json'],
		['write', 'application/json'],
		['file', 'text/csv, application/json'],
	])('of a %s says that it accepts %s', async (kind, accept) => {
		await runOnce(node, kind);

		expect(node.request().headers.accept).toBe(accept);
	});

	it('is given up in time also where the server goes on answering without an end', async () => {
		const dripping = createServer((_, response) => {
			response.writeHead(200, { 'Content-Type': 'application/json' });
			const drip = setInterval(() => response.write(' '), 50);
			response.on('close', () => clearInterval(drip));
		});
		await new Promise<void>((resolve) => dripping.listen(0, '127.0.0.1', resolve));
		const address: AddressInfo | string | null = dripping.address();
		if (typeof address !== 'object' || address === null) throw new Error('No port');
		const account = {
			...node.credentials.liveChatPartnersApi,
			baseUrl: `http://127.0.0.1:${address.port}`,
		};
		const { error } = await runOnce(
			node,
			'read',
			{ timeout: 400 },
			{ credentials: { liveChatPartnersApi: account } },
		);
		dripping.closeAllConnections();
		await new Promise((resolve) => dripping.close(resolve));

		expect(error).toMatchObject({
			message: 'The Partner API did not answer in time',
			description: 'Raise Options > Timeout, or try again later.',
		});
	});
});

describe('an error in n8n', () => {
	it('is one of the input where nothing was sent, and names the field', async () => {
		const { error } = await node.run('campaign', 'create', { ...campaign, campaignName: 'x' });
		expect(error).toMatchObject({ name: 'NodeOperationError' });
		const { errorItems } = await node.run(
			'campaign',
			'create',
			{ ...campaign, campaignName: 'x' },
			{ onError: 'continueErrorOutput' },
		);

		expect(errorItems).toMatchObject([
			{ json: { details: { itemIndex: 0, parameter: 'Campaign Name' } } },
		]);
		expect(node.traffic()).toEqual([]);
	});

	it('names its item, and keeps no field of the node, where a card may stand', async () => {
		node.sandbox.fault({ path: /L1$/, act: json(404, { message: 'So it is' }) });
		node.sandbox.fault({ path: /L0$/, act: json(200, {}) });
		const licenseId = { __rl: true, mode: 'id', value: '={{ "L" + $json.index }}' };
		const { error } = await node.run(
			'license',
			'get',
			{ licenseId, product: 'livechat', options: { concurrency: 1 } },
			{ items: [{ index: 0 }, { index: 1 }] },
		);

		expect(error).toMatchObject({ node: { parameters: {} } });
	});

	it('is shown with the words of the server, also where n8n knows others for them', async () => {
		expect(await errorOf(node, 'read', json(400, { message: 'ECONNREFUSED by us' }))).toMatchObject(
			{
				message: 'ECONNREFUSED by us',
			},
		);
	});

	it.each([
		['$("Start").itemMatching(9)', 'Can’t get data for expression', /have not executed yet/],
		['$env.HOME', 'access to env vars denied', undefined],
	])('that the expression %s causes is in the words of n8n', async (expression, words, more) => {
		const { errorItems } = await node.run(
			'campaign',
			'create',
			{ ...campaign, campaignName: `={{ ${expression} }}` },
			{ onError: 'continueErrorOutput' },
		);
		const description = more ? { description: expect.stringMatching(more) } : {};

		expect(errorItems).toEqual([
			{
				json: { error: words, details: { itemIndex: 0, ...description } },
				pairedItem: { item: 0 },
			},
		]);
		expect(node.traffic()).toEqual([]);
	});
});
