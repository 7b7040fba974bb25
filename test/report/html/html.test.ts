import { BUSY_MONTH } from '../source';
import { block, busyMail, heard, REFUSED, render, type Seen } from '../seenMail';

describe('the HTML of a busy month', () => {
	it('has a table for each kind of figures, with heads for its columns and rows', () => {
		const mail = busyMail();
		expect(heard(mail, 'Commission per week')).toEqual({
			heads: ['Week', 'Commission'],
			rows: [
				['Mar 1', '$0.00'],
				['Mar 2\u2009\u2013\u20098', '$900.00'],
				['Mar 9\u2009\u2013\u200915', '-$100.00'],
				['Mar 16\u2009\u2013\u200931', '$200.00'],
			],
		});
		expect(heard(mail, 'Commission per program')).toEqual({
			heads: ['Program', 'Share', 'Commission'],
			rows: [
				['Affiliate', '60.0%', '$600.00'],
				['Solution', '30.0%', '$300.00'],
				['Other', '10.0%', '$100.00'],
			],
		});
		expect(heard(mail, 'Best campaigns')).toEqual({
			heads: ['Campaign', 'Product', 'Commission'],
			rows: [
				['Spring', 'LiveChat', '$500.00'],
				['Campaign 8', 'Partner Program', '$0.00'],
				['\u05D0\u05D1', 'newproduct', '-$1.00'],
			],
		});
		expect(heard(mail, 'Clients')).toEqual({
			heads: [],
			rows: [
				['Conversions \u25B2 +234 (+23.4%) compared with 1,000 (February 2026)', '1,234'],
				['Licenses won Solution licenses that became paid', '3'],
				['Paying clients lost Solution licenses that had been paid for and have expired', '1'],
				['Trials that ran out Solution licenses that expired without having been paid for', '4'],
			],
		});
		expect(heard(mail, 'Balance today').rows).toContainEqual(['Withdrawn', '$1,000.00']);
	});

	it('has tables in which every row has as many cells', () => {
		const { elements, parents } = busyMail();
		const rows = elements.filter(({ name }) => name === 'tr');
		const cells = rows.map((row) => elements.filter((cell) => parents.get(cell) === row).length);
		const tables = new Map<unknown, Set<number>>();
		rows.forEach((row, index) => {
			const table = parents.get(row);
			tables.set(table, (tables.get(table) ?? new Set()).add(cells[index] ?? 0));
		});

		expect([...tables.values()].filter(({ size }) => size !== 1)).toEqual([]);
		expect(Math.max(...cells)).toBe(3);
	});

	it('draws a bar for each period that is not zero, in its direction', () => {
		const cells = busyMail().elements.filter(({ attributes }) => attributes.height === '14');
		const bars = busyMail().elements.filter(
			({ name, attributes }) => name === 'table' && /^width:\d+%;$/.test(attributes.style ?? ''),
		);

		expect(cells.map(({ attributes }) => attributes.class)).toEqual(['bar', 'minus', 'bar']);
		expect(bars.map(({ attributes }) => attributes.width)).toEqual(['100%', '11%', '22%']);
		expect(bars.map(({ attributes }) => attributes.style)).toEqual([
			'width:100%;',
			'width:11%;',
			'width:22%;',
		]);
	});

	it('says everything else in this order', () => {
		const mail = busyMail();
		const tables = mail.elements.filter(
			({ name, attributes }) => name === 'table' && attributes['aria-label'],
		);
		const others = mail.seen.filter(
			({ within }) => !tables.some((table) => within.includes(table)),
		);

		expect(others.map((placed) => [block(placed).name, placed.text])).toEqual([
			['h1', 'Our earnings'],
			['p', 'March 2026'],
			['p', 'Commission'],
			['p', '$1,000.00'],
			['p', '\u25BC'],
			['p', '-$200.00 (-16.7%) compared with $1,200.00 (February 2026)'],
			['p', '$120.50 available to withdraw'],
			['h2', 'Commission per week'],
			['h2', 'Commission per program'],
			['h2', 'Commission per product'],
			['h2', 'Best campaigns'],
			['h2', 'Clients'],
			['h2', 'Balance today'],
			['h2', 'Left out of this report'],
			['p', 'Licenses won'],
			['p', ':'],
			['p', REFUSED],
			['p', 'Amounts are in USD as the Partner API gives them; nothing is converted.'],
		]);
	});

	it('has its title where programs look for it, and hides only the preview', () => {
		const mail = busyMail();
		const hidden = mail.placed.filter(
			(placed) => placed.text !== '' && !mail.seen.includes(placed) && placed.within.length > 0,
		);

		expect(hidden.map(({ text, within }) => [within.at(-1)?.name, text])).toEqual([
			['title', 'Our earnings'],
			[
				'div',
				'-$200.00 (-16.7%) compared with $1,200.00 (February 2026) \u00B7 $120.50 available to withdraw',
			],
		]);
		expect(mail.elements).toContainEqual(
			expect.objectContaining({
				name: 'div',
				attributes: expect.objectContaining({ role: 'article', 'aria-label': 'Our earnings' }),
			}),
		);
	});
});

describe('the HTML of a report that knows less', () => {
	const textsOf = ({ seen }: Seen) => seen.map(({ text }) => text);

	it('has no place for what is not there', () => {
		expect(textsOf(render())).toEqual([
			'Earnings report',
			'March 2026',
			'Amounts are in USD as the Partner API gives them; nothing is converted.',
		]);
	});

	it('has sentences where there is nothing to count, and no table', () => {
		const mail = render({ campaigns: [], commission: BUSY_MONTH.commission });

		expect(textsOf(mail)).toContain('No campaign brought commission in this time.');
		expect(
			mail.elements.filter(({ attributes }) => attributes['aria-label'] === 'Best campaigns'),
		).toEqual([]);
	});

	it('says what can be withdrawn also without the commission', () => {
		expect(textsOf(render({ balance: BUSY_MONTH.balance })).slice(0, 4)).toEqual([
			'Earnings report',
			'March 2026',
			'$120.50 available to withdraw',
			'Balance today',
		]);
	});
});
