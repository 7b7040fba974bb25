import { STORED_CARD } from '../engine/underTest';
import { TEST_CARDS } from '../sandbox';

import { accountData, storeAccount } from './accountCredentials';
import { isObject } from './json';
import { isNewestLine } from './n8nLine';
import { n8nUnderTest } from './n8nUnderTest';
import { chain } from './workflow';

const running = n8nUnderTest(async ({ n8n }) => ({ server: await n8n.start() }));

/** What n8n says when a credential is saved in the editor. */
async function test(type: string, data: Record<string, string>) {
	const { server } = running();
	const id = await server.importCredential({ id: type, name: type, type, data });
	const answer = await server.api.request('POST', '/rest/credentials/test', {
		credentials: { id, name: type, type, data },
	});
	return isObject(answer) ? answer : {};
}

describe('saving the API credential', () => {
	const api = (change: Record<string, string>) => ({
		...accountData(running().sandbox),
		partnerPassword: '',
		recurlyPublicKey: 'key',
		...change,
	});

	it('says that the right token is right', async () => {
		expect(await test('liveChatPartnersApi', api({}))).toMatchObject({ status: 'OK' });
		expect(running().sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /v2/partners',
		]);
	});

	it.each([
		['a trailing slash', (url: string) => `${url}/`],
		['the path of the API', (url: string) => `${url}/v2/partners/`],
	])('puts a base URL with %s right', async (_, change) => {
		const answer = await test(
			'liveChatPartnersApi',
			api({ baseUrl: change(running().sandbox.partnerUrl) }),
		);

		expect(answer).toMatchObject({ status: 'OK' });
	});

	it('says that a wrong token is wrong', async () => {
		expect(await test('liveChatPartnersApi', api({ apiToken: 'wrong-token' }))).toMatchObject({
			status: 'Error',
		});
		expect(running().sandbox.requests[0]).toMatchObject({ status: 401 });
	});
});

describe('saving the card credential', () => {
	const card = (change: Record<string, string>) => ({
		...STORED_CARD,
		company: '',
		vatNumber: '',
		recurlyBaseUrl: running().sandbox.recurlyUrl,
		recurlyPublicKey: 'ewr1-QCXZap10wOSm13fxI4u5Jt',
		...change,
	});

	it('has Recurly turn the card into a token, and says that it did', async () => {
		expect(await test('liveChatPartnersCardApi', card({}))).toMatchObject({
			status: 'OK',
			message: 'Recurly can read the card. Its bank is asked only when it is charged.',
		});
		expect(running().sandbox.requests).toMatchObject([
			{ host: 'recurly', method: 'POST', status: 200 },
		]);
	});

	it("shows Recurly's words where it refuses the card", async () => {
		const answer = await test('liveChatPartnersCardApi', card({ cardNumber: TEST_CARDS.declined }));

		expect(answer).toMatchObject({
			status: 'Error',
			message: '"Card Number": Your card was declined',
		});
	});

	it('names the field that cannot be right without asking Recurly', async () => {
		const answer = await test('liveChatPartnersCardApi', card({ expirationMonth: '13' }));

		expect(answer).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('"Expiration Month" must be a month from 1 to 12'),
		});
		expect(running().sandbox.requests).toEqual([]);
	});
});

// n8n 1 does not know that a credential may be for one node alone.
(isNewestLine ? describe : describe.skip)('the HTTP Request node', () => {
	it('gets the API token, and no card', async () => {
		const { n8n, server, sandbox } = running();
		const credentials = await storeAccount(server, sandbox);
		const ask = (type: string) =>
			chain(`http-${type}`, [
				{
					name: 'HTTP Request',
					type: 'n8n-nodes-base.httpRequest',
					typeVersion: 4.2,
					parameters: {
						url: `${sandbox.partnerUrl}/v2/partners`,
						authentication: 'predefinedCredentialType',
						nodeCredentialType: type,
					},
					credentials,
				},
			]);

		expect((await server.run(ask('liveChatPartnersApi'))).status).toBe('success');
		// Where a workflow is saved, and where one runs that was not saved in the editor.
		await expect(server.importWorkflow(ask('liveChatPartnersCardApi'))).rejects.toThrow(
			String.raw`cannot use credential type \"liveChatPartnersCardApi\"`,
		);
		await n8n.importWorkflow(ask('liveChatPartnersCardApi'));
		const run = await n8n.execute('http-liveChatPartnersCardApi');
		expect(run.error?.message).toBe(
			'Credential type "liveChatPartnersCardApi" is restricted to specific nodes',
		);
		expect(sandbox.requests).toHaveLength(1);
	});
});
