import fc from 'fast-check';
import { DateTime } from 'luxon';
import { periodsOf } from '../../nodes/LiveChatPartners/report/earnings/responses';
import { barsOf } from '../../nodes/LiveChatPartners/report/earnings/bars';
import { decimalOf, numberOf, sum, ZERO } from '../../nodes/LiveChatPartners/report/decimal';
import {
	daysOf,
	rangeBefore,
	rangeOf,
	suitableAggregation,
	type Aggregation,
} from '../../nodes/LiveChatPartners/report/range';

const WARSAW = 'Europe/Warsaw';

/** The period before whole days of a time zone, as days. */
function daysBefore(from: string, to: string, preset: string, zone = WARSAW): [string, string] {
	const before = rangeBefore(rangeOf(`${from}T00:00:00`, `${to}T23:59:59`, zone), preset);
	expect(before.from.toFormat('HH:mm:ss')).toBe('00:00:00');
	expect(before.to.toFormat('HH:mm:ss')).toBe('23:59:59');
	const { from: first, to: last } = daysOf(before);
	return [first, last];
}

describe('the period before', () => {
	it.each([
		['a calendar month', '2026-03-01', '2026-03-31', 'lastMonth', '2026-02-01', '2026-02-28'],
		['a typed month', '2026-01-01', '2026-01-31', 'custom', '2025-12-01', '2025-12-31'],
		['a quarter', '2026-04-01', '2026-06-30', 'custom', '2026-01-01', '2026-03-31'],
		['a whole year', '2026-01-01', '2026-12-31', 'custom', '2025-01-01', '2025-12-31'],
		['a month that has begun', '2026-03-01', '2026-03-15', 'thisMonth', '2026-02-01', '2026-02-15'],
		['its last but one day', '2026-03-01', '2026-03-30', 'thisMonth', '2026-02-01', '2026-02-28'],
		[
			'a month that ends today',
			'2026-03-01',
			'2026-03-31',
			'thisMonth',
			'2026-02-01',
			'2026-02-28',
		],
		['a year that has begun', '2026-01-01', '2026-03-15', 'thisYear', '2025-01-01', '2025-03-15'],
		[
			'a year that has begun, at the end of a month',
			'2026-01-01',
			'2026-03-31',
			'thisYear',
			'2025-01-01',
			'2025-03-31',
		],
		['the same in a leap year', '2024-01-01', '2024-02-29', 'thisYear', '2023-01-01', '2023-02-28'],
		['the same after one', '2025-01-01', '2025-02-28', 'thisYear', '2024-01-01', '2024-02-29'],
		['twelve months', '2025-03-16', '2026-03-15', 'last12Months', '2024-03-16', '2025-03-15'],
		['twelve long months', '2023-03-16', '2024-03-15', 'last12Months', '2022-03-16', '2023-03-15'],
		['seven days', '2026-03-25', '2026-03-31', 'last7Days', '2026-03-18', '2026-03-24'],
		['one day', '2026-03-30', '2026-03-30', 'custom', '2026-03-29', '2026-03-29'],
		['half a typed month', '2026-03-01', '2026-03-15', 'custom', '2026-02-14', '2026-02-28'],
	])('of %s', (_, from, to, preset, first, last) => {
		expect(daysBefore(from, to, preset)).toEqual([first, last]);
	});

	it('of some hours is as many hours right before', () => {
		const before = rangeBefore(rangeOf('2026-03-10T08:00:00Z', '2026-03-10T11:59:59Z', 'UTC'), '');
		expect([before.from.toISO(), before.to.toISO()]).toEqual([
			'2026-03-10T04:00:00.000Z',
			'2026-03-10T07:59:59.000Z',
		]);
	});

	it.each([
		['that begins inside a day', '2026-03-10T08:00:00', '2026-03-10T23:59:59', 16],
		['that ends inside a day', '2026-03-10T00:00:00', '2026-03-10T07:59:59', 8],
		['that ends inside a second', '2026-03-10T08:00:00', '2026-03-10T08:59:59.999', 1],
	])('of a span %s is as long, right before', (_, from, to, hours) => {
		const range = rangeOf(from, to, WARSAW);
		const before = rangeBefore(range, 'custom');
		expect(before.from.toMillis()).toBe(range.from.minus({ hours }).toMillis());
		expect(before.to.toMillis()).toBe(range.from.minus({ seconds: 1 }).toMillis());
	});

	it('of some months is as many months, however long they are', () => {
		expect(daysBefore('2026-02-01', '2026-02-28', 'custom')).toEqual(['2026-01-01', '2026-01-31']);
		expect(daysBefore('2025-11-01', '2026-02-28', 'custom')).toEqual(['2025-07-01', '2025-10-31']);
		expect(daysBefore('2024-01-01', '2025-12-31', 'custom')).toEqual(['2022-01-01', '2023-12-31']);
		expect(daysBefore('2026-02-15', '2026-02-28', 'custom')).toEqual(['2026-02-01', '2026-02-14']);
	});

	it('of any days ends the second before they begin, and has as many of them, also over changes of the clock', () => {
		const zones = fc.constantFrom(
			'UTC',
			WARSAW,
			'America/New_York',
			'Pacific/Auckland',
			'America/Sao_Paulo',
		);
		fc.assert(
			fc.property(
				zones,
				fc.integer({ min: 0, max: 4000 }),
				fc.integer({ min: 1, max: 400 }),
				(zone, start, length) => {
					const from = DateTime.fromISO('2018-01-02', { zone }).plus({ days: start });
					const to = from.plus({ days: length }).minus({ seconds: 1 });
					fc.pre(from.day !== 1);
					const before = rangeBefore({ from, to }, 'custom');
					expect(before.to.plus({ seconds: 1 }).toMillis()).toBe(from.toMillis());
					expect(daysOf(before).from).toBe(from.minus({ days: length }).toFormat('yyyy-MM-dd'));
				},
			),
		);
	});
});

