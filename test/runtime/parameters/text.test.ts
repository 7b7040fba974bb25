import { text } from '../../../nodes/LiveChatPartners/runtime/parameters/text';
import { reading, refusal } from './reading';

const note = text({ name: 'note', displayName: 'Note' });

describe('a field for a line of text', () => {
	it('is empty in the editor unless it starts with something', () => {
		expect(note.property).toStrictEqual({
			displayName: 'Note',
			name: 'note',
			type: 'string',
			default: '',
		});
		expect(text({ name: 'a', displayName: 'A', default: 'USD' }).property.default).toBe('USD');
	});

	it('hides a secret, and is as high as it should be', () => {
		expect(text({ name: 'a', displayName: 'A', secret: true }).property.typeOptions).toStrictEqual({
			password: true,
		});
		expect(text({ name: 'a', displayName: 'A', rows: 4 }).property.typeOptions).toStrictEqual({
			rows: 4,
		});
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'body', name: 'note' } as const;
		expect(text({ name: 'a', displayName: 'A', place }).place).toEqual(place);
		expect(note).not.toHaveProperty('place');
	});

	it.each<[raw: unknown, value: string | undefined]>([
		['Autumn', 'Autumn'],
		['  Autumn webinar \n', 'Autumn webinar'],
		[12, '12'],
		[0, '0'],
		[-2.5, '-2.5'],
		[undefined, undefined],
		[null, undefined],
		[' \n', undefined],
	])('takes %j for %j', (raw, value) => {
		expect(note.read(raw, reading())).toBe(value);
	});

	it.each<[raw: unknown, quoted: string]>([
		[true, 'true'],
		[['a'], '["a"]'],
		[{ a: 1 }, '{"a":1}'],
		[Number.NaN, 'NaN'],
		[Infinity, 'Infinity'],
		[BigInt(5), '5'],
	])('refuses %p', (raw, quoted) => {
		expect(refusal(note, raw)).toEqual({
			message: `"Note" must be a text, but is ${quoted}`,
			parameter: 'Note',
		});
	});

	it('keeps to the length that it must have', () => {
		const name = text({ name: 'name', displayName: 'Name', length: { min: 3, max: 5 } });
		expect(name.read(' abc ', reading())).toBe('abc');
		expect(name.read('abcde', reading())).toBe('abcde');
		expect(refusal(name, ' ab ')).toEqual({
			message: '"Name" must have at least 3 characters, but is "ab"',
			parameter: 'Name',
		});
		expect(refusal(name, 'abcdef')).toEqual({
			message: '"Name" must have at most 5 characters, but has 6',
			parameter: 'Name',
		});
	});

	it('has no limit on the side where none is given', () => {
		const short = text({ name: 'a', displayName: 'A', length: { max: 2 } });
		const long = text({ name: 'a', displayName: 'A', length: { min: 2 } });
		expect(short.read('a', reading())).toBe('a');
		expect(long.read('abc', reading())).toBe('abc');
	});

	const code = {
		name: 'code',
		displayName: 'Code',
		strip: /[\s-]/g,
		length: { min: 2 },
		pattern: { like: /^\d+$/, complaint: 'must be digits' },
	};

	it('leaves out what people type for legibility before it looks at the value', () => {
		const field = text(code);
		expect(field.read(' 41-11 11 ', reading())).toBe('411111');
		expect(refusal(field, '1-').message).toBe('"Code" must have at least 2 characters, but is "1"');
		expect(refusal(field, '4 a')).toEqual({
			message: '"Code" must be digits, but is "4a"',
			parameter: 'Code',
		});
	});

	it('never says what a secret is', () => {
		const secret = text({ ...code, secret: true });
		expect(secret.read('12', reading())).toBe('12');
		expect(refusal(secret, '1').message).toBe('"Code" must have at least 2 characters');
		expect(refusal(secret, 'ab').message).toBe('"Code" must be digits');
		expect(refusal(secret, ['12']).message).toBe('"Code" must be a text');
	});

	it('gives what the last change makes of a value that is right', () => {
		const field = text({ ...code, normalize: (value) => `+${value}` });
		expect(field.read('4-1', reading())).toBe('+41');
		expect(refusal(field, 'ab').message).toBe('"Code" must be digits, but is "ab"');
	});
});
