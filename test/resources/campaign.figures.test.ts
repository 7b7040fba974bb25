import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { CAMPAIGNS } from '../sandbox';

const node = underTest();

const range = { dateRange: 'custom', dateFrom: '2026-02-01', dateTo: '2026-02-28' };
const moments = { date_from: '2026-02-01T00:00:00Z', date_to: '2026-02-28T23:59:59Z' };
const days = { date_from: '2026-02-01', date_to: '2026-02-28' };

function campaign(id: number | string, mode = 'id'): INodeParameters {
	return { campaignId: { __rl: true, mode, value: String(id) } };
}

const newsletter = campaign(CAMPAIGNS.newsletter, 'list');
const folder = `/v2/partners/affiliates/campaigns/${CAMPAIGNS.newsletter}`;

describe('campaign: getEarnings', () => {
	it('asks for the days of the range and gives one figure', async () => {
		const { items } = await node.run('campaign', 'getEarnings', { ...newsletter, ...range });

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: `${folder}/metrics/earnings`,
			query: days,
		});
		expect(node.request().query).not.toHaveProperty('billing_cycle');
		expect(items).toEqual([{ json: { value: expect.any(Number) }, pairedItem: { item: 0 } }]);
	});

	it('counts one billing cycle where it is chosen', async () => {
		const filters = { billingCycle: 'annual' };
		await node.run('campaign', 'getEarnings', { ...newsletter, ...range, filters });

		expect(node.request().query).toEqual({ ...days, billing_cycle: 'annual' });
	});

	it('passes on that there is no such campaign', async () => {
		const { error } = await node.run('campaign', 'getEarnings', { ...campaign(1), ...range });

		expect(error).toMatchObject({ httpCode: '400', message: 'Campaign 1 not found' });
	});

	it('refuses a campaign that is blank', async () => {
		const { error } = await node.run('campaign', 'getEarnings', { ...campaign('  '), ...range });

		expect(error?.message).toBe('"Campaign" is required');
		expect(node.traffic()).toEqual([]);
	});
});

describe('campaign: getEarningsReport', () => {
	const parameters = { ...newsletter, ...range, billingCycle: 'monthly', aggregation: 'week' };

	it('gives one item per period', async () => {
		const { items } = await node.run('campaign', 'getEarningsReport', parameters);

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: `${folder}/reports/earnings`,
			query: { ...days, billing_cycle: 'monthly', aggregation: 'week' },
		});
		expect(items).toHaveLength(5);
		expect(items[4]).toEqual({
			json: {
				date_range: { from: '2026-02-23 00:00:00', to: '2026-03-01 23:59:59' },
				total: expect.any(Number),
			},
			pairedItem: { item: 0 },
		});
	});

	it('starts with all billing cycles, whose periods it adds up to the cent', async () => {
		const usual = { ...newsletter, ...range, aggregation: 'week' };
		const totals = async (billingCycle?: string) => {
			const { json } = await node.run('campaign', 'getEarningsReport', {
				...usual,
				...(billingCycle ? { billingCycle } : {}),
			});
			return json.map(({ date_range: time, total }) => [time, Number(total)] as const);
		};
		const commissions = node.sandbox.state.commissions.filter(
			({ campaignId }) => campaignId === CAMPAIGNS.newsletter,
		);
		commissions.forEach((commission, index) => {
			Object.assign(commission, {
				cents: 10 + index,
				at: new Date(`2026-02-${10 + (index % 9)}T12:00:00Z`),
				billingCycle: index % 2 === 0 ? 'annual' : 'monthly',
			});
		});
		const [all, monthly, annual] = [
			await totals(),
			await totals('monthly'),
			await totals('annual'),
		];

		expect(node.sandbox.requests.map(({ query }) => query.billing_cycle)).toEqual([
			...['monthly', 'annual'],
			...['monthly', 'annual'],
		]);
		expect(all).toEqual(
			monthly.map(([time, total], index) => [
				time,
				Math.round(100 * (total + (annual[index]?.[1] ?? 0))) / 100,
			]),
		);
		expect(annual.some(([, total]) => total > 0)).toBe(true);
		expect(monthly.some(([, total]) => total > 0)).toBe(true);
	});

	it('gives one item with all periods where it is not to be split', async () => {
		const options = { splitIntoItems: false };
		const { json } = await node.run('campaign', 'getEarningsReport', { ...parameters, options });

		expect(json).toEqual([{ items: expect.any(Array) }]);
	});

	it('requires To and sends nothing without it', async () => {
		const wrong = { ...parameters, dateTo: '={{ "" }}' };
		const { error } = await node.run('campaign', 'getEarningsReport', wrong);

		expect(error?.message).toMatch(/^"To" is required$/);
		expect(node.traffic()).toEqual([]);
	});
});

describe('campaign: getBestPerforming', () => {
	it('gives the campaigns with the most of a metric, one item each', async () => {
		const parameters = { metric: 'trials', limit: 3, dateRange: 'last12Months' };
		const { items } = await node.run('campaign', 'getBestPerforming', parameters);

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns/best-performing/reports/trials',
			query: {
				limit: '3',
				date_from: expect.stringMatching(/T00:00:00Z$/),
				date_to: expect.stringMatching(/T23:59:59Z$/),
			},
		});
		expect(Object.keys(node.request().query).sort()).toEqual(['date_from', 'date_to', 'limit']);
		expect(items).toHaveLength(3);
		expect(items[2]).toEqual({
			json: {
				id: expect.any(Number),
				name: expect.any(String),
				value: expect.any(Number),
				product: expect.any(String),
			},
			pairedItem: { item: 0 },
		});
	});
});

describe('campaign: getBestPerformingTotal', () => {
	it('gives a metric of the best campaigns as one figure', async () => {
		const parameters = { metric: 'conversions', limit: 5, ...range };
		const { items } = await node.run('campaign', 'getBestPerformingTotal', parameters);

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns/best-performing/metrics/conversions',
			query: { ...moments, limit: '5' },
		});
		expect(items).toEqual([{ json: { value: expect.any(Number) }, pairedItem: { item: 0 } }]);
	});

	it.each([
		['limit', '=0', '"Limit" must be a whole number of at least 1, but is "0"'],
		['limit', '=many', '"Limit" must be a whole number of at least 1, but is "many"'],
		['dateFrom', '=then', '"From" must be a date, but is "then"'],
	])('refuses %s of "%s" and sends nothing', async (name, value, message) => {
		const wrong = { metric: 'clicks', limit: 5, ...range, [name]: value };
		const { error } = await node.run('campaign', 'getBestPerformingTotal', wrong);

		expect(error?.message).toBe(message);
		expect(node.traffic()).toEqual([]);
	});
});
