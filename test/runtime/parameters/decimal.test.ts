import fc from 'fast-check';
import { decimal } from '../../../nodes/LiveChatPartners/runtime/parameters/decimal';
import { reading, refusal } from './reading';

const CHANGE = { name: 'change', displayName: 'Change', default: 0, precision: 3 };
const AMOUNT = {
	name: 'amount',
	displayName: 'Amount',
	default: 50,
	precision: 2,
	min: 0.5,
};

describe('a field for a number with a fraction', () => {
	it('shows its digits, and the least number where it has one', () => {
		expect(decimal(CHANGE).property).toStrictEqual({
			displayName: 'Change',
			name: 'change',
			type: 'number',
			default: 0,
			typeOptions: { numberPrecision: 3 },
		});
		expect(decimal(AMOUNT).property).toStrictEqual({
			displayName: 'Amount',
			name: 'amount',
			type: 'number',
			default: 50,
			typeOptions: { numberPrecision: 2, minValue: 0.5 },
		});
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'body', name: 'amount' } as const;
		expect(decimal({ ...AMOUNT, place }).place).toEqual(place);
		expect(decimal(AMOUNT)).not.toHaveProperty('place');
	});

	it.each<[raw: unknown, value: number | undefined]>([
		[2.5, 2.5],
		[2, 2],
		['2', 2],
		['12', 12],
		['2.5', 2.5],
		['  12.25\n', 12.25],
		['+2.5', 2.5],
		['-2.5', -2.5],
		[0, 0],
		[-3.5, -3.5],
		[undefined, undefined],
		[null, undefined],
		[' ', undefined],
	])('takes %j for %j', (raw, value) => {
		expect(decimal(CHANGE).read(raw, reading())).toBe(value);
	});

	it('takes every amount of cents, also as a text', () => {
		fc.assert(
			fc.property(fc.integer(), (cents) => {
				const text = (cents / 100).toFixed(2);
				expect(decimal(CHANGE).read(text, reading())).toBe(Number(text));
			}),
		);
	});

	it.each<[raw: unknown, quoted: string]>([
		['2,5', '"2,5"'],
		['1e3', '"1e3"'],
		['0x10', '"0x10"'],
		['.5', '".5"'],
		['2.', '"2."'],
		['2.5 USD', '"2.5 USD"'],
		['many', '"many"'],
		[true, 'true'],
		[[2.5], '[2.5]'],
		[{}, '{}'],
		[Number.NaN, 'NaN'],
		[Infinity, 'Infinity'],
	])('refuses %p', (raw, quoted) => {
		expect(refusal(decimal(CHANGE), raw)).toEqual({
			message: `"Change" must be a number, but is ${quoted}`,
			parameter: 'Change',
		});
	});

	it('keeps to the least number', () => {
		const amount = decimal(AMOUNT);
		expect(amount.read('0.5', reading())).toBe(0.5);
		expect(amount.read(1_000, reading())).toBe(1_000);
		expect(refusal(amount, 0.49)).toEqual({
			message: '"Amount" must be a number of at least 0.5, but is 0.49',
			parameter: 'Amount',
		});
		expect(refusal(amount, 'x').message).toBe(
			'"Amount" must be a number of at least 0.5, but is "x"',
		);
	});
});
