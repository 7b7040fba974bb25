import fc from 'fast-check';
import { choices } from '../../../nodes/LiveChatPartners/runtime/parameters/choices';
import { reading, refusal } from './reading';

const STATUSES = [
	{ name: 'Trial', value: 'trial' },
	{ name: 'Paid, Monthly', value: 'monthly', description: 'Pays each month' },
	{ name: 'Paid, Then, Over', value: 'over' },
	{ name: 'Then', value: 'then' },
	{ name: 'Fourteen Days', value: '14' },
];

const STATUS = { name: 'status', displayName: 'Status', options: STATUSES };
const status = choices(STATUS);

const KNOWN = 'trial, monthly, over, then, 14 (Fourteen Days)';

/** A menu of so many letters. */
function lettered(count: number) {
	const options = Array.from({ length: count }, (_, index) => {
		const letter = String.fromCharCode(97 + index);
		return { name: letter.toUpperCase(), value: letter };
	});
	return choices({ name: 'letters', displayName: 'Letters', options });
}

describe('a field with a menu of which several entries can be chosen', () => {
	it('is a menu in the editor', () => {
		expect(choices(STATUS).property).toStrictEqual({
			displayName: 'Status',
			name: 'status',
			type: 'multiOptions',
			options: STATUSES,
			default: [],
		});
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'query', name: 'status' } as const;
		const placed = choices({ ...STATUS, place });
		expect(placed.place).toEqual(place);
		expect(choices(STATUS)).not.toHaveProperty('place');
	});

	it.each<[what: string, raw: unknown, values: string[]]>([
		['a list of values', ['trial', 'over'], ['trial', 'over']],
		['one value', 'trial', ['trial']],
		['a value in other letters', [' TRIAL '], ['trial']],
		['a text with commas', 'over, trial', ['over', 'trial']],
		['a text with semicolons', 'over;trial', ['over', 'trial']],
		['a text with lines', 'over\r\n\r\ntrial\n', ['over', 'trial']],
		['a list in JSON', '["over", "trial"]', ['over', 'trial']],
		['the words of the menu', ['Fourteen Days', 'paid, monthly'], ['14', 'monthly']],
		['words with a comma in a text', 'Paid, Monthly, Trial', ['monthly', 'trial']],
		['words with a comma at the end', 'Trial, Paid, Monthly', ['trial', 'monthly']],
		['the longest words that fit', 'Paid, Then, Over, Then', ['over', 'then']],
		['a number', 14, ['14']],
		['a list of numbers', [14], ['14']],
		['what is named twice', 'trial, Trial, over, trial', ['trial', 'over']],
	])('takes %s', (_, raw, values) => {
		expect(status.read(raw, reading())).toEqual(values);
	});

	it('takes every selection, by value and by name', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 }),
				fc.constantFrom('value' as const, 'name' as const),
				(selected, key) => {
					const values = selected.map(({ value }) => value);
					const named = selected.map((option) => option[key]);
					expect(status.read(named, reading())).toEqual(values);
					expect(status.read(named.join(', '), reading())).toEqual(values);
				},
			),
		);
	});

	it.each([undefined, null, '', ' , ', [], [''], '[]'])('has no value where it is %j', (raw) => {
		expect(status.read(raw, reading())).toBeUndefined();
	});

	it.each<[raw: unknown, quoted: string]>([
		['soon', '"soon"'],
		[['trial', 'soon'], '"soon"'],
		['Paid, Trial', '"Paid"'],
		[['trial', 7], '7'],
		[true, 'true'],
		[[{ value: 'trial' }], '{"value":"trial"}'],
	])('refuses %j', (raw, quoted) => {
		expect(refusal(status, raw)).toEqual({
			message: `"Status" must be among the choices in the list: ${KNOWN}. It holds ${quoted}`,
			parameter: 'Status',
		});
	});

	it('says the words of a choice where its value is only a number', () => {
		const mixed = ['1', '12', 'a1', '1a'].map((value) => ({ name: `Name ${value}`, value }));
		expect(
			refusal(choices({ name: 'mixed', displayName: 'Mixed', options: mixed }), 'x').message,
		).toBe(
			'"Mixed" must be among the choices in the list: 1 (Name 1), 12 (Name 12), a1, 1a. It holds "x"',
		);
	});

	it('names the choices only where they are few', () => {
		expect(refusal(lettered(20), '?').message).toBe(
			'"Letters" must be among the choices in the list: a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t. It holds "?"',
		);
		expect(refusal(lettered(21), '?').message).toBe(
			'"Letters" must be among the choices in the list. It holds "?"',
		);
	});

	it('takes no blank entry of the menu for a value that it does not know', () => {
		const options = [{ name: 'None', value: '' }, ...STATUSES];
		expect(refusal(choices({ ...STATUS, options }), 'soon').message).toBe(
			`"Status" must be among the choices in the list: , ${KNOWN}. It holds "soon"`,
		);
	});

	it('takes a text or a number, but nothing that only reads like a choice', () => {
		const options = [
			{ name: 'Yes', value: 'true' },
			{ name: 'No', value: 'false' },
		];
		const answer = choices({ name: 'answer', displayName: 'Answer', options });
		expect(answer.read(['true'], reading())).toEqual(['true']);
		expect(refusal(answer, [true]).message).toBe(
			'"Answer" must be among the choices in the list: true, false. It holds true',
		);
	});

	it.each<[raw: unknown, values: string[]]>([
		['soon', ['soon']],
		[
			['trial', ' Soon '],
			['trial', 'Soon'],
		],
		['Paid, Trial', ['Paid', 'trial']],
		[[7, '7'], ['7']],
	])('takes %j where the API is the judge', (raw, values) => {
		expect(choices({ ...STATUS, ofApi: true }).read(raw, reading())).toEqual(values);
	});

	it.each<[raw: unknown, quoted: string]>([
		[true, 'true'],
		[['trial', { value: 'paid' }], '{"value":"paid"}'],
	])('refuses %j also where the API is the judge', (raw, quoted) => {
		expect(refusal(choices({ ...STATUS, ofApi: true }), raw).message).toBe(
			`"Status" must be a text, but is ${quoted}`,
		);
	});

	it('refuses what the API cannot take', () => {
		const send = (value: string) => (value === 'soon' ? undefined : value);
		expect(refusal(choices({ ...STATUS, ofApi: true, send }), 'trial, soon').message).toBe(
			`"Status" must be among the choices in the list: ${KNOWN}. It holds "soon"`,
		);
	});

	it('gives what the API takes for a choice', () => {
		const sent = choices({
			...STATUS,
			send: (value) => ({ status: value }),
		});
		expect(sent.read('trial, Then', reading())).toEqual([{ status: 'trial' }, { status: 'then' }]);
	});
});
