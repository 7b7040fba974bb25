import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { underTest } from '../engine/underTest';

const node = underTest();

const range = { dateRange: 'custom', dateFrom: '2026-02-01', dateTo: '2026-02-28' };
const moments = { date_from: '2026-02-01T00:00:00Z', date_to: '2026-02-28T23:59:59Z' };
const UTM = ['utm_medium', 'utm_content', 'utm_term'];

/** The lists whose elements are long, with what Simplify drops. */
const LISTS: Array<[operation: string, path: string, size: number, dropped: string[]]> = [
	['getLicenses', '/v2/partners/affiliates/licenses', 15, ['ql', 'utm_campaign', ...UTM]],
	['getPerformance', '/v2/partners/affiliates/performance', 12, UTM],
	[
		'getPartnersReferred',
		'/v2/partners/affiliates/partners-referred',
		13,
		['utm_campaign', ...UTM],
	],
];

describe.each(LISTS)('affiliate: %s', (operation, path, size, dropped) => {
	it('gives one item per element as the API writes it where Simplify is off', async () => {
		const { items } = await node.run('affiliate', operation, { limit: 2, simplify: false });

		expect(node.request()).toMatchObject({ method: 'GET', path, query: {} });
		expect(items).toHaveLength(2);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
		for (const { json } of items) expect(Object.keys(json)).toHaveLength(size);
	});

	it('drops fields and changes nothing else where Simplify is on, as it is at first', async () => {
		const whole = await node.run('affiliate', operation, { returnAll: true, simplify: false });
		const { json } = await node.run('affiliate', operation, { returnAll: true });

		expect(json.length).toBeGreaterThan(0);
		expect(json).toEqual(
			whole.json.map((element) =>
				Object.fromEntries(Object.entries(element).filter(([name]) => !dropped.includes(name))),
			),
		);
		expect(Object.keys(json[0] ?? {}).length).toBeLessThanOrEqual(10);
	});
});

/** The names of the fields of an operation, in the order in which the editor shows them. */
function fieldsOf(operation: string): string[] {
	return new LiveChatPartners().description.properties
		.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes('affiliate'))
		.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation))
		.map(({ name }) => name);
}

describe('the fields of affiliate', () => {
	it('have Simplify after Limit where elements are long', () => {
		const fields = [
			...['returnAll', 'limit', 'simplify', 'output', 'selectedFields'],
			...['filters', 'options'],
		];

		expect(fieldsOf('getLicenses')).toEqual(fields);
		expect(fieldsOf('getPerformance')).toEqual(fields);
		expect(fieldsOf('getPartnersReferred')).toEqual(fields.filter((name) => name !== 'filters'));
	});

	it('have no Limit and no Simplify for a report', () => {
		expect(fieldsOf('getReport')).toEqual([
			'metric',
			'dateRange',
			'dateFrom',
			'dateTo',
			'aggregation',
			'filters',
			'options',
		]);
	});
});

describe.each(['getLicenses', 'getPerformance'])('the range of affiliate: %s', (operation) => {
	it('is sent as days', async () => {
		await node.run('affiliate', operation, { filters: range }, { timezone: 'Asia/Tokyo' });

		expect(node.request().query).toEqual({ date_from: '2026-02-01', date_to: '2026-02-28' });
	});

	it('is refused where it is upside down', async () => {
		const filters = { dateFrom: '2026-03-01', dateTo: '2026-02-28' };
		const { error } = await node.run('affiliate', operation, { filters });

		expect(error?.message).toMatch(/^"To" \(2026-02-28\) must not be before "From"/);
		expect(node.traffic()).toEqual([]);
	});
});

describe('affiliate: getLinks', () => {
	it('gives the links of all products as one item', async () => {
		const { items } = await node.run('affiliate', 'getLinks');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/affiliates/links',
			query: {},
		});
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					livechat: {
						url: expect.stringMatching(/^https:/),
						short_url: expect.stringMatching(/^https:/),
					},
				}),
				pairedItem: { item: 0 },
			},
		]);
	});
});

