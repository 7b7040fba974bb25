import { dateRange } from '../../../nodes/LiveChatPartners/runtime/parameters/dateRange';
import type { Parameter } from '../../../nodes/LiveChatPartners/runtime/parameters/parameter';
import { reading, refusal } from './reading';

const NEW_YORK = 'America/New_York';

const RANGES = [
	{ name: 'Custom', value: 'custom', description: 'The dates that you enter below' },
	{
		name: 'This Month',
		value: 'thisMonth',
		description: 'From the first of this month to the end of today',
	},
	{
		name: 'Last Month',
		value: 'lastMonth',
		description: 'The whole calendar month before this one',
	},
	{ name: 'Last 7 Days', value: 'last7Days', description: 'Today and the 6 days before' },
	{ name: 'Last 30 Days', value: 'last30Days', description: 'Today and the 29 days before' },
	{ name: 'Last 90 Days', value: 'last90Days', description: 'Today and the 89 days before' },
	{
		name: 'This Year',
		value: 'thisYear',
		description: 'From the first of January to the end of today',
	},
	{ name: 'Last 12 Months', value: 'last12Months', description: 'The year that ends with today' },
];

const days = dateRange({ format: 'date', required: true });
const moments = dateRange({ format: 'date-time', required: false, default: 'lastMonth' });

/** What From and To of a range give together. */
function read(range: Parameter[], values: Record<string, unknown>, timezone = 'UTC'): unknown[] {
	const from = reading(values, timezone);
	return range.slice(1).map((end) => end.read(values[end.property.name], from));
}

/** What To says about its value beside the others. */
function refusalOfTo(range: Parameter[], values: Record<string, unknown>) {
	const to = range[2];
	if (!to) throw new Error('There is no To');
	return refusal(to, values.dateTo, reading(values));
}

function today(iso: string): void {
	jest.spyOn(Date, 'now').mockReturnValue(Date.parse(iso));
}

describe('a range of time in the editor', () => {
	it('is a menu and two dates that only an own range shows', () => {
		expect(days.map(({ property }) => property)).toStrictEqual([
			{
				displayName: 'Date Range',
				name: 'dateRange',
				description: 'The period to look at',
				type: 'options',
				options: RANGES,
				default: 'last30Days',
			},
			{
				displayName: 'From',
				name: 'dateFrom',
				description:
					'First day of the range, in the time zone of the workflow. An expression may also give a month, a year or a time of day.',
				required: true,
				displayOptions: { show: { dateRange: ['custom'] } },
				type: 'dateTime',
				default: '',
				typeOptions: { dateOnly: true },
			},
			{
				displayName: 'To',
				name: 'dateTo',
				description:
					'Last day of the range, which belongs to it, in the time zone of the workflow. An expression may also give a month, a year or a time of day.',
				required: true,
				displayOptions: { show: { dateRange: ['custom'] } },
				type: 'dateTime',
				default: '',
				typeOptions: { dateOnly: true },
			},
		]);
	});

	it('has dates that do not depend on the menu where none is required', () => {
		const [menu, from, to] = moments.map(({ property }) => property);
		expect(menu).toMatchObject({
			description: 'The period to look at. A ready-made range takes precedence over From and To.',
			default: 'lastMonth',
		});
		for (const end of [from, to]) {
			expect(end).not.toHaveProperty('required');
			expect(end).not.toHaveProperty('displayOptions');
		}
	});

	it('goes into the query as two dates, which are read although they are hidden', () => {
		expect(days.map(({ place, derived }) => ({ place, derived }))).toEqual([
			{ place: undefined, derived: undefined },
			{ place: { in: 'query', name: 'date_from' }, derived: true },
			{ place: { in: 'query', name: 'date_to' }, derived: true },
		]);
	});
});

