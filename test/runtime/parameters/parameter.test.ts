import fc from 'fast-check';
import { quote } from '../../../nodes/LiveChatPartners/runtime/problem';
import { define, isBlank } from '../../../nodes/LiveChatPartners/runtime/parameters/parameter';

/** The field that the editor shows, of a kind that adds nothing. */
const common = (settings: Parameters<typeof define>[0]) => {
	const {
		type,
		default: value,
		...rest
	} = define(settings, { type: 'string', default: '' }, () => undefined).property;
	expect([type, value]).toEqual(['string', '']);
	return rest;
};

describe('what all fields have in common in the editor', () => {
	it('is only the two names where nothing else is given', () => {
		expect(common({ name: 'seats', displayName: 'Seats' })).toStrictEqual({
			displayName: 'Seats',
			name: 'seats',
		});
	});

	it('is all that is given, but not where the value goes', () => {
		expect(
			common({
				name: 'seats',
				displayName: 'Seats',
				description: 'How many agents',
				placeholder: 'e.g. 5',
				hint: 'One is the least',
				required: true,
				show: { plan: ['team', 2] },
				place: { in: 'body', name: 'seats' },
			}),
		).toStrictEqual({
			displayName: 'Seats',
			name: 'seats',
			description: 'How many agents',
			placeholder: 'e.g. 5',
			hint: 'One is the least',
			required: true,
			displayOptions: { show: { plan: ['team', 2] } },
		});
	});

	it('has an empty description, placeholder and hint, but no mark where the field may stay blank', () => {
		expect(
			common({
				name: 'seats',
				displayName: 'Seats',
				description: '',
				placeholder: '',
				hint: '',
				required: false,
			}),
		).toStrictEqual({
			displayName: 'Seats',
			name: 'seats',
			description: '',
			placeholder: '',
			hint: '',
		});
	});
});

describe('a blank value', () => {
	it.each([undefined, null, '', ' ', ' \t\r\n '])('is %j', (raw) => {
		expect(isBlank(raw)).toBe(true);
	});

	it.each([0, false, 'a', ' a ', Number.NaN, [], {}])('is not %j', (raw) => {
		expect(isBlank(raw)).toBe(false);
	});
});

describe('a value in a message', () => {
	const circle: unknown[] = [];
	circle.push(circle);

	it.each<[what: string, raw: unknown, quoted: string]>([
		['a text', 'soon', '"soon"'],
		['a number', 2.5, '2.5'],
		['what is no number', Number.NaN, 'NaN'],
		['a number without an end', -Infinity, '-Infinity'],
		['a large number of JavaScript', BigInt(5), '5'],
		['a truth value', false, 'false'],
		['nothing', null, 'null'],
		['what is not there', undefined, 'undefined'],
		['a list', [1, 'a'], '[1,"a"]'],
		['an object', { a: 1 }, '{"a":1}'],
		['what has no end', circle, 'an object'],
		['a text of 78 characters', 'a'.repeat(78), `"${'a'.repeat(78)}"`],
		['a text of 79 characters', 'a'.repeat(79), `"${'a'.repeat(76)}...`],
	])('is short: %s', (_, raw, quoted) => {
		expect(quote(raw)).toBe(quoted);
	});

	it('is never longer than 80 characters, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (raw) => {
				expect(quote(raw).length).toBeLessThanOrEqual(80);
			}),
		);
	});
});
