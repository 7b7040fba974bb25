import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../../engine/underTest';

const node = underTest();

/** What is asked for where From and To are one value, at the top level or in Filters. */
async function asked(value: string, timezone: string, place: 'top' | 'filters') {
	const ends: INodeParameters = { dateRange: 'custom', dateFrom: value, dateTo: value };
	const { error } =
		place === 'top'
			? await node.run('affiliate', 'getMetric', { metric: 'clicks', ...ends }, { timezone })
			: await node.run('earnings', 'getCommission', { filters: ends }, { timezone });
	expect(error).toBeUndefined();
	const { date_from, date_to } = node.request().query;
	return [date_from, date_to];
}

describe('a date of an expression', () => {
	it.each([
		['Europe/Berlin', '2026-03-29T13:00:00Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
		['Europe/Berlin', '2026-10-25T13:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
		['America/New_York', '2026-03-08T19:00:00Z', '2026-03-08T05:00:00Z', '2026-03-09T03:59:59Z'],
		['Africa/Cairo', '2026-04-24T13:00:00Z', '2026-04-23T22:00:00Z', '2026-04-24T20:59:59Z'],
		['America/Santiago', '2026-09-06T19:00:00Z', '2026-09-06T04:00:00Z', '2026-09-07T02:59:59Z'],
	])('that is $today in %s is the day of %s', async (timezone, now, start, end) => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now));

		expect(await asked('={{ $today }}', timezone, 'top')).toEqual([start, end]);
		node.sandbox.reset();
		expect(await asked('={{ $today }}', timezone, 'filters')).toEqual([start, end]);
	});

	it.each([
		'={{ DateTime.fromISO("2026-01-31") }}',
		'={{ new Date("2026-01-31T05:00:00Z") }}',
		'={{ new Date("2026-01-31") }}',
		'={{ 1769835600 }}',
		'= {{ DateTime.fromISO("2026-01-31") }}',
		'={{ 20260131 }}',
	])('that is %s is the day', async (expression) => {
		const [from, to] = await asked(expression, 'America/New_York', 'filters');

		// A day of JavaScript without a time starts at midnight in UTC, as JavaScript has it.
		const inUtc = expression.includes('Date("2026-01-31")');
		expect([from, to]).toEqual(
			inUtc
				? ['2026-01-31T00:00:00Z', '2026-01-31T23:59:59Z']
				: ['2026-01-31T05:00:00Z', '2026-02-01T04:59:59Z'],
		);
	});

	it('keeps its time of day', async () => {
		expect(
			await asked(
				'={{ DateTime.fromISO("2026-01-31T20:30", { zone: "Asia/Tokyo" }) }}',
				'Europe/Berlin',
				'top',
			),
		).toEqual(['2026-01-31T11:30:00Z', '2026-01-31T11:30:00Z']);
	});
});

describe('the time zone of the workflow', () => {
	it.each([
		['GMT+2', 'The time zone of the workflow, "GMT+2", does not exist'],
		['', 'The workflow has no time zone'],
	])('%j is named where a date needs one, and nothing is sent', async (timezone, message) => {
		for (const parameters of [
			{ dateRange: 'lastMonth' },
			{ dateRange: 'custom', dateFrom: '2026-01-01', dateTo: '2026-01-31' },
		]) {
			const all = { metric: 'clicks', ...parameters };
			const { error } = await node.run('affiliate', 'getMetric', all, { timezone });
			expect(error?.message).toBe(message);
			expect(error?.description).toContain('GENERIC_TIMEZONE');
		}
		const { error } = await node.run('earnings', 'createReport', {}, { timezone });
		expect(error?.message).toBe(message);
		expect(node.traffic()).toEqual([]);
	});

	it('does not matter where there is no date', async () => {
		const { error } = await node.run('affiliate', 'getLinks', {}, { timezone: 'GMT+2' });

		expect(error).toBeUndefined();
	});
});
