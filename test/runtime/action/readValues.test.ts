import { WorkflowExpression, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { STORED_CARD, underTest, type Around } from '../../engine/underTest';
import { expert } from '../../interface/examples';
import { byId, order } from '../../resources/subscriptionFixtures';
import { LICENSES } from '../../sandbox';
import { campaign } from '../transport/failing';

const node = underTest();

const goOn: Around = { onError: 'continueRegularOutput' };
const range = { dateRange: 'custom', dateFrom: '2026-02-01', dateTo: '2026-02-28' };

/** Leaves what is sent to the sandbox, and answers with an object. */
const answer = (times = 1) => node.sandbox.fault({ times, act: { status: 200, body: {} } });

describe('a field of a collection', () => {
	it.each<[string, INodeParameters]>([
		['left out', {}],
		['empty', { filters: {}, options: {} }],
		// As n8n leaves an expression in place of a collection.
		['something else', { filters: '={{ "product" }}', options: '={{ null }}' }],
	])('is blank where the collection is %s', async (_, collections) => {
		answer();
		const { error } = await node.run('earnings', 'getCommission', collections);

		expect(error).toBeUndefined();
		expect(node.request().query).toEqual({});
	});

	it('has a value for each item', async () => {
		answer(3);
		await node.run(
			'earnings',
			'getCommission',
			{ filters: { product: '={{ $json.product }}' } },
			{ items: [{ product: 'livechat' }, { product: 'helpdesk' }, { product: '' }] },
		);

		expect(node.sandbox.requests.map(({ query }) => query.product).sort()).toEqual([
			...['helpdesk', 'livechat', undefined],
		]);
	});

	it('is read with its siblings and not with the fields outside', async () => {
		answer();
		await node.run('earnings', 'getCommission', { filters: { ...range, product: 'livechat' } });

		expect(node.request().query).toEqual({
			date_from: '2026-02-01T00:00:00Z',
			date_to: '2026-02-28T23:59:59Z',
			product: 'livechat',
		});
	});
});

describe('a field', () => {
	it('that is required and blank is named, and the first of several', async () => {
		const { json } = await node.run(
			'campaign',
			'create',
			{ ...campaign, campaignName: '={{ " " }}', link: '={{ "" }}' },
			goOn,
		);

		expect(json).toEqual([
			{
				error: '"Campaign Name" is required',
				details: {
					itemIndex: 0,
					parameter: 'Campaign Name',
					description: 'Its expression gave nothing: "{{ " " }}".',
				},
			},
		]);
	});

	it('that is not shown is not looked at', async () => {
		answer(2);
		const { error } = await node.run('subscription', 'updateBilling', {
			...byId(LICENSES.livechatPaid),
			paymentSource: 'token',
			token: 'C12ibIjbXbqSAhKjxQTkEw',
			cardNumber: 'none',
		});

		expect(error).toBeUndefined();
		expect(node.request().body).toEqual({ token: 'C12ibIjbXbqSAhKjxQTkEw' });
	});

	it('may follow from another one although it is not shown', async () => {
		answer();
		await node.run('license', 'get', {
			licenseId: { __rl: true, mode: 'list', value: 'helpdesk:L7' },
		});

		expect(node.request().path).toBe('/v2/partners/solutions/licenses/helpdesk/L7');
	});

	it('goes with the choice beside it that an expression names by its words in the menu', async () => {
		await node.run('subscription', 'updateBilling', {
			...byId(LICENSES.livechatPaid),
			...STORED_CARD,
			paymentSource: '=Recurly Token',
			token: 'C12ibIjbXbqSAhKjxQTkEw',
		});

		expect(node.request().body).toEqual({ token: 'C12ibIjbXbqSAhKjxQTkEw' });
	});

	it('has a value for each item, in whichever part of it the expression stands', async () => {
		answer(4);
		const filter = (value: string) => [{ field: 'name', operator: 'contains', value }];
		await node.run(
			'campaign',
			'search',
			{
				state: 'active',
				returnAll: '={{ $json.all }}',
				limit: 1,
				filterRows: { filter: filter('={{ $json.name }}') },
				options: { concurrency: 1, maxRetries: 0 },
			},
			{
				items: [
					{ all: false, name: 'a' },
					{ all: false, name: 'b' },
				],
				...goOn,
			},
		);

		expect(node.sandbox.requests.map(({ query }) => query.filters)).toEqual(
			['a', 'b'].map((value) => JSON.stringify(filter(value))),
		);
	});

	it('goes where the API wants it, in the kind that the API wants', async () => {
		answer();
		await node.run('subscription', 'create', {
			...byId(LICENSES.livechatTrial),
			...order,
			paymentSource: 'token',
			token: 'T',
			seats: '=12',
		});

		expect(node.sandbox.requests.find(({ method }) => method === 'POST')).toMatchObject({
			path: `/v2/partners/solutions/licenses/livechat/${LICENSES.livechatTrial.id}/subscription`,
			query: {},
			body: { plan: 'team', billing_cycle: 'annual', seats: 12 },
		});
	});

	it('is sent with its own type: lists, numbers and truth values', async () => {
		answer(2);
		await node.run('expertProfile', 'create', expert);
		await node.run('subscription', 'close', {
			...byId(LICENSES.livechatPaid),
			expire: false,
		});

		expect(node.sandbox.requests[0]?.body).toMatchObject({
			categories: ['training'],
			industry_ids: [19, 31],
		});
		expect(node.sandbox.requests[1]?.body).toMatchObject({ expire: false });
	});

	it('is read in the time zone of the workflow', async () => {
		answer(2);
		const around: Around = { timezone: 'America/New_York' };
		await node.run('earnings', 'getCommission', { filters: range }, around);
		await node.run('affiliate', 'getMetric', { metric: 'clicks', ...range }, around);

		expect(node.sandbox.requests.map(({ query }) => query.date_from)).toEqual([
			...['2026-02-01T05:00:00Z', '2026-02-01T05:00:00Z'],
		]);
	});
});

describe('the evaluator of n8n, which takes its time,', () => {
	/** The values that it is asked to resolve while the node runs. */
	async function resolved(
		operation: [resource: string, operation: string],
		parameters: INodeParameters,
		items: IDataObject[],
	): Promise<unknown[]> {
		answer(Infinity);
		const ask = jest.spyOn(WorkflowExpression.prototype, 'getParameterValue');
		const { error } = await node.run(...operation, parameters, { items });
		expect(error).toBeUndefined();
		return ask.mock.calls.flatMap(([value, , , , asking]) =>
			asking === 'LiveChat Partners' && !JSON.stringify(value).includes('$credentials')
				? [value]
				: [],
		);
	}

	it('is asked once for each field without an expression, and for no other', async () => {
		expect(await resolved(['earnings', 'getCommission'], {}, [{}, {}, {}])).toEqual([
			'earnings',
			'getCommission',
			{},
			{},
		]);
	});

	it('is asked once for each item where there is an expression', async () => {
		expect(
			await resolved(
				['affiliate', 'getMetric'],
				{ ...range, metric: 'clicks', dateRange: '={{ $json.range }}' },
				[{ range: 'lastMonth' }, { range: 'thisMonth' }],
			),
		).toEqual([
			...['affiliate', 'getMetric', {}, 'clicks'],
			...['={{ $json.range }}', '2026-02-01', '2026-02-28', {}],
			'={{ $json.range }}',
		]);
	});
});
