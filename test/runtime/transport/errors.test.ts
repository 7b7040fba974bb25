import { binaryOf } from '../../engine/binary';
import { underTest } from '../../engine/underTest';
import { png } from '../../sandbox/image';
import { deadAddress } from './faults/play';
import { UNKNOWN, errorOf, json, runOnce, type Kind } from './failing';

const node = underTest();

const said = (status: number) => json(status, { message: 'So it is' });

const TROUBLE = 'The server has a problem of its own. Try again later.';
const LATER = 'Try again later. Nothing was charged.';
const CARD =
	'Check the card, and the Recurly base URL and public key in the LiveChat Partners API credential. Nothing was charged.';
const REFUSED =
	'The API refused a value. Check Product, Campaign Name, Landing Page and Trial Duration (Days).';
const UNPROVOKED =
	'No field of the node is part of this request, so the API may have changed. Look for a newer version of this package.';
const SLOW =
	'The API asked to slow down, for longer than the retries lasted. Lower Options > Concurrency or raise Options > Max Retries.';

describe('a refusal', () => {
	it.each<[Kind, number, string]>([
		['read', 400, UNPROVOKED],
		['read', 422, UNPROVOKED],
		[
			'read',
			401,
			'Check the API token in the LiveChat Partners API credential. A token can be revoked in the Partner App.',
		],
		[
			'read',
			403,
			'The account behind the API token is not allowed to do this. Some methods are for affiliates, others for solution partners only.',
		],
		[
			'read',
			404,
			'Check the ID: it may be mistyped, belong to another product or to another partner.',
		],
		['read', 409, 'The request contradicts what the account already holds.'],
		['read', 429, SLOW],
		['read', 499, ''],
		['read', 500, TROUBLE],
		['read', 503, TROUBLE],
		['list', 400, UNPROVOKED],
		['file', 500, TROUBLE],
		['write', 400, REFUSED],
		['write', 429, SLOW],
		['write', 499, ''],
		['write', 500, `${TROUBLE} ${UNKNOWN}`],
		['write', 503, `${TROUBLE} ${UNKNOWN}`],
		['write without an answer', 502, `${TROUBLE} ${UNKNOWN}`],
		['tokenize', 400, CARD],
		['tokenize', 401, CARD],
		['tokenize', 429, LATER],
		['tokenize', 499, CARD],
		['tokenize', 500, LATER],
	])('of a %s with %i says what to do', async (kind, status, advice) => {
		expect(await errorOf(node, kind, said(status))).toEqual({
			message: 'So it is',
			description: advice === '' ? undefined : `${advice} (HTTP ${status})`,
			status: String(status),
		});
	});

	it('of a write that the server put off is an unknown outcome, since a proxy may have sent it', async () => {
		const act = { status: 503, headers: { 'Retry-After': '0' }, body: { message: 'So it is' } };

		expect(await errorOf(node, 'write', act)).toMatchObject({
			description: `${TROUBLE} ${UNKNOWN} (HTTP 503)`,
		});
	});

	it('says what the operation knows about it, which is not about Recurly', async () => {
		expect(await errorOf(node, 'write', said(409))).toMatchObject({
			description: expect.stringContaining('Choose another Campaign Name'),
		});
	});

	it.each<[Kind, string]>([
		['read', 'The Partner API answered with status 502 and no explanation'],
		['tokenize', 'Recurly answered with status 502 and no explanation'],
	])('of a %s without a word says who it was', async (kind, message) => {
		expect(await errorOf(node, kind, { status: 502 })).toMatchObject({ message });
	});

	it('of a file is read like any other', async () => {
		const act = json(404, { error: { message: 'Käufer unbekannt' } });

		expect(await errorOf(node, 'file', act)).toMatchObject({ message: 'Käufer unbekannt' });
	});
});

describe('a redirect', () => {
	it.each<[Kind, number, string, string, string]>([
		['read', 301, 'https://other.test:8443/x?a=b', 'The Partner API', 'other.test:8443'],
		['write', 307, 'https://other.test/', 'The Partner API', 'other.test'],
		['read', 302, '/somewhere?number=1', 'The Partner API', 'another address'],
		['tokenize', 302, 'https://other.test/', 'Recurly', 'other.test'],
	])('of a %s with %i to %s is not followed', async (kind, status, location, service, host) => {
		const what = service === 'Recurly' ? 'the card' : 'the API token';
		const unknown = kind === 'write' ? ` ${UNKNOWN}` : '';

		expect(await errorOf(node, kind, { status, headers: { Location: location } })).toEqual({
			message: `${service} redirects to ${host}, which is not followed`,
			description: `Following it would hand ${what} to another host. Correct the base URL in the credential.${unknown}`,
			status: String(status),
		});
	});

	it('that leads nowhere is not followed either', async () => {
		expect(await errorOf(node, 'read', { status: 304 })).toMatchObject({
			message: 'The Partner API redirects to another address, which is not followed',
			status: '304',
		});
	});

	it.each<[Kind, 300 | 399]>([
		['read', 300],
		['write', 399],
	])('is what a %s takes %i for', async (kind, status) => {
		expect(await errorOf(node, kind, { status })).toMatchObject({
			message: expect.stringContaining('redirects'),
		});
	});
});

