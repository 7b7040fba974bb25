import { underTest } from '../engine/underTest';

const node = underTest();

describe('withdrawal: create', () => {
	it('requests the whole balance and gives the withdrawal', async () => {
		const { items } = await node.run('withdrawal', 'create');

		expect(node.request()).toMatchObject({
			method: 'POST',
			path: '/v2/partners/withdrawals',
			query: {},
			rawBody: '',
			status: 201,
		});
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					withdrawal_id: 9,
					status: 'pending',
					action_timestamp: '',
					amount: expect.any(Number),
					paypal: node.sandbox.state.billing?.paypal,
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('says where to enter billing details that are missing', async () => {
		node.sandbox.state.billing = undefined;
		const { error, items } = await node.run('withdrawal', 'create');

		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '409',
			message: 'Billing info not found, please update billing',
		});
		expect(error?.description).toContain('Set them with Billing > Update, PayPal Email included');
	});

	it('points to the balance where it is too small, and stops the items behind', async () => {
		node.sandbox.state.commissions = [];
		const { error } = await node.run('withdrawal', 'create', {}, { items: [{}, {}] });

		expect(error).toMatchObject({ httpCode: '403' });
		expect(error?.description).toContain('At least 50 USD must be available.');
		expect(node.traffic()).toEqual(['POST /v2/partners/withdrawals']);
	});

	it('is not requested again where the answer is lost', async () => {
		node.sandbox.fault({ times: Infinity, act: 'resetAfter' });
		const { error } = await node.run('withdrawal', 'create');

		expect(error?.description).toContain('It is not known whether the request was carried out');
		expect(node.traffic()).toEqual(['POST /v2/partners/withdrawals']);
	});
});

describe('withdrawal: getAll', () => {
	it('gives one item per withdrawal', async () => {
		const { items } = await node.run('withdrawal', 'getAll', { limit: 3 });

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/withdrawals',
			query: {},
		});
		expect(items.map(({ json }) => json.withdrawal_id)).toEqual([8, 7, 6]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 0 },
		]);
	});

	it('sends the days of the time zone of the workflow without a time', async () => {
		// 23:30 UTC of the last day of March is the first of April in Warsaw.
		const filters = { dateFrom: '2026-03-31T23:30:00Z', dateTo: '2026-04-30' };
		const around = { timezone: 'Europe/Warsaw' };
		await node.run('withdrawal', 'getAll', { returnAll: true, filters }, around);

		expect(node.request().query).toEqual({ date_from: '2026-04-01', date_to: '2026-04-30' });
	});

	it('names the date that is none', async () => {
		const filters = { dateTo: '=soon' };
		const { error } = await node.run('withdrawal', 'getAll', { filters });

		expect(error?.message).toBe('"To" must be a date, but is "soon"');
		expect(node.traffic()).toEqual([]);
	});
});
