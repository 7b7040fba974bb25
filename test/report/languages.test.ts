import { ENGLISH } from '../../nodes/LiveChatPartners/report/languages/en';
import { DICTIONARIES, Words } from '../../nodes/LiveChatPartners/report/words';
import { htmlMailOf } from '../../nodes/LiveChatPartners/report/html/mail';
import { outlineOf, subjectOf } from '../../nodes/LiveChatPartners/report/earnings/compose';
import { plainTextOf } from '../../nodes/LiveChatPartners/report/plainText';
import { readMail } from './mail';
import { BUSY_MONTH, decimal, sourceOf } from './source';

const LANGUAGES = Object.entries(DICTIONARIES);
const bracesIn = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();

/** Words that are the same in another language, and are no oversight. */
const SAME: Record<string, string[]> = {
	de: ['program', 'affiliate', 'solution', 'conversions'],
	es: ['total'],
	fr: ['total', 'client', 'commission', 'conversions', 'clients', 'solution', 'campaign'],
	pl: ['program'],
	pt: ['total'],
};

it('is written in these languages', () => {
	expect(LANGUAGES.map(([language]) => language)).toEqual(['de', 'en', 'es', 'fr', 'pl', 'pt']);
});

describe.each(LANGUAGES)('the words of %s', (language, dictionary) => {
	it('are all there, each with the values of the English one', () => {
		expect(Object.keys(dictionary).sort()).toEqual(Object.keys(ENGLISH).sort());
		const other = Object.entries(ENGLISH).filter(
			([key, english]) =>
				JSON.stringify(bracesIn(english)) !==
				JSON.stringify(bracesIn(new Map(Object.entries(dictionary)).get(key) ?? '')),
		);
		expect(other).toEqual([]);
		expect(Object.values(dictionary).filter((words) => words.trim() !== words || !words)).toEqual(
			[],
		);
	});

	it('are translated', () => {
		const english = new Map<string, string>(Object.entries(ENGLISH));
		const same = Object.entries(dictionary)
			.filter(([key, words]) => language !== 'en' && words === english.get(key))
			.map(([key]) => key);

		expect(same.filter((key) => !(SAME[language] ?? []).includes(key))).toEqual([]);
	});

	it('make a report without a gap, in the mail as in the text', () => {
		const source = sourceOf(
			{ ...BUSY_MONTH, commission: decimal(0) },
			{ locale: language, missing: [{ part: 'x', name: 'X', message: 'no' }] },
		);
		const outline = outlineOf(source);
		const html = htmlMailOf(outline);

		expect(`${subjectOf(source)}${plainTextOf(outline)}${html.split('</style>')[1]}`).not.toMatch(
			/[{}]|undefined/,
		);
		const { elements } = readMail(html);
		expect(elements.flatMap(({ attributes }) => attributes.lang ?? [])).toEqual([
			language,
			language,
		]);
	});
});

describe('a locale', () => {
	it.each([
		['de-AT', 'de', 'ltr'],
		['pt-BR', 'pt', 'ltr'],
		['es-419', 'es', 'ltr'],
		['ja-JP', 'en', 'ltr'],
		['he-IL', 'en', 'rtl'],
		['fa-IR', 'en', 'rtl'],
		['ar', 'en', 'rtl'],
		['ckb-IR', 'en', 'rtl'],
		['uz-AF', 'en', 'rtl'],
		['uz-UZ', 'en', 'ltr'],
		['pa-PK', 'en', 'rtl'],
	])('%s has the words of %s, from %s', (locale, language, direction) => {
		expect(outlineOf(sourceOf({}, { locale }))).toMatchObject({ language, direction });
	});

	it('lays out the mail from right to left where people read so', () => {
		const mail = readMail(htmlMailOf(outlineOf(sourceOf(BUSY_MONTH, { locale: 'he-IL' }))));
		const heads = mail.elements.filter(({ attributes }) => attributes.scope === 'row');
		const cells = mail.elements.filter(
			({ name, attributes }) => name === 'td' && attributes.align && attributes.align !== 'center',
		);
		const [page] = mail.elements;

		expect(page?.attributes.dir).toBe('rtl');
		expect(new Set(heads.map(({ attributes }) => attributes.align))).toEqual(new Set(['right']));
		expect(new Set(cells.map(({ attributes }) => attributes.align))).toEqual(new Set(['left']));
		// English sentences and amounts with a sign keep their own direction.
		const directionsOf = (names: RegExp) =>
			new Set(
				mail.elements
					.filter(({ name }) => names.test(name))
					.map(({ attributes }) => attributes.dir),
			);
		expect(directionsOf(/^(h1|th)$/)).toEqual(new Set(['auto']));
		expect(directionsOf(/^h2$/)).toEqual(new Set(['ltr']));
		const change = mail.placed.find(
			({ text, within }) =>
				text.includes('compared with') && within.some(({ name }) => name === 'p'),
		);
		expect(change?.text).toMatch(/^\u2068.*\(.*%\)\u2069 compared with \u2068.*\u2069 \(/u);
		expect(change?.within.findLast(({ name }) => name === 'p')?.attributes.dir).toBe('ltr');
		expect(mail.elements.map(({ attributes }) => attributes.style ?? '').join('')).toContain(
			'padding:3px 0 3px 10px;',
		);
	});
});

describe('words', () => {
	it('take a value as it is, and keep one that runs the other way apart', () => {
		const words = new Words('en-US');

		expect(words.say('subject', { title: '{when}$1', when: 'now' })).toBe('{when}$1 for now');
		expect(words.say('subject', { title: 'A', when: '\u05D0' })).toBe('A for \u2068\u05D0\u2069');
	});

	it('count and name days as their language does', () => {
		const said = (locale: string) => {
			const words = new Words(locale);
			return [words.periods(7, 'day'), words.periods(3, 'month'), words.inDays(1), words.inDays(5)];
		};

		expect(said('en-US')).toEqual(['7 days', '3 months', 'tomorrow', 'in 5 days']);
		expect(said('pl-PL')).toEqual(['7 dni', '3 miesiące', 'jutro', 'za 5 dni']);
		expect(said('ja-JP')).toEqual(said('en-US'));
	});

	it('name products and programs, and what is new as the API does', () => {
		const words = new Words('pl');

		expect(
			['affiliate', 'helpdesk', 'new\nproduct', 'toString'].map((name) => words.nameOf(name)),
		).toEqual(['Afiliacja', 'HelpDesk', 'new product', 'toString']);
	});
});