describe('a ready-made range', () => {
	it.each([
		['thisMonth', '2026-05-01', '2026-05-31'],
		['lastMonth', '2026-04-01', '2026-04-30'],
		['last7Days', '2026-05-25', '2026-05-31'],
		['last30Days', '2026-05-02', '2026-05-31'],
		['last90Days', '2026-03-03', '2026-05-31'],
		['thisYear', '2026-01-01', '2026-05-31'],
		['last12Months', '2025-06-01', '2026-05-31'],
	])('%s', (range, from, to) => {
		today('2026-05-31T15:00:00Z');
		expect(read(days, { dateRange: range })).toEqual([from, to]);
		expect(read(moments, { dateRange: range })).toEqual([`${from}T00:00:00Z`, `${to}T23:59:59Z`]);
	});

	it('is that of the time zone of the workflow', () => {
		today('2026-01-01T03:00:00Z');
		expect(read(days, { dateRange: 'thisYear' }, NEW_YORK)).toEqual(['2025-01-01', '2025-12-31']);
		expect(read(moments, { dateRange: 'thisMonth' }, NEW_YORK)).toEqual([
			'2025-12-01T05:00:00Z',
			'2026-01-01T04:59:59Z',
		]);
	});

	it('starts at midnight also where the clock skips that of today', () => {
		today('2026-04-24T12:00:00Z');
		expect(read(moments, { dateRange: 'last7Days' }, 'Africa/Cairo')).toEqual([
			'2026-04-17T22:00:00Z',
			'2026-04-24T20:59:59Z',
		]);
	});

	it('starts at the first of two midnights', () => {
		today('2026-10-25T15:00:00Z');
		expect(read(moments, { dateRange: 'last7Days' }, 'Atlantic/Azores')).toEqual([
			'2026-10-19T00:00:00Z',
			'2026-10-26T00:59:59Z',
		]);
	});

	it('needs a time zone', () => {
		expect(() => read(days, { dateRange: 'lastMonth' }, 'GMT+2')).toThrow(
			'The time zone of the workflow, "GMT+2", does not exist',
		);
	});

	it('goes by its words in the menu too, and before dates that are still there', () => {
		today('2026-03-31T15:00:00Z');
		for (const dateFrom of ['2026-12-01', 'soon'])
			expect(read(days, { dateRange: ' last 7 days ', dateFrom, dateTo: '2020-01-01' })).toEqual([
				'2026-03-25',
				'2026-03-31',
			]);
	});
});

describe('an own range', () => {
	it.each(['custom', 'Custom', undefined, '', 'unknown'])(
		'is what From and To say where the menu says %j',
		(range) => {
			const values = { dateRange: range, dateFrom: '2026-02-01', dateTo: '2026-02-03' };
			expect(read(days, values)).toEqual(['2026-02-01', '2026-02-03']);
			expect(read(moments, values, NEW_YORK)).toEqual([
				'2026-02-01T05:00:00Z',
				'2026-02-04T04:59:59Z',
			]);
		},
	);

	it('may be one day', () => {
		const values = { dateFrom: '2026-02-01', dateTo: '2026-02-01' };
		expect(read(days, values)).toEqual(['2026-02-01', '2026-02-01']);
		expect(read(moments, values)).toEqual(['2026-02-01T00:00:00Z', '2026-02-01T23:59:59Z']);
	});

	it('may be whole months or a year', () => {
		expect(read(days, { dateFrom: '2026-01', dateTo: '2026-03' })).toEqual([
			...['2026-01-01', '2026-03-31'],
		]);
		expect(read(moments, { dateFrom: '2025', dateTo: '2025' }, NEW_YORK)).toEqual([
			...['2025-01-01T05:00:00Z', '2026-01-01T04:59:59Z'],
		]);
	});

	it.each(['', ' ', null, undefined])('is open where a date is %j', (blank) => {
		expect(read(days, { dateFrom: blank, dateTo: '2026-02-03' })).toEqual([
			undefined,
			'2026-02-03',
		]);
		expect(read(days, { dateFrom: '2026-02-01', dateTo: blank })).toEqual([
			'2026-02-01',
			undefined,
		]);
	});

	it('must not end before it starts', () => {
		expect(refusalOfTo(days, { dateFrom: '2026-02-02', dateTo: '2026-02-01' })).toEqual({
			message: '"To" (2026-02-01) must not be before "From" (2026-02-02)',
			parameter: 'To',
		});
		expect(
			refusalOfTo(moments, { dateFrom: '2026-02-01T10:00:01Z', dateTo: '2026-02-01T10:00:00Z' })
				.message,
		).toBe('"To" (2026-02-01T10:00:00Z) must not be before "From" (2026-02-01T10:00:01Z)');
	});

	it('blames the end that is no date', () => {
		const values = { dateFrom: 'soon', dateTo: 'later' };
		expect(() => read(days, values)).toThrow('"From" must be a date, but is "soon"');
		expect(refusalOfTo(days, values)).toMatchObject({
			message: '"To" must be a date, but is "later"',
			parameter: 'To',
		});
		expect(refusalOfTo(days, { dateFrom: 'soon', dateTo: '2026-02-01' })).toMatchObject({
			message: '"From" must be a date, but is "soon"',
			parameter: 'From',
		});
	});

	it('compares the dates only where both are there, and leaves it to To', () => {
		const [, from, to] = days;
		expect(to?.read('', reading({ dateFrom: 'soon' }))).toBeUndefined();
		expect(from?.read('2026-02-01', reading({ dateFrom: '2026-02-02' }))).toBe('2026-02-01');
	});
});
