import fc from 'fast-check';
import { integer } from '../../../nodes/LiveChatPartners/runtime/parameters/integer';
import { reading, refusal } from './reading';

const OFFSET = { name: 'offset', displayName: 'Offset', default: 0 };
const SEATS = { name: 'seats', displayName: 'Seats', default: 5, min: 1 };
const DAYS = { name: 'days', displayName: 'Days', default: 14, min: 1, max: 60 };

describe('a field for a whole number', () => {
	it('shows no digits after the point, and its limits where it has some', () => {
		expect(integer(OFFSET).property).toStrictEqual({
			displayName: 'Offset',
			name: 'offset',
			type: 'number',
			default: 0,
			typeOptions: { numberPrecision: 0 },
		});
		expect(integer(SEATS).property.typeOptions).toStrictEqual({ numberPrecision: 0, minValue: 1 });
		expect(integer(DAYS).property.typeOptions).toStrictEqual({
			numberPrecision: 0,
			minValue: 1,
			maxValue: 60,
		});
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'body', name: 'seats' } as const;
		expect(integer({ ...SEATS, place }).place).toEqual(place);
		expect(integer(SEATS)).not.toHaveProperty('place');
	});

	it.each<[raw: unknown, value: number | undefined]>([
		[5, 5],
		['5', 5],
		['  12\n', 12],
		['+5', 5],
		['-5', -5],
		['007', 7],
		[0, 0],
		[-3, -3],
		[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
		[undefined, undefined],
		[null, undefined],
		[' ', undefined],
	])('takes %j for %j', (raw, value) => {
		expect(integer(OFFSET).read(raw, reading())).toBe(value);
	});

	it('takes every whole number, also as a text', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), (value) => {
				expect(integer(OFFSET).read(value, reading())).toBe(value);
				expect(integer(OFFSET).read(` ${value} `, reading())).toBe(value);
			}),
		);
	});

	it.each<[raw: unknown, quoted: string]>([
		[2.5, '2.5'],
		['2.5', '"2.5"'],
		['1.0', '"1.0"'],
		['1e3', '"1e3"'],
		['0x10', '"0x10"'],
		['5 seats', '"5 seats"'],
		['five', '"five"'],
		[true, 'true'],
		[[5], '[5]'],
		[{}, '{}'],
		[Number.NaN, 'NaN'],
		[Infinity, 'Infinity'],
		[2 ** 53, '9007199254740992'],
		['9007199254740992', '"9007199254740992"'],
		[BigInt(5), '5'],
	])('refuses %p', (raw, quoted) => {
		expect(refusal(integer(OFFSET), raw)).toEqual({
			message: `"Offset" must be a whole number, but is ${quoted}`,
			parameter: 'Offset',
		});
	});

	it('keeps to its limits', () => {
		const seats = integer(SEATS);
		const days = integer(DAYS);
		expect(seats.read(1, reading())).toBe(1);
		expect(seats.read(1_000, reading())).toBe(1_000);
		expect(days.read('1', reading())).toBe(1);
		expect(days.read(60, reading())).toBe(60);
		expect(refusal(seats, 0).message).toBe(
			'"Seats" must be a whole number of at least 1, but is 0',
		);
		expect(refusal(days, '0').message).toBe(
			'"Days" must be a whole number from 1 to 60, but is "0"',
		);
		expect(refusal(days, 61).message).toBe('"Days" must be a whole number from 1 to 60, but is 61');
	});
});
