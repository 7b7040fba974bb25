import { underTest } from '../engine/underTest';

const node = underTest();

const quarter = { dateRange: 'custom', dateFrom: '2026-01-01', dateTo: '2026-03-31' };

describe('license: getCount', () => {
	it('sends plain days and gives three figures', async () => {
		const { items } = await node.run('license', 'getCount', quarter);

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/solutions/licenses/count',
			query: { date_from: '2026-01-01', date_to: '2026-03-31' },
			rawBody: '',
			status: 200,
		});
		expect(items).toEqual([
			{
				json: {
					trials: expect.any(Number),
					paid: expect.any(Number),
					expired: expect.any(Number),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('asks for both ends of the range', async () => {
		const { error } = await node.run('license', 'getCount', {
			...quarter,
			dateTo: '={{ $json.to }}',
		});

		expect(error?.message).toBe('"To" is required');
		expect(node.traffic()).toEqual([]);
	});
});

describe('license: getReport', () => {
	const report = { ...quarter, aggregation: 'month', licenseStatus: 'trial' };

	it('sends whole days as moments and gives one item per period', async () => {
		const { items } = await node.run('license', 'getReport', report);

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/solutions/reports/license',
			query: {
				date_from: '2026-01-01T00:00:00Z',
				date_to: '2026-03-31T23:59:59Z',
				aggregation: 'month',
				license_status: 'trial',
			},
			status: 200,
		});
		expect(items).toEqual(
			['2026-01-01', '2026-02-01', '2026-03-01'].map((day) => ({
				json: {
					date_range: { from: `${day} 00:00:00`, to: expect.stringMatching(/ 23:59:59$/) },
					total: expect.any(Number),
				},
				pairedItem: { item: 0 },
			})),
		);
	});

	it('gives the whole report as one item where that is wanted', async () => {
		const options = { splitIntoItems: false };
		const { json } = await node.run('license', 'getReport', { ...report, options });

		expect(json).toEqual([{ items: [expect.any(Object), expect.any(Object), expect.any(Object)] }]);
	});
});

describe('license: getSummary', () => {
	it('gives the figures as the API writes them', async () => {
		const { items } = await node.run('license', 'getSummary');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/solutions/summary',
			query: {},
		});
		expect(items).toEqual([
			{
				json: {
					trials: expect.stringMatching(/^\d+$/),
					paid: expect.stringMatching(/^\d+$/),
					expired: expect.stringMatching(/^\d+$/),
					commission: expect.stringMatching(/^\d+\.\d\d$/),
					discount: expect.stringMatching(/^\d+\.\d\d$/),
				},
				pairedItem: { item: 0 },
			},
		]);
	});
});
