import { underTest } from '../engine/underTest';
import { emptyAccount } from './account';
import { createReport } from './createReport';
import { readMail } from './mail';

const node = underTest();

/** Elements that a mail client keeps, and that need nothing from anywhere. */
const PLAIN = [
	'html',
	'head',
	'meta',
	'title',
	'style',
	'body',
	'div',
	'table',
	'tr',
	'th',
	'td',
	'h1',
	'h2',
	'p',
	'span',
	'b',
	'br',
];

/** Gmail cuts a mail off behind 102 KB; the rest is for what the mail program adds. */
const LARGEST = 100_000;

/** The account has one commission of this many cents, on the third of March 2026. */
function earn(cents: number): void {
	const { state } = node.sandbox;
	const [one] = state.commissions;
	if (!one) throw new Error('The sandbox has no commission');
	emptyAccount(state);
	state.commissions = [{ ...one, at: new Date('2026-03-03T12:00:00Z'), cents }];
}

const MARCH = { dateRange: 'custom', dateFrom: '2026-03-01', dateTo: '2026-03-31' };

describe('the HTML of the report', () => {
	it.each([
		['a month', {}],
		[
			'a year of days',
			{ dateRange: 'last12Months', aggregation: 'day', options: { bestCampaigns: 50 } },
		],
		[
			'two years of weeks',
			{ dateRange: 'custom', dateFrom: '2024-01-01', dateTo: '2026-10-31', aggregation: 'week' },
		],
		[
			'days before there was anything',
			{ dateRange: 'custom', dateFrom: '2015-03-01', dateTo: '2015-03-02' },
		],
	])('of %s is well-formed, small, and loads nothing', async (_, parameters) => {
		node.sandbox.fault({
			path: /solutions/,
			times: Infinity,
			act: { status: 403, body: 'No <b>' },
		});
		const { html } = await createReport(node, parameters);
		const { elements, texts } = readMail(html);

		expect(elements.filter(({ name }) => !PLAIN.includes(name))).toEqual([]);
		const attributes = elements.flatMap((element) => Object.entries(element.attributes));
		expect(
			attributes.filter(([name]) => /^(src|href|background|on.*|action|id)$/.test(name)),
		).toEqual([]);
		expect(html).not.toMatch(/url\(|@import|https?:|javascript:|position:|display:(flex|grid)/);
		expect(Buffer.byteLength(html)).toBeLessThan(LARGEST);
		expect(elements.find(({ name }) => name === 'html')?.attributes.lang).toBe('en');
		expect(texts.join(' ')).toContain('Earnings report');
	});

	it('draws a bar for each period, in proportion, of cells that Outlook and Gmail draw', async () => {
		earn(40_00);
		const [one] = node.sandbox.state.commissions;
		if (!one) throw new Error('There is no commission');
		const at = (day: string, cents: number) => ({
			...one,
			at: new Date(`${day}T12:00:00Z`),
			cents,
		});
		node.sandbox.state.commissions.push(
			at('2026-03-10', 10_00),
			at('2026-03-17', 1),
			at('2026-03-24', -20_00),
		);
		const { html, text } = await createReport(node, { ...MARCH, aggregation: 'week' });
		const { elements } = readMail(html);
		const cells = elements.filter(({ attributes }) => attributes.height === '14');
		const bars = elements.filter(({ name, attributes }, index) => {
			const inner = elements.slice(index + 1, index + 3).at(-1);
			return (
				name === 'table' && attributes.role === 'presentation' && inner?.attributes.height === '14'
			);
		});

		expect(cells.map(({ attributes }) => attributes.class)).toEqual(['bar', 'bar', 'bar', 'minus']);
		expect(cells.every(({ attributes }) => attributes.bgcolor?.startsWith('#'))).toBe(true);
		expect(bars.map(({ attributes }) => attributes.width)).toEqual(['100%', '25%', '1%', '50%']);
		// The first of March was a Sunday.
		expect(text.match(/^Mar .*$/gm)?.map((line) => line.replace(/[\u2009\u202F]/g, ' '))).toEqual([
			'Mar 1: $0.00',
			'Mar 2 – 8: $40.00',
			'Mar 9 – 15: $10.00',
			'Mar 16 – 22: $0.01',
			'Mar 23 – 29: -$20.00',
			'Mar 30 – 31: $0.00',
		]);
	});

	it('draws at most 31 bars of a year of days, and says how long each one is', async () => {
		const { html, text, periods } = await createReport(node, {
			dateRange: 'last12Months',
			aggregation: 'day',
		});

		expect(periods.length).toBeGreaterThan(360);
		expect(
			readMail(html).elements.filter(({ attributes }) => attributes.height === '14').length,
		).toBeLessThanOrEqual(31);
		expect(text).toContain('Each bar stands for up to 14 days');
	});

	it('says nothing by colour alone: what is not read aloud is said in words', async () => {
		const { html, text } = await createReport(node);
		const { elements } = readMail(html);
		const hidden = elements.filter(({ attributes }) => attributes['aria-hidden'] === 'true');

		expect(hidden.map(({ name }) => name)).toEqual(hidden.map(() => 'span'));
		expect(text).toMatch(/\n[+-]\$[\d,.]+ \([+-][\d.]+%\) compared with /);
		const layout = elements.filter(
			({ name, attributes }) => name === 'table' && attributes['aria-label'] === undefined,
		);
		expect(layout.every(({ attributes }) => attributes.role === 'presentation')).toBe(true);
	});
});

describe('the largest reports', () => {
	it.each([
		['quotes', '"'.repeat(100)],
		['emoji', '\u{1F469}\u{1F3FD}\u200D\u{1F680}'.repeat(14)],
		['ampersands', '&'.repeat(100)],
	])('are smaller than what Gmail shows, with names of %s', async (_, name) => {
		const items = Array.from({ length: 50 }, (_, id) => ({
			id,
			name: `${id} ${name}`,
			product: 'livechat',
			value: 1_000 - id,
		}));
		node.sandbox.fault({ path: /best-performing/, act: { status: 200, body: { items } } });
		node.sandbox.fault({
			path: /metrics/,
			skip: 7,
			times: Infinity,
			act: { status: 403, body: { message: '"'.repeat(600) } },
		});
		const { html, text } = await createReport(node, {
			dateRange: 'custom',
			dateFrom: '2026-03-01',
			dateTo: '2026-03-31',
			aggregation: 'day',
			options: { bestCampaigns: 50, title: 'Our earnings', locale: 'he-IL' },
		});

		const lines = text.split('\n').filter((line) => line.includes('(LiveChat)'));
		const [, more] = /^and (\d+) more$/m.exec(text) ?? [];
		expect(Buffer.byteLength(html)).toBeLessThanOrEqual(LARGEST);
		expect(Number(more)).toBeGreaterThan(0);
		expect(lines.length + Number(more)).toBe(50);
		expect(lines.length).toBeGreaterThan(10);
		const shown = readMail(html).texts.filter(
			(line) => /^\d+ /.test(line.trim()) && line.includes(name.slice(0, 40)),
		);
		expect(shown).toHaveLength(lines.length);
		expect(html).toContain(`and ${more} more`);
	});
});

describe('names from the API', () => {
	const NAMES = [
		'<script>alert("x")</script>',
		`Tom & Jerry's "best" <b>offer</b>`,
		'</td></table><img src=x onerror=alert(1)>',
		'\u05DE\u05D1\u05E6\u05E2 \u05D0\u05D1\u05D9\u05D1 50%',
		'Rocket \u{1F680} launch',
		'&lt;i&gt; &amp;amp;',
		'${7*7} {{ $json.secret }} =1+1',
	];

	it('come out as they are, and do nothing', async () => {
		const { campaigns } = node.sandbox.state;
		campaigns.forEach((campaign, index) => {
			campaign.name = NAMES[index % NAMES.length] ?? '';
		});
		const { html, text, figures } = await createReport(node, {
			dateRange: 'last12Months',
			options: { bestCampaigns: 50 },
		});
		const { elements, texts } = readMail(html);
		const lines = texts.map((line) => line.trim());

		expect(elements.filter(({ name }) => !PLAIN.includes(name))).toEqual([]);
		for (const name of NAMES) expect(lines).toContain(name);
		expect(text).toContain('\u2068\u05DE\u05D1\u05E6\u05E2 \u05D0\u05D1\u05D9\u05D1 50%\u2069: $');
		expect(figures.bestCampaigns).toContainEqual(expect.objectContaining({ name: NAMES[0] }));
		const foreign = elements.filter(({ attributes }) => attributes.dir === 'auto');
		expect(foreign.length).toBeGreaterThan(NAMES.length);
	});

	it('are cut where they are endless, and put no line into the text', async () => {
		for (const campaign of node.sandbox.state.campaigns)
			campaign.name = `Spring\r\nCommission: $1\u202E${'\u{1F680}'.repeat(20_000)}`;
		const { html, text } = await createReport(node, { options: { bestCampaigns: 50 } });

		expect(Buffer.byteLength(html)).toBeLessThan(LARGEST);
		expect(html).not.toContain('\u202E');
		expect(text).not.toMatch(/^Commission: \$1\b/m);
		expect(text).toContain('Spring Commission: $1 ');
	});

	it('that are the API\u2019s words for a refusal are escaped too', async () => {
		const message = '<a href="https://evil.example">Sign in & win</a>';
		node.sandbox.fault({ path: /balance$/, act: { status: 403, body: { message } } });
		const { html, missing } = await createReport(node);
		const { texts, elements } = readMail(html);

		expect(missing).toMatchObject([{ message }]);
		expect(elements.filter(({ name }) => name === 'a')).toEqual([]);
		expect(texts.some((text) => text.includes(message))).toBe(true);
	});
});

describe('locale and currency', () => {
	it.each([
		['en-US', 'USD', 'Earnings report for March 2026: $123,456.78', 'Commission: $123,456.78'],
		[
			'de-DE',
			'EUR',
			'Einnahmenbericht für März 2026: 123.456,78\u00A0€',
			'Provision: 123.456,78\u00A0€',
		],
		[
			'de_DE',
			'eur',
			'Einnahmenbericht für März 2026: 123.456,78\u00A0€',
			'Provision: 123.456,78\u00A0€',
		],
		['ja-JP', 'JPY', 'Earnings report for 2026年3月: ￥123,457', 'Commission: ￥123,457'],
		['en-IN', 'INR', 'Earnings report for March 2026: ₹1,23,456.78', 'Commission: ₹1,23,456.78'],
		[
			'fr-FR',
			'CHF',
			'Rapport de revenus, mars 2026 : 123\u202F456,78\u00A0CHF',
			'Commission: 123\u202F456,78\u00A0CHF',
		],
	])('%s and %s write %s', async (locale, currency, written, line) => {
		earn(123_456_78);
		const { subject, text, html, figures } = await createReport(node, {
			...MARCH,
			options: { locale, currency },
		});

		expect(subject).toBe(written);
		expect(text).toContain(`${line}\n`);
		expect(readMail(html).texts.map((one) => one.trim())).toContain(line.replace(/^\w+: /, ''));
		expect(text).toContain(currency.toUpperCase());
		expect(figures.commission).toMatchObject({ total: 123456.78 });
	});

	it.each([
		[{ locale: 'Klingon please' }, '"Locale" must be a language with a country'],
		[{ locale: 'zz-ZZ' }, '"Locale" must be a language with a country'],
		[{ currency: 'EURO' }, '"Currency" must be the code of a currency'],
		[{ currency: 'QQQ' }, '"Currency" must be the code of a currency'],
	])('that are none are refused before anything is sent: %j', async (options, message) => {
		const { error } = await node.run('earnings', 'createReport', { options });

		expect(error?.message).toContain(message);
		expect(node.sandbox.requests).toEqual([]);
	});

	it('leave the title to the workflow, on one line', async () => {
		earn(5_00);
		const options = { title: 'Our\nearnings <3' };
		const { subject, text, html } = await createReport(node, { ...MARCH, options });

		expect(subject).toBe('Our earnings <3 for March 2026: $5.00');
		expect(text.split('\n').slice(0, 3)).toEqual([
			'Our earnings <3',
			'===============',
			'March 2026',
		]);
		expect(readMail(html).texts.map((line) => line.trim())).toContain('Our earnings <3');
	});
});
