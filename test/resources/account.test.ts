import { underTest } from '../engine/underTest';

const node = underTest();

describe('account: getProfile', () => {
	it('gives the profile of the partner', async () => {
		const { items } = await node.run('account', 'getProfile');

		expect(node.request()).toMatchObject({ method: 'GET', path: '/v2/partners', query: {} });
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					partner_id: expect.any(String),
					solution_status: 'accepted',
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('says that the base URL is wrong where nobody answers, and that nothing was sent', async () => {
		const api = { ...node.credentials.liveChatPartnersApi, baseUrl: 'http://127.0.0.1:1' };
		const { error } = await node.run(
			'account',
			'getProfile',
			{ options: { maxRetries: 0 } },
			{ credentials: { liveChatPartnersApi: api } },
		);

		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'The Partner API cannot be reached',
		});
		expect(error?.description).toContain('Nothing was sent (ECONNREFUSED). Check the base URL');
	});
});

describe('account: getStatus', () => {
	it('says whether the API is up', async () => {
		const { items } = await node.run('account', 'getStatus');

		expect(node.request()).toMatchObject({ method: 'GET', path: '/v2/partners/status' });
		expect(items).toEqual([{ json: expect.any(Object), pairedItem: { item: 0 } }]);
	});

	it('passes on what a server in trouble says', async () => {
		node.sandbox.fault({
			times: Infinity,
			act: { status: 500, body: '<html><h1>Maintenance</h1></html>', contentType: 'text/html' },
		});
		const { error } = await node.run('account', 'getStatus', { options: { maxRetries: 0 } });

		expect(error).toMatchObject({ httpCode: '500', message: 'Maintenance' });
		expect(error?.description).toContain('Try again later.');
	});
});

describe('the base URL of the credential', () => {
	const withBaseUrl = async (change: (url: string) => string) => {
		const baseUrl = change(node.sandbox.partnerUrl);
		return await node.run(
			'account',
			'getProfile',
			{ options: { maxRetries: 0 } },
			{
				credentials: { liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, baseUrl } },
			},
		);
	};

	it.each([
		['a trailing slash', (url: string) => `${url}/`],
		['the path of the API', (url: string) => `${url}/v2/partners`],
		['blanks around it', (url: string) => ` ${url}/v2/partners/ `],
	])('is put right where it has %s', async (_, change) => {
		const { error, json } = await withBaseUrl(change);

		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(node.request().path).toBe('/v2/partners');
	});

	it('gets https where it has no scheme', async () => {
		const { error } = await withBaseUrl(() => 'localhost:1');

		expect(error?.message).toBe('The Partner API cannot be reached');
	});

	it.each([['ftp://api.livechatinc.com'], ['https://'], ['https://api.livechatinc.com?token=1']])(
		'is refused in clear words where it is %s',
		async (baseUrl) => {
			const { error } = await withBaseUrl(() => baseUrl);

			expect(error?.message).toBe(
				'"Base URL" of the credential must be an address such as https://api.livechatinc.com',
			);
			expect(node.traffic()).toEqual([]);
		},
	);
});
