import { Formats } from '../../nodes/LiveChatPartners/report/formats';
import { decimal } from './source';

const american = new Formats('en-US', 'USD');
const german = new Formats('de-DE', 'EUR');

/** With plain spaces, whichever kind the language wants. */
function plain(text: string): string {
	return text.replace(/[\u2009\u202F\u00A0]/g, ' ');
}

describe('an amount', () => {
	it.each([
		['0', '$0.00', '$0.00', '0,00 €', '0,00 €'],
		['1234.5', '$1,234.50', '+$1,234.50', '1.234,50 €', '+1.234,50 €'],
		['-0.125', '-$0.13', '-$0.13', '-0,13 €', '-0,13 €'],
		// More digits than a number of JavaScript holds.
		[
			'90071992547409930.01',
			'$90,071,992,547,409,930.01',
			'+$90,071,992,547,409,930.01',
			'90.071.992.547.409.930,01 €',
			'+90.071.992.547.409.930,01 €',
		],
	])('of %s', (amount, ours, oursSigned, theirs, theirsSigned) => {
		expect(american.money(decimal(amount))).toBe(ours);
		expect(american.signedMoney(decimal(amount))).toBe(oursSigned);
		expect(plain(german.money(decimal(amount)))).toBe(theirs);
		expect(plain(german.signedMoney(decimal(amount)))).toBe(theirsSigned);
	});

	it('that nothing can format is its digits', () => {
		expect(american.money(decimal('1e400'))).toBe(`1${'0'.repeat(400)}`);
	});
});

describe('a count', () => {
	it.each([
		['0', '0', '0'],
		['1234', '1,234', '+1,234'],
		['-1234.4', '-1,234', '-1,234'],
	])('of %s', (count, text, signed) => {
		expect(american.count(decimal(count))).toBe(text);
		expect(american.count(Number(count))).toBe(text);
		expect(american.signedCount(decimal(count))).toBe(signed);
	});
});

describe('a percentage', () => {
	it.each([
		[0, '0.0%', '0.0%', '0,0 %'],
		[12.3, '12.3%', '+12.3%', '12,3 %'],
		[-1000, '-1,000.0%', '-1,000.0%', '-1.000,0 %'],
	])('of %s', (percent, ours, signed, theirs) => {
		expect(american.percent(percent)).toBe(ours);
		expect(american.signedPercent(percent)).toBe(signed);
		expect(plain(german.percent(percent))).toBe(theirs);
	});
});

describe('a range of days', () => {
	it.each([
		['a month', '2026-03-01', '2026-03-31', 'March 2026', 'Mar 2026'],
		['a leap February', '2024-02-01', '2024-02-29', 'February 2024', 'Feb 2024'],
		['a quarter', '2026-01-01', '2026-03-31', 'January – March 2026', 'Jan – Mar 2026'],
		['half a month', '2026-03-01', '2026-03-15', 'Mar 1 – 15, 2026', 'Mar 1 – 15'],
		['another half', '2026-03-16', '2026-03-31', 'Mar 16 – 31, 2026', 'Mar 16 – 31'],
		['one day', '2026-03-05', '2026-03-05', 'Mar 5, 2026', 'Mar 5'],
		['a week', '2026-03-30', '2026-04-05', 'Mar 30 – Apr 5, 2026', 'Mar 30 – Apr 5'],
		[
			'a week of two years',
			'2025-12-29',
			'2026-01-04',
			'Dec 29, 2025 – Jan 4, 2026',
			'Dec 29 – Jan 4',
		],
		[
			'months of two years',
			'2025-12-01',
			'2026-01-31',
			'December 2025 – January 2026',
			'Dec 2025 – Jan 2026',
		],
	])('%s', (_, from, to, long, short) => {
		expect(plain(american.days({ from, to }))).toBe(long);
		expect(plain(american.shortDays({ from, to }))).toBe(short);
	});

	it('is written as the language does', () => {
		expect(plain(german.days({ from: '2026-03-01', to: '2026-03-31' }))).toBe('März 2026');
		expect(plain(german.shortDays({ from: '2026-03-30', to: '2026-04-05' }))).toBe(
			'30. März – 5. Apr.',
		);
	});
});

describe('a month in a language with another calendar', () => {
	it.each([
		['fa-IR', 'مارس ۲۰۲۶', /۲۰۲۶/],
		['ps-AF', '۲۰۲۶ مارچ', /۲۰۲۶/],
		['ckb-IR', '٢٠٢٦ ئازار', /٢٠٢٦/],
		['uz-AF', '۲۰۲۶ مارچ', /۲۰۲۶/],
		['en-US-u-ca-islamic', 'March 2026', /^Mar 5, 2026$/],
		['th-TH', 'มีนาคม 2569', /^5 มี.ค. 2569$/],
		['ja-JP', '2026年3月', /2026/],
	])('%s is the Gregorian one', (locale, month, day) => {
		const formats = new Formats(locale, 'USD');

		expect(plain(formats.days({ from: '2026-03-01', to: '2026-03-31' }))).toBe(month);
		expect(plain(formats.day('2026-03-05'))).toMatch(day);
	});
});

test.each([
	['2026-03-05 10:00:00', 'Mar 5, 2026'],
	['2026-03-05T23:59:59Z', 'Mar 5, 2026'],
	['2026-03-05', 'Mar 5, 2026'],
	['on Thursday', 'on Thursday'],
	['on\r\nThursday\u2028', 'on Thursday'],
	['', ''],
])('the day of %j is %j', (timestamp, day) => {
	expect(american.day(timestamp)).toBe(day);
});
