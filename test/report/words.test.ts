import { outlineOf, subjectOf } from '../../nodes/LiveChatPartners/report/earnings/compose';
import type { Figures } from '../../nodes/LiveChatPartners/report/earnings/figures';
import { BUSY_MONTH, days, decimal, sectionOf, sourceOf, textOf } from './source';

const FOOT = 'Amounts are in USD as the Partner API gives them; nothing is converted.';

test('a busy month reads like this', () => {
	const missing = [
		{ part: 'a', name: 'Commission of LiveChat', message: 'Not  for\nyou', httpCode: 403 },
		{ part: 'b', name: 'Commission of ChatBot', message: 'Not for you', httpCode: 403 },
		{ part: 'c', name: 'Licenses won', message: 'Not for you' },
	];
	const range = days('2026-03-01', '2026-03-31', 'Europe/Warsaw');

	expect(textOf(BUSY_MONTH, { range, missing })).toBe(`Earnings report
===============
March 2026

Commission: $1,000.00
-$200.00 (-16.7%) compared with $1,200.00 (February 2026)
$120.50 available to withdraw

Commission per week
-------------------
Mar 1: $0.00
Mar 2 – 8: $900.00
Mar 9 – 15: -$100.00
Mar 16 – 31: $200.00

Commission per program
----------------------
Affiliate: $600.00 (60.0%)
Solution: $300.00 (30.0%)
Other: $100.00 (10.0%)

Commission per product
----------------------
LiveChat: $1,000.00 (100.0%)
ChatBot: -$50.00 (-5.0%)
HelpDesk: $0.04 (0.0%)
Other: $49.96 (5.0%)

Best campaigns
--------------
Spring: $500.00 (LiveChat)
Campaign 8: $0.00 (Partner Program)
\u2068\u05D0\u05D1\u2069: -$1.00 (newproduct)

Clients
-------
Conversions: 1,234
  +234 (+23.4%) compared with 1,000 (February 2026)
Licenses won: 3
  Solution licenses that became paid
Paying clients lost: 1
  Solution licenses that had been paid for and have expired
Trials that ran out: 4
  Solution licenses that expired without having been paid for

Balance today
-------------
Available: $120.50
  Can be withdrawn
Pending: $30.00
  Earned, not available yet
Withdrawn: $1,000.00
Total: $1,150.50
  Available, pending and withdrawn together
Pending withdrawals: $30.10
  2, the first requested on Feb 5, 2026

Left out of this report
-----------------------
Commission of LiveChat, Commission of ChatBot: Not for you (HTTP 403)
Licenses won: Not for you

${FOOT}
Days are those of Europe/Warsaw; the periods of the chart begin at midnight UTC.
`);
});

test('a report that knows nothing says so much and no more', () => {
	expect(textOf({})).toBe(`Earnings report
===============
March 2026

${FOOT}
`);
});

describe('the commission', () => {
	const NONE = 'There was no commission in this time.';

	it.each<[string, Partial<Figures>, string[]]>([
		[
			'that grew',
			{ commission: decimal('150.5'), commissionBefore: decimal(100) },
			['Commission: $150.50', '+$50.50 (+50.5%) compared with $100.00 (February 2026)'],
		],
		[
			'of a first month',
			{ commission: decimal(5), commissionBefore: decimal(0) },
			['Commission: $5.00', '+$5.00 compared with $0.00 (February 2026)'],
		],
		[
			'that stayed',
			{ commission: decimal('5.0'), commissionBefore: decimal(5) },
			['Commission: $5.00', 'No change compared with $5.00 (February 2026)'],
		],
		['without the month before', { commission: decimal(5) }, ['Commission: $5.00']],
		['of nothing', { commission: decimal(0) }, ['Commission: $0.00', NONE]],
		[
			'of nothing after nothing',
			{ commission: decimal(0), commissionBefore: decimal('0.00') },
			['Commission: $0.00', NONE],
		],
		[
			'of nothing after something',
			{ commission: decimal(0), commissionBefore: decimal(8) },
			['Commission: $0.00', `${NONE} -$8.00 (-100.0%) compared with $8.00 (February 2026)`],
		],
		[
			'that was paid back',
			{ commission: decimal(-2), commissionBefore: decimal(-3) },
			['Commission: -$2.00', '+$1.00 compared with -$3.00 (February 2026)'],
		],
	])('%s', (_, figures, lines) => {
		expect(textOf(figures).split('\n').slice(4, -3)).toEqual(lines);
	});

	it('has an arrow where it changed, and none where nothing was earned', () => {
		const arrow = (now: number, before: number) =>
			outlineOf(sourceOf({ commission: decimal(now), commissionBefore: decimal(before) })).headline
				?.arrow;

		expect(arrow(2, 1)).toBe('\u25B2');
		expect(arrow(1, 2)).toBe('\u25BC');
		expect(arrow(1, 1)).toBeFalsy();
		expect(arrow(0, 2)).toBeUndefined();
	});

	it('stands beside the subject in a list of mails, with what can be withdrawn', () => {
		const preview = (figures: Partial<Figures>) => outlineOf(sourceOf(figures)).preview;

		expect(preview(BUSY_MONTH)).toBe(
			'-$200.00 (-16.7%) compared with $1,200.00 (February 2026) \u00B7 $120.50 available to withdraw',
		);
		expect(preview({ balance: BUSY_MONTH.balance })).toBe('$120.50 available to withdraw');
		expect(preview({ commission: decimal(1) })).toBe('');
	});
});

describe('the subject', () => {
	it.each<[string, Partial<Figures>, string]>([
		['names the change', BUSY_MONTH, ': $1,000.00 (-16.7%)'],
		['names a rise', { commission: decimal(3), commissionBefore: decimal(2) }, ': $3.00 (+50.0%)'],
		['knows no month before', { commission: decimal(3) }, ': $3.00'],
		[
			'has no share of nothing',
			{ commission: decimal(3), commissionBefore: decimal(0) },
			': $3.00',
		],
		[
			'does not mention no change',
			{ commission: decimal(3), commissionBefore: decimal(3) },
			': $3.00',
		],
		['knows nothing', {}, ''],
	])('%s', (_, figures, end) => {
		expect(subjectOf(sourceOf(figures))).toBe(`Earnings report for March 2026${end}`);
	});
});

describe('what is left out', () => {
	it('is told at the length of an error, on one line', () => {
		const message = `Refused:\n${'a'.repeat(600)}`;
		const text = textOf({}, { missing: [{ part: 'x', name: 'Balance', message }] });
		const [line = ''] = sectionOf(text, 'Left out of this report') ?? [];

		expect(line).toMatch(/^Balance: Refused: a+\u2026$/);
		expect(line).toHaveLength('Balance: '.length + 500);
	});
});

describe('the time zone', () => {
	it.each([
		['UTC', false],
		['Etc/UTC', false],
		['Europe/London', true],
		['Asia/Tokyo', true],
	])('of %s is mentioned where days differ from those of the API', (zone, mentioned) => {
		const range = days('2026-03-01', '2026-03-31', zone);

		expect(textOf({}, { range }).includes(`Days are those of ${zone}`)).toBe(mentioned);
	});
});

test('a long title is underlined no longer than it needs', () => {
	const [title, line] = textOf({}, { title: 'a'.repeat(80) }).split('\n');

	expect(title).toHaveLength(80);
	expect(line).toBe('='.repeat(60));
});