describe('no complete answer', () => {
	it.each<[Kind, string, string]>([
		['read', 'the Partner API', 'Try again later (ECONNRESET).'],
		['tokenize', 'Recurly', 'Try again later (ECONNRESET).'],
		['write', 'the Partner API', UNKNOWN],
		['write without an answer', 'the Partner API', UNKNOWN],
	])('to a %s, because the connection broke', async (kind, service, description) => {
		expect(await errorOf(node, kind, 'resetBefore')).toEqual({
			message: `The connection to ${service} broke before the answer was complete`,
			description,
			status: null,
		});
	});

	it.each<[Kind, string, string]>([
		['read', 'The Partner API', 'Raise Options > Timeout, or try again later.'],
		['tokenize', 'Recurly', 'Raise Options > Timeout, or try again later.'],
		['write', 'The Partner API', UNKNOWN],
	])('to a %s in time', async (kind, service, description) => {
		expect(await errorOf(node, kind, 'silence', { timeout: 300 })).toEqual({
			message: `${service} did not answer in time`,
			description,
			status: null,
		});
	});

	it.each<[Kind, 'baseUrl' | 'recurlyBaseUrl', string]>([
		['read', 'baseUrl', 'The Partner API'],
		['write', 'baseUrl', 'The Partner API'],
		['tokenize', 'recurlyBaseUrl', 'Recurly'],
	])('to a %s, because nobody is there', async (kind, place, service) => {
		const dead = await deadAddress();
		// Both addresses of a name are tried, and n8n tells of neither by its own error.
		for (const address of [dead, dead.replace('127.0.0.1', 'localhost')]) {
			const account = { ...node.credentials.liveChatPartnersApi, [place]: address };
			const { error } = await runOnce(
				node,
				kind,
				{},
				{ credentials: { ...node.credentials, liveChatPartnersApi: account } },
			);

			expect(error).toMatchObject({
				name: 'NodeApiError',
				message: `${service} cannot be reached`,
				description:
					'Nothing was sent (ECONNREFUSED). Check the base URL in the credential and the network of the n8n server.',
			});
		}
		expect(node.traffic()).toEqual([]);
	});

	it('because the name of the host is unknown', async () => {
		const account = { ...node.credentials.liveChatPartnersApi, baseUrl: 'http://nobody.invalid' };
		const { error } = await runOnce(
			node,
			'write',
			{},
			{ credentials: { liveChatPartnersApi: account } },
		);

		expect(error?.message).toBe('The Partner API cannot be reached');
		expect(error?.description).toMatch(/^Nothing was sent \((ENOTFOUND|EAI_AGAIN)\)\./);
	});

	it('because the execution was stopped', async () => {
		node.sandbox.fault({ times: Infinity, act: 'silence' });
		const { outcome, cancel } = node.start('earnings', 'get', { options: { maxRetries: 1 } });
		while (node.traffic().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
		cancel();
		const { run: finished } = await outcome;

		expect(JSON.stringify(finished.data.resultData)).toContain('The execution was stopped');
	});
});

describe("an error of n8n's own", () => {
	it('keeps its words and its item, and leaves out the fields of the node', async () => {
		const { error } = await node.run(
			'expertProfile',
			'uploadLogo',
			{},
			{
				items: [{}, {}],
				binary: [{ data: binaryOf(png(400, 400), 'image/png') }, {}],
				onError: 'stopWorkflow',
			},
		);

		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: "The item has no binary field 'data' (item 2 of 2)",
			description: expect.stringMatching(
				/^Check that the parameter .* binary input\. 1 of 2 items had already succeeded;/,
			),
		});
		expect(error).toHaveProperty('node.name', 'LiveChat Partners');
		expect(error).toHaveProperty('node.parameters', {});
	});

	it('that is about no item names none', async () => {
		const { error } = await node.run('nothing', 'get');

		expect(error).toMatchObject({
			message: '"Resource" must be one of the choices in the list, but is "nothing"',
			description: undefined,
			context: { itemIndex: undefined },
		});
		expect(error).toHaveProperty('node.parameters', {});
	});
});
