import fc from 'fast-check';
import {
	areDataObjects,
	isDataObject,
	parseJson,
	textAt,
} from '../../nodes/LiveChatPartners/runtime/json';

describe('what JSON calls an object', () => {
	it.each([[{}], [{ a: 1 }], [{ length: 0 }]])('is %j', (value) => {
		expect(isDataObject(value)).toBe(true);
	});

	it.each([[null], [undefined], [[]], [[{}]], ['{}'], [''], [1], [true]])('is not %j', (value) => {
		expect(isDataObject(value)).toBe(false);
	});

	it('may be all that a list holds', () => {
		expect(areDataObjects([{}, { a: 1 }])).toBe(true);
		expect(areDataObjects([])).toBe(true);
		expect(areDataObjects([{}, null])).toBe(false);
		expect(areDataObjects(['a', {}])).toBe(false);
	});
});

it.each<[unknown, string]>([
	[' a b\n', 'a b'],
	['', ''],
	[7, '7'],
	[0, '0'],
	[true, 'true'],
	[false, 'false'],
	[null, ''],
	[undefined, ''],
	[['a'], ''],
	[{ a: 'a' }, ''],
])('the text of a field with %j is "%s"', (value, text) => {
	expect(textAt({ other: 'x', field: value }, 'field')).toBe(text);
});

describe('a JSON text', () => {
	it.each<[json: string, value: unknown]>([
		['{"id": 12345678901234567890}', { id: '12345678901234567890' }],
		['{"id": -12345678901234567890}', { id: '-12345678901234567890' }],
		['[9007199254740991, 9007199254740993]', [9007199254740991, '9007199254740993']],
		['12345678901234567890', '12345678901234567890'],
		['{"12345678901234567890": 1}', { '12345678901234567890': 1 }],
		['["a \\" 12345678901234567890", 1]', ['a " 12345678901234567890', 1]],
		['["\\\\", 12345678901234567890]', ['\\', '12345678901234567890']],
		['[0.12345678901234567890, 12.345678901234567890]', [0.12345678901234568, 12.345678901234567]],
		['[1e300, 1234567890123456789e2]', [1e300, 123456789012345680000]],
		['{"amount": 420.00, "seats": 3}', { amount: 420, seats: 3 }],
	])('%s keeps its digits', (json, value) => {
		expect(parseJson(json)).toEqual(value);
	});

	it('is what JavaScript makes of it where there is no long number', () => {
		fc.assert(
			fc.property(fc.json(), fc.constantFrom('', ' '.repeat(3)), (json, blanks) => {
				const text = `{"a": "1234567890123456", "b":${blanks}${json}}`;
				const long = /(?<![\d.])-?\d{16,}(?![\d.eE])/.test(json);
				if (!long) expect(parseJson(text)).toEqual(JSON.parse(text));
			}),
		);
	});

	it('is read in a time that grows with its length', () => {
		const json = JSON.stringify([`${'\\"'.repeat(500_000)}1234567890123456`]);
		const start = performance.now();
		expect(parseJson(json)).toEqual(JSON.parse(json));
		expect(performance.now() - start).toBeLessThan(2_000);
	});

	it.each(['', '{', '[1234567890123456', '1234567890123456x'])('is not %j', (text) => {
		expect(() => parseJson(text)).toThrow(SyntaxError);
	});
});