describe('the periods of the chart', () => {
	it.each([
		['2026-03-25', '2026-03-31', 'day'],
		['2026-03-01', '2026-03-15', 'day'],
		['2026-03-01', '2026-03-16', 'week'],
		['2026-03-01', '2026-03-31', 'week'],
		['2026-01-01', '2026-03-31', 'week'],
		['2026-01-01', '2026-04-10', 'week'],
		['2026-01-01', '2026-04-11', 'month'],
		['2025-04-01', '2026-03-31', 'month'],
	])('from %s to %s are of a %s', (from, to, expected) => {
		expect(suitableAggregation(rangeOf(`${from}T00:00:00Z`, `${to}T23:59:59Z`, 'UTC'))).toBe(
			expected,
		);
	});

	const period = (from: string, to: string, total: number | string) => ({
		date_range: { from: `${from} 00:00:00`, to: `${to} 23:59:59` },
		total,
	});

	it('are cut to the range, and a few hours of UTC outside of it go to the neighbour', () => {
		const days = { from: '2026-03-01', to: '2026-03-31' };
		const periods = periodsOf(
			[
				period('2026-02-28', '2026-02-28', '0.10'),
				period('2026-03-01', '2026-03-01', 0.2),
				period('2026-03-30', '2026-04-05', 5),
				period('2026-04-06', '2026-04-06', '7'),
			],
			days,
		);
		expect(periods.map(({ from, to, amount }) => [from, to, numberOf(amount)])).toEqual([
			['2026-03-01', '2026-03-01', 0.3],
			['2026-03-30', '2026-03-31', 12],
		]);
		const hours = periodsOf(
			[
				period('2026-03-30', '2026-03-30', '9'),
				period('2026-03-31', '2026-04-06', '1'),
				period('2026-04-07', '2026-04-07', '2'),
				period('2026-04-08', '2026-04-08', '4'),
			],
			days,
		);
		expect(hours.map(({ from, to, amount }) => [from, to, numberOf(amount)])).toEqual([
			['2026-03-30', '2026-03-30', 9],
			['2026-03-31', '2026-03-31', 7],
		]);
		const only = periodsOf([period('2026-02-28', '2026-02-28', 3)], days);
		expect(only.map(({ amount }) => numberOf(amount))).toEqual([3]);
		expect(periodsOf([], days)).toEqual([]);
	});

	it.each([
		[{ total: 5 }, /a date in "date_range.from"/],
		[{ ...period('2026-03-01', '2026-03-01', 5), total: null }, /an amount in "total": null/],
		[
			{ date_range: { from: '1 March', to: '2026-03-01' }, total: 5 },
			/"date_range.from": "1 March"/,
		],
		[
			{ date_range: { from: '2026-03-01', to: '12026-03-01' }, total: 5 },
			/a date in "date_range.to": "12026-03-01"/,
		],
		[{ date_range: { from: '2026-03-01', to: '26-03-2026' }, total: 5 }, /"26-03-2026"/],
		[
			{ date_range: ['2026-03-01', '2026-03-01'], total: 5 },
			/a date in "date_range.from": undefined/,
		],
	])('are not guessed: %j', (element, complaint) => {
		expect(() => periodsOf([element], { from: '2026-03-01', to: '2026-03-31' })).toThrow(complaint);
	});

	it.each<[Aggregation, number, number]>([
		['day', 31, 1],
		['day', 32, 7],
		['day', 218, 14],
		['week', 63, 4],
		['month', 93, 3],
		['month', 373, 13],
	])('of a %s each, %i of them, stand in bars of %i', (aggregation, count, merged) => {
		const days = Array.from({ length: count }, (_, index) => {
			const day = DateTime.fromISO('2026-01-01').plus({ days: index }).toFormat('yyyy-MM-dd');
			return { from: day, to: day, amount: ZERO };
		});
		const { bars, merged: each } = barsOf(days, aggregation);
		expect(each).toBe(merged);
		expect(bars.map(({ from }) => from)).toEqual(
			days.map(({ from }) => from).filter((_, index) => index % merged === 0),
		);
		expect(bars.at(-1)?.to).toBe(days.at(-1)?.to);
	});

	it('make at most 31 bars, which lose nothing', () => {
		const aggregations = fc.constantFrom<Aggregation>('day', 'week', 'month');
		fc.assert(
			fc.property(
				aggregations,
				fc.array(fc.integer(), { maxLength: 800, size: 'max' }),
				(aggregation, totals) => {
					const periods = totals.map((total) => ({
						from: '2026-03-01',
						to: '2026-03-01',
						amount: decimalOf(total) ?? ZERO,
					}));
					const { bars, merged } = barsOf(periods, aggregation);
					expect(bars.length).toBeLessThanOrEqual(31);
					expect(bars.length).toBe(Math.ceil(totals.length / merged));
					expect(numberOf(sum(bars.map(({ amount }) => amount)))).toBe(
						totals.reduce((all, total) => all + total, 0),
					);
					if (totals.length <= 31) expect(merged).toBe(1);
				},
			),
		);
	});
});
