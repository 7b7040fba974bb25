import { csvObjects } from '../../nodes/LiveChatPartners/resources/license/csv';
import { suggestedFileName } from '../../nodes/LiveChatPartners/runtime/action/files';
import { asItLooks } from '../../nodes/LiveChatPartners/runtime/invisible';
import { countryMenu } from '../../nodes/LiveChatPartners/runtime/parameters/country';
import type { ReadContext } from '../../nodes/LiveChatPartners/runtime/parameters/parameter';
import { Secrets } from '../../nodes/LiveChatPartners/runtime/secrets';
import { apiTokenOf } from '../../nodes/LiveChatPartners/runtime/transport/apiToken';
import { normalizeOrigin } from '../../nodes/LiveChatPartners/runtime/transport/credential';
import { serverMessage } from '../../nodes/LiveChatPartners/runtime/transport/serverMessage';
import { cpuTime } from '../engine/cpuTime';

/** The shortest of a few runs: whatever else the process does only adds to it. */
function shortest(work: () => void): number {
	return Math.min(...[1, 2, 3].map(() => cpuTime(work)));
}

/**
 * How many times longer the work takes for a text of eight times the length. In proportion it is eight;
 * with the square it is 64.
 */
function growth(work: (text: string) => void, text: (length: number) => string): number {
	// Short enough for a pattern that is worse than that to end within the test.
	for (let length = 2_000; ; length *= 2) {
		const small = text(length);
		const large = text(8 * length);
		const measure = () =>
			shortest(() => work(large)) /
			Math.max(
				shortest(() => work(small)),
				2,
			);
		if (shortest(() => work(small)) <= 4 && length <= 500_000) continue;
		// A busy machine makes one of several measurements worse than it is, and none better.
		return Math.min(measure(), measure(), measure());
	}
}

/** The same for a reader that looks at the beginning of a text only, within which it must not be worse either. */
function growthAtBeginning(work: (text: string) => void, text: (length: number) => string): number {
	const often = (whole: string) => () => {
		for (let count = 0; count < 20; count++) work(whole);
	};
	return shortest(often(text(16_000))) / Math.max(shortest(often(text(2_000))), 1);
}

const repeated = (part: string) => (length: number) =>
	part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** What secrets begin with or hold, and what a hostile text makes of it: some at a time, as a card and its token are. */
const SECRETS = [
	['"quote"at"the"start', String.raw`\\\\back\\slash`, String.raw`a\"a\"a\"a\"`],
	['%%%%%%%%%%', '&&&&&&&&&&', '<<<<<<<<<<', '++++ ++++ ++++', '#1', '💳💳💳💳'],
	['4444444444444448', '444'],
];
const FILLERS = [
	'\\',
	'\\"',
	'a\\',
	String.raw`\u005c`,
	String.raw`\ud83d\udcb3`,
	'%25',
	'%2525',
	'%5C',
	'%20',
	'&amp;',
	'&#92;',
	'&#0000',
	'&bsol;',
	'4 ',
	'4',
	' ',
	'"',
];

describe('a hunt for secrets takes time in proportion to the text', () => {
	it.each(FILLERS)('of %s', (filler) => {
		for (const values of SECRETS) {
			const secrets = new Secrets();
			for (const value of values) secrets.add(value);
			const clean = (text: string) => void secrets.clean(text);
			expect([values, growth(clean, repeated(filler)) < 24]).toEqual([values, true]);
		}
	});

	it('in a body of JSON', () => {
		const secrets = new Secrets();
		secrets.add('"first');
		const body = (length: number) =>
			JSON.stringify({ text: repeated('\\"')(length), hit: 'the "first' });
		expect(growth((text) => void secrets.cleanBody(text), body)).toBeLessThan(24);
	});
});

const country = countryMenu({
	name: 'country',
	displayName: 'Country',
	default: 'US',
	ofApi: true,
});
const reading: ReadContext = { sibling: () => undefined, timezone: 'UTC' };

describe('reading takes time in proportion to the text', () => {
	const header = (part: string) => (length: number) => `a; ${repeated(part)(length)}`;

	it.each<[string, (text: string) => unknown, (length: number) => string]>([
		['a header of CSV with equal names', csvObjects, (length) => `${repeated('a,')(length)}\nx`],
		[
			'a header of CSV with names that were made up',
			csvObjects,
			(length) => `a 2,a 3,a 4,${repeated('a,a 2,')(length)}\nx`,
		],
		[
			'a wide CSV with many short rows',
			csvObjects,
			(length) => `${repeated('a,')(length)}\n${repeated('x\n')(length / 16)}`,
		],
		['a CSV whose quote is not closed', unclosed, (length) => `"${repeated('""')(length)}`],
		['a CSV with text behind a quote', unclosed, (length) => `${repeated('""')(length)}x`],
		['a message of blanks', serverMessage, (length) => `x${repeated(' ')(length)}x`],
		[
			'a message in JSON',
			serverMessage,
			(length) => JSON.stringify({ message: repeated(' ')(length) }),
		],
		[
			'a message in lists',
			serverMessage,
			(length) => JSON.stringify(Array.from({ length }, String)),
		],
		['a file name', (text) => suggestedFileName(text, 'pdf'), header('; filename="')],
		['a file name of escapes', (text) => suggestedFileName(text, 'pdf'), header('; filename="\\')],
		['a file name behind blanks', (text) => suggestedFileName(text, 'pdf'), header(';  ')],
		[
			'a file name without an end',
			(text) => suggestedFileName(text, 'pdf'),
			header('; filename ='),
		],
		[
			"a file name's charset",
			(text) => suggestedFileName(text, 'pdf'),
			(length) => `a; filename*=utf-8${repeated("'")(length)}`,
		],
		['an API token', (text) => apiTokenOf({ apiToken: text }), repeated('bearer \u200b')],
		[
			'an address',
			(text) => normalizeOrigin('Base URL', `https://x.test/${text}x`, ''),
			repeated('/'),
		],
		['a country', (text) => country.read(text, reading), repeated('(')],
		['what is not seen', asItLooks, (length) => `x${repeated('\u200b ')(length)}x`],
	])('%s', (_, read, text) => {
		expect(growth((whole) => void read(whole), text)).toBeLessThan(24);
	});
});

describe('the words of a page take time in proportion to it', () => {
	it.each([
		'<',
		'<a ',
		'<title>',
		'<title ',
		'<h1>',
		'<script>',
		'<script',
		'<style>x',
		'</script',
		'<!--',
		'&#',
	])('of %s', (part) => {
		const page = (length: number) => `<html>${repeated(part)(length)}`;
		expect(growthAtBeginning((text) => void serverMessage(text), page)).toBeLessThan(24);
	});
});

/** It is refused, which is not what this is about. */
function unclosed(text: string): void {
	expect(() => csvObjects(text)).toThrow('a quote in line 1 is not closed properly');
}
