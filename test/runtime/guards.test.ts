import { areDataObjects, isDataObject, textAt } from '../../nodes/LiveChatPartners/runtime/guards';

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
