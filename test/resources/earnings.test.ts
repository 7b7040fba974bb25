import { underTest } from '../engine/underTest';

const node = underTest();

/** Two input items, so that each output item can be seen to be linked to its own. */
const items = [{ name: 'first' }, { name: 'second' }];

describe('earnings: get', () => {
	it('asks once for all items and gives each a copy of its own, linked to it', async () => {
		const { items: output } = await node.run('earnings', 'get', {}, { items });

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/earnings',
			query: {},
			rawBody: '',
			status: 200,
		});
		expect(node.request().headers).toMatchObject({
			authorization: `Bearer ${node.sandbox.apiToken}`,
			accept: 'application/json',
		});
		expect(output).toHaveLength(2);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(output[0]?.json).toEqual(output[1]?.json);
		expect(output[0]?.json).not.toBe(output[1]?.json);
		expect(output[0]?.json).toMatchObject({
			balance: expect.any(Number),
			affiliate: { commission_total: expect.any(Number) },
		});
	});

	it('passes on the words of the API where the token is wrong, and says where to correct it', async () => {
		const credentials = {
			liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, apiToken: 'revoked-token-1' },
		};
		const { error, items: output } = await node.run('earnings', 'get', {}, { credentials });

		expect(output).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '401',
		});
		expect(error?.message).toMatch(/token/i);
		expect(error?.description).toContain(
			'Check the API token in the LiveChat Partners API credential.',
		);
		expect(
			JSON.stringify([error?.message, error?.description, error?.stack, error?.context]),
		).not.toContain('revoked-token-1');
	});
});

describe('earnings: getBalance', () => {
	it('gives what is pending, withdrawn and available as the API writes it', async () => {
		const { items: output } = await node.run('earnings', 'getBalance');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/balance',
			query: {},
		});
		expect(output).toEqual([
			{
				json: {
					pending: expect.any(Number),
					withdrawn: expect.any(Number),
					available: expect.any(Number),
					total: expect.stringMatching(/^\d+\.\d\d$/),
				},
				pairedItem: { item: 0 },
			},
		]);
	});
});

describe('earnings: getCommission', () => {
	it('sends no filter that was not chosen', async () => {
		const { json } = await node.run('earnings', 'getCommission');

		expect(node.request()).toMatchObject({ path: '/v2/partners/metrics/commission', query: {} });
		expect(json).toEqual([{ value: expect.any(Number) }]);
	});

	it('sends whole days of the time zone of the workflow as moments in UTC', async () => {
		const filters = {
			dateFrom: '2026-03-01',
			dateTo: '2026-03-31',
			product: 'chatbot',
			program: 'affiliate',
		};
		await node.run('earnings', 'getCommission', { filters }, { timezone: 'Europe/Warsaw' });

		expect(node.request().query).toEqual({
			date_from: '2026-02-28T23:00:00Z',
			date_to: '2026-03-31T21:59:59Z',
			product: 'chatbot',
			program: 'affiliate',
		});
	});

	it('refuses a range that is upside down and sends nothing', async () => {
		const filters = { dateFrom: '2026-04-01', dateTo: '2026-03-31' };
		const { error } = await node.run('earnings', 'getCommission', { filters });

		expect(error?.message).toMatch(/^"To" \(2026-03-31T23:59:59Z\) must not be before "From"/);
		expect(node.traffic()).toEqual([]);
	});
});

describe('earnings: getCommissionReport', () => {
	const parameters = {
		dateRange: 'custom',
		dateFrom: '2026-01-01',
		dateTo: '2026-03-31',
		aggregation: 'month',
	};

	it('gives one item per period', async () => {
		const filterRows = { filter: [{ field: 'product', operator: 'equals', value: 'livechat' }] };
		const { items: output } = await node.run('earnings', 'getCommissionReport', {
			...parameters,
			filterRows,
		});

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/reports/commission',
			query: {
				date_from: '2026-01-01T00:00:00Z',
				date_to: '2026-03-31T23:59:59Z',
				aggregation: 'month',
				filters: '[{"field":"product","operator":"equals","value":"livechat"}]',
			},
		});
		expect(output.map(({ json }) => json.date_range)).toEqual([
			{ from: '2026-01-01 00:00:00', to: '2026-01-31 23:59:59' },
			{ from: '2026-02-01 00:00:00', to: '2026-02-28 23:59:59' },
			{ from: '2026-03-01 00:00:00', to: '2026-03-31 23:59:59' },
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 0 },
		]);
	});

	it('names the date that is none', async () => {
		const { error } = await node.run('earnings', 'getCommissionReport', {
			...parameters,
			dateFrom: '=yesterday',
		});

		expect(error).toMatchObject({ name: 'NodeOperationError' });
		expect(error?.message).toBe('"From" must be a date, but is "yesterday"');
		expect(node.traffic()).toEqual([]);
	});
});
