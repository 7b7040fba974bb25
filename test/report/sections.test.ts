import { outlineOf } from '../../nodes/LiveChatPartners/report/earnings/compose';
import type { Figures } from '../../nodes/LiveChatPartners/report/earnings/figures';
import { decimal, parts, sectionOf, sourceOf, textOf } from './source';

describe('the commission over time', () => {
	const period = (day: string, amount: number) => ({
		from: day,
		to: day,
		amount: decimal(amount),
	});
	const nothing = [period('2026-03-01', 0), period('2026-03-02', 0)];

	it('is a sentence where there was none, unless the headline says it already', () => {
		const sentence = ['There was no commission in this time.'];

		expect(sectionOf(textOf({ periods: nothing }), 'Commission per week')).toEqual(sentence);
		expect(
			sectionOf(textOf({ periods: nothing, commission: decimal(1) }), 'Commission per week'),
		).toEqual(sentence);
		expect(
			sectionOf(textOf({ periods: nothing, commission: decimal(0) }), 'Commission per week'),
		).toBeUndefined();
	});

	it.each(['day', 'week', 'month'] as const)('is called by its periods: %s', (aggregation) => {
		const periods = [period('2026-03-01', 1), period('2026-03-02', 0)];
		const { sections } = outlineOf(sourceOf({ periods }, { aggregation }));
		const name = { day: 'Day', week: 'Week', month: 'Month' }[aggregation];

		expect(sections).toMatchObject([
			{ heading: `Commission per ${aggregation}`, columns: { label: name, value: 'Commission' } },
		]);
	});

	it('says how many periods a bar stands for where they are too many', () => {
		const periods = Array.from({ length: 32 }, (_, index) =>
			period(`2026-${index < 31 ? '03' : '04'}-${String((index % 31) + 1).padStart(2, '0')}`, 1),
		);
		const all = textOf({ periods }, { aggregation: 'day' });

		expect(sectionOf(all, 'Commission over time')).toEqual([
			'Each bar stands for up to 7 days, so that the chart stays readable.',
			'Mar 1 – 7: $7.00',
			'Mar 8 – 14: $7.00',
			'Mar 15 – 21: $7.00',
			'Mar 22 – 28: $7.00',
			'Mar 29 – Apr 1: $4.00',
		]);
		expect(
			sectionOf(
				textOf({ periods: periods.slice(1) }, { aggregation: 'day' }),
				'Commission per day',
			),
		).toHaveLength(31);
		const [section] = outlineOf(sourceOf({ periods }, { aggregation: 'day' })).sections;
		expect(section?.columns).toEqual({ label: 'Time', value: 'Commission' });
	});

	it('has bars in proportion to the largest, of whatever sign, and never none for something', () => {
		const amounts = [50, -200, 0.001, -0.001, 0, 200, 1];
		const periods = amounts.map((amount, index) => period(`2026-03-0${index + 1}`, amount));
		const [section] = outlineOf(sourceOf({ periods })).sections;

		expect(section?.lines.map(({ bar }) => bar)).toEqual([25, -100, 1, -1, 0, 100, 1]);
	});
});

describe('the parts of the commission', () => {
	it('have no share where the whole is unknown or not above zero', () => {
		const programs = parts({ affiliate: 1, solution: 2 });
		const lines = (figures: Partial<Figures>) =>
			sectionOf(textOf({ programs, ...figures }), 'Commission per program');
		const columns = (figures: Partial<Figures>) =>
			outlineOf(sourceOf({ programs, ...figures })).sections[0]?.columns;

		expect(lines({})).toEqual(['Affiliate: $1.00', 'Solution: $2.00']);
		expect(columns({})).toEqual({ label: 'Program', value: 'Commission' });
		expect(lines({ commission: decimal(0) })).toEqual([
			'Affiliate: $1.00',
			'Solution: $2.00',
			'Other: -$3.00',
		]);
		expect(columns({ commission: decimal(3) })).toEqual({
			label: 'Program',
			detail: 'Share',
			value: 'Commission',
		});
	});

	it('leave nothing for others where one of them is unknown', () => {
		const some = { commission: decimal(10), programs: parts({ affiliate: 4 }) };

		expect(sectionOf(textOf(some), 'Commission per program')).toEqual(['Affiliate: $4.00 (40.0%)']);
	});

	it('leave nothing for others where they add up, to the last digit', () => {
		const all = { commission: decimal('0.30'), programs: parts({ affiliate: 0.1, solution: 0.2 }) };

		expect(sectionOf(textOf(all), 'Commission per program')).toEqual([
			'Affiliate: $0.10 (33.3%)',
			'Solution: $0.20 (66.7%)',
		]);
	});

	it('are not listed where all of them are zero', () => {
		const zeros = { programs: parts({ affiliate: 0, solution: 0 }), products: parts({}) };

		expect(textOf(zeros)).not.toContain('Commission per');
		expect(
			sectionOf(textOf({ ...zeros, commission: decimal(3) }), 'Commission per program'),
		).toEqual(['Affiliate: $0.00 (0.0%)', 'Solution: $0.00 (0.0%)', 'Other: $3.00 (100.0%)']);
	});
});

describe('the best campaigns', () => {
	it('are a sentence where there are none, unless there was no commission anyway', () => {
		const none = 'No campaign brought commission in this time.';
		const lines = (figures: Partial<Figures>) =>
			sectionOf(textOf({ campaigns: [], ...figures }), 'Best campaigns');

		expect(lines({})).toEqual([none]);
		expect(lines({ commission: decimal(7) })).toEqual([none]);
		expect(lines({ commission: decimal(0) })).toBeUndefined();
	});
});

describe('what happened with clients', () => {
	it.each<[string, Partial<Figures>, string[]]>([
		['conversions alone', { conversions: decimal(2) }, ['Conversions: 2']],
		[
			'as many conversions',
			{ conversions: decimal(2), conversionsBefore: decimal(2) },
			['Conversions: 2', '  No change compared with 2 (February 2026)'],
		],
		[
			'fewer conversions',
			{ conversions: decimal(1), conversionsBefore: decimal(2000) },
			['Conversions: 1', '  -1,999 (-100.0%) compared with 2,000 (February 2026)'],
		],
		[
			'no licenses',
			{ licensesWon: decimal(0) },
			['Licenses won: 0', '  Solution licenses that became paid'],
		],
	])('names %s', (_, figures, lines) => {
		expect(sectionOf(textOf(figures), 'Clients')).toEqual(lines);
	});
});

describe('pending withdrawals', () => {
	it.each<[string, NonNullable<Figures['withdrawals']>, string[]]>([
		['none', [], ['Pending withdrawals: $0.00', '  None is pending']],
		[
			'one',
			[{ id: '1', requested: '2026-03-05T23:59:59Z', amount: decimal('9.99') }],
			['Pending withdrawals: $9.99', '  One, requested on Mar 5, 2026'],
		],
		[
			'one of an unknown day',
			[{ id: '1', requested: 'soon', amount: decimal(1) }],
			['Pending withdrawals: $1.00', '  One, requested on soon'],
		],
	])('are %s', (_, withdrawals, lines) => {
		expect(sectionOf(textOf({ withdrawals }), 'Balance today')).toEqual(lines);
	});
});
