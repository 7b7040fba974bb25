import { flag } from '../../../nodes/LiveChatPartners/runtime/parameters/flag';
import { reading, refusal } from './reading';

const SIMPLIFY = { name: 'simplify', displayName: 'Simplify', default: true };
const simplify = flag(SIMPLIFY);

describe('a field that is on or off', () => {
	it('is a switch in the editor', () => {
		expect(flag(SIMPLIFY).property).toStrictEqual({
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
		});
		expect(flag({ ...SIMPLIFY, default: false }).property.default).toBe(false);
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'body', name: 'expire' } as const;
		expect(flag({ ...SIMPLIFY, place }).place).toEqual(place);
		expect(flag(SIMPLIFY)).not.toHaveProperty('place');
	});

	it.each<[raw: unknown, value: boolean | undefined]>([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
		[' TRUE ', true],
		['False\n', false],
		[undefined, undefined],
		[null, undefined],
		['  ', undefined],
	])('takes %j for %j', (raw, value) => {
		expect(simplify.read(raw, reading())).toBe(value);
	});

	it.each<[raw: unknown, quoted: string]>([
		['yes', '"yes"'],
		['true false', '"true false"'],
		[1, '1'],
		[0, '0'],
		[[true], '[true]'],
	])('refuses %j', (raw, quoted) => {
		expect(refusal(simplify, raw)).toEqual({
			message: `"Simplify" must be true or false, but is ${quoted}`,
			parameter: 'Simplify',
		});
	});
});