describe('affiliate: getSummary', () => {
	it('gives the numbers of licenses', async () => {
		const { items } = await node.run('affiliate', 'getSummary');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/affiliates/summary',
			query: {},
		});
		const number = expect.any(Number);
		expect(items).toEqual([
			{ json: { trials: number, paid: number, expired: number }, pairedItem: { item: 0 } },
		]);
	});

	it('does not take a list for a summary', async () => {
		node.sandbox.fault({ act: { status: 200, body: [] } });
		const { error } = await node.run('affiliate', 'getSummary');

		expect(error?.message).toBe('The Partner API answered with something other than an object');
	});
});

describe('affiliate: getMetric', () => {
	it('asks for the metric at its own path and gives one figure', async () => {
		const { items } = await node.run('affiliate', 'getMetric', { metric: 'earnings', ...range });

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/affiliates/metrics/earnings',
			query: moments,
		});
		expect(node.request().query).not.toHaveProperty('metric');
		expect(items).toEqual([{ json: { value: expect.any(Number) }, pairedItem: { item: 0 } }]);
	});

	it('counts one product where it is chosen', async () => {
		const filters = { product: 'chatbot' };
		await node.run('affiliate', 'getMetric', { metric: 'conversions', ...range, filters });

		expect(node.request().query).toEqual({ ...moments, product: 'chatbot' });
	});

	it('refuses a product for trials, which the API counts for all together', async () => {
		const filters = { product: 'chatbot' };
		const { error } = await node.run('affiliate', 'getMetric', {
			metric: '=Trials',
			...range,
			filters,
		});

		expect(error?.message).toBe('"Product" cannot be chosen for the metric Trials');
		expect(error?.description).toContain('Get Report counts the trials of one product.');
		expect(node.traffic()).toEqual([]);
	});

	it('follows the metric of each item', async () => {
		const items = [{ metric: 'trials' }, { metric: 'clicks' }];
		const parameters = { metric: '={{ $json.metric }}', ...range };
		const outcome = await node.run('affiliate', 'getMetric', parameters, { items });

		expect(node.traffic().sort()).toEqual([
			'GET /v2/partners/affiliates/metrics/clicks',
			'GET /v2/partners/affiliates/metrics/trials',
		]);
		expect(outcome.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it.each([
		['../summary', /^"Metric" must be one of the choices .*: clicks, conversions, /],
		['views', /^"Metric" must be one of the choices .* It is "views"$/],
		['', /^"Metric" is required$/],
	])('refuses the metric "%s"', async (metric, message) => {
		const parameters = { metric: `={{ ${JSON.stringify(metric)} }}`, ...range };
		const { error } = await node.run('affiliate', 'getMetric', parameters);

		expect(error?.message).toMatch(message);
		expect(node.traffic()).toEqual([]);
	});
});

describe('affiliate: getReport', () => {
	const parameters = { ...range, aggregation: 'week' };

	it('asks for the metric at its own path and gives one item per period', async () => {
		const filters = { product: 'livechat' };
		const wanted = { metric: 'trials', ...parameters, filters };
		const { items } = await node.run('affiliate', 'getReport', wanted);

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/affiliates/reports/trials',
			query: { ...moments, aggregation: 'week', product: 'livechat' },
		});
		expect(items).toHaveLength(5);
		expect(items[1]).toEqual({
			json: {
				date_range: { from: '2026-02-02 00:00:00', to: '2026-02-08 23:59:59' },
				total: expect.any(Number),
			},
			pairedItem: { item: 0 },
		});
	});

	it('gives one item with all periods where it is not to be split', async () => {
		const options = { splitIntoItems: false };
		const { json } = await node.run('affiliate', 'getReport', { ...parameters, options });

		expect(json).toEqual([{ items: expect.any(Array) }]);
	});
});
