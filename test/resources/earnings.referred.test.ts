import { underTest } from '../engine/underTest';

const node = underTest();

const months = {
	dateRange: 'custom',
	dateFrom: '2026-01-01',
	dateTo: '2026-03-31',
	aggregation: 'month',
};

describe('earnings: getReferredCommission', () => {
	it('gives the figure of all time where no filter was chosen', async () => {
		const { items } = await node.run('earnings', 'getReferredCommission');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/partners-referred/metrics/commission',
			query: {},
		});
		expect(items).toEqual([{ json: { value: expect.any(Number) }, pairedItem: { item: 0 } }]);
		expect(items[0]?.json.value).toBeGreaterThan(0);
	});

	it('sends the filters that were chosen, the Partner Program among the products', async () => {
		const filters = {
			dateFrom: '2026-03-01',
			dateTo: '2026-03-31',
			product: 'partner_program',
			program: 'solution',
		};
		await node.run('earnings', 'getReferredCommission', { filters });

		expect(node.request().query).toEqual({
			date_from: '2026-03-01T00:00:00Z',
			date_to: '2026-03-31T23:59:59Z',
			product: 'partner_program',
			program: 'solution',
		});
	});
});

describe('earnings: getReferredCommissionReport', () => {
	it('gives one item per period', async () => {
		const filters = { product: 'helpdesk', program: 'affiliate' };
		const { items } = await node.run('earnings', 'getReferredCommissionReport', {
			...months,
			filters,
		});

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/partners-referred/reports/commission',
			query: {
				date_from: '2026-01-01T00:00:00Z',
				date_to: '2026-03-31T23:59:59Z',
				aggregation: 'month',
				product: 'helpdesk',
				program: 'affiliate',
			},
		});
		expect(items).toHaveLength(3);
		expect(items[1]).toEqual({
			json: {
				date_range: { from: '2026-02-01 00:00:00', to: '2026-02-28 23:59:59' },
				total: expect.any(Number),
			},
			pairedItem: { item: 0 },
		});
	});

	it('asks for the start of the range where it is missing', async () => {
		const parameters = { ...months, dateFrom: '={{ "" }}' };
		const { error } = await node.run('earnings', 'getReferredCommissionReport', parameters);

		expect(error?.message).toBe('"From" is required');
		expect(node.traffic()).toEqual([]);
	});
});

describe.each(['getCommissionReport', 'getReferredCommissionReport'])(
	'One Item per Period of %s',
	(operation) => {
		it('gives one item with the whole report where it is off', async () => {
			const options = { splitIntoItems: false };
			const { items } = await node.run('earnings', operation, { ...months, options });

			expect(items).toEqual([
				{
					json: { items: expect.any(Array) },
					pairedItem: { item: 0 },
				},
			]);
			expect(items[0]?.json.items).toHaveLength(3);
		});

		it('must be true or false', async () => {
			const options = { splitIntoItems: '=maybe' };
			const { error } = await node.run('earnings', operation, { ...months, options });

			expect(error?.message).toBe('"One Item per Period" must be true or false, but is "maybe"');
			expect(node.traffic()).toEqual([]);
		});
	},
);
