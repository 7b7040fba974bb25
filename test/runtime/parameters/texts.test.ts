import { texts } from '../../../nodes/LiveChatPartners/runtime/parameters/texts';
import { reading, refusal } from './reading';

const DOMAINS = { name: 'domains', displayName: 'Domains', addLabel: 'Add Domain' };
const domains = texts(DOMAINS);

describe('a field for several texts', () => {
	it('has a button for one more in the editor', () => {
		expect(texts(DOMAINS).property).toStrictEqual({
			displayName: 'Domains',
			name: 'domains',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Domain' },
			default: [],
		});
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'body', name: 'domains' } as const;
		expect(texts({ ...DOMAINS, place }).place).toEqual(place);
		expect(texts(DOMAINS)).not.toHaveProperty('place');
	});

	it.each<[what: string, raw: unknown, values: string[]]>([
		['a list', ['a.com', ' b.com '], ['a.com', 'b.com']],
		['a list with numbers', ['a', 7], ['a', '7']],
		['one text', 'a.com', ['a.com']],
		['one number', 7, ['7']],
		['lines', 'a.com\r\nb.com\n', ['a.com', 'b.com']],
		['commas', 'a.com, b.com', ['a.com', 'b.com']],
		['a list in JSON', '["a.com"]', ['a.com']],
	])('takes %s', (_, raw, values) => {
		expect(domains.read(raw, reading())).toEqual(values);
	});

	it('takes a text apart only where its own separator is', () => {
		const lines = texts({ ...DOMAINS, separator: /;/ });
		expect(lines.read('a, b; c', reading())).toEqual(['a, b', 'c']);
	});

	it.each([undefined, null, '', ' , ', [], ['', null]])('has no value where it is %j', (raw) => {
		expect(domains.read(raw, reading())).toBeUndefined();
	});

	it.each<[raw: unknown, quoted: string]>([
		[true, 'true'],
		[['a.com', false], 'false'],
		[[{ a: 1 }], '{"a":1}'],
	])('refuses %j', (raw, quoted) => {
		expect(refusal(domains, raw)).toEqual({
			message: `"Domains" must be a list of texts, but holds ${quoted}`,
			parameter: 'Domains',
		});
	});

	it('refuses all of it where one does not look as it should', () => {
		const field = texts({
			...DOMAINS,
			pattern: { like: /^[a-z.]+$/, complaint: 'must be domains' },
		});
		expect(field.read('a.com, b.com', reading())).toEqual(['a.com', 'b.com']);
		expect(refusal(field, ['a.com', 7])).toEqual({
			message: '"Domains" must be domains, but one of them is "7"',
			parameter: 'Domains',
		});
	});
});
