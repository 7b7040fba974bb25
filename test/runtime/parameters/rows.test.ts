import { choice } from '../../../nodes/LiveChatPartners/runtime/parameters/choice';
import { rows } from '../../../nodes/LiveChatPartners/runtime/parameters/rows';
import { text } from '../../../nodes/LiveChatPartners/runtime/parameters/text';
import { thrownBy } from '../../engine/thrown';
import { reading, refusal } from './reading';

const email = text({ name: 'email', displayName: 'Email' });
const role = choice({
	name: 'role',
	displayName: 'Role',
	options: [
		{ name: 'Admin', value: 'admin' },
		{ name: 'Normal', value: 'normal' },
	],
	default: 'normal',
});
const label = text({ name: 'label', displayName: 'Public Alias' });

const settings = {
	name: 'operators',
	displayName: 'Operators',
	row: { name: 'operator', displayName: 'Operator' },
	columns: [email, role],
};
const operators = rows(settings);

const ann = { email: 'ann@example.com', role: 'admin' };
const bob = { email: 'bob@example.com', role: 'normal' };

describe('a field for rows', () => {
	it('has a button for one more row in the editor, and its columns in each', () => {
		expect(operators.property).toStrictEqual({
			displayName: 'Operators',
			name: 'operators',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Operator',
			default: {},
			options: [
				{ displayName: 'Operator', name: 'operator', values: [email.property, role.property] },
			],
		});
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'body', name: 'operators' } as const;
		expect(rows({ ...settings, place }).place).toEqual(place);
		expect(operators).not.toHaveProperty('place');
	});

	it('takes what the editor stores, and a list as it is', () => {
		expect(operators.read({ operator: [ann, bob] }, reading())).toEqual([ann, bob]);
		expect(operators.read([bob], reading())).toEqual([bob]);
	});

	it('reads each cell as its column does, and leaves out what is no column', () => {
		const typed = { email: ' ann@example.com ', role: 'ADMIN', phone: '1' };
		expect(operators.read({ operator: [typed] }, reading())).toEqual([ann]);
	});

	it.each([undefined, null, '', {}, { operator: undefined }, { operator: [] }, [], { other: [1] }])(
		'has no value where it is %j',
		(raw) => {
			expect(operators.read(raw, reading())).toBeUndefined();
		},
	);

	it.each(['ann@example.com', 7, true, { operator: ann }, { operator: 'ann' }])(
		'refuses %j, which is no list',
		(raw) => {
			expect(refusal(operators, raw)).toEqual({
				message: '"Operators" must be rows of email and role',
				parameter: 'Operators',
			});
		},
	);

	it('says the names of all columns', () => {
		expect(refusal(rows({ ...settings, columns: [email, role, label] }), 7).message).toBe(
			'"Operators" must be rows of email, role and public alias',
		);
	});

	it.each<[what: string, row: unknown, missing: string]>([
		['a cell that is not there', { email: 'bob@example.com' }, 'a Role'],
		['a blank cell', { email: ' ', role: 'admin' }, 'an Email'],
		['what is no row', 'bob', 'an Email'],
		['a list for a row', ['bob'], 'an Email'],
		['no row', null, 'an Email'],
	])('needs all cells of a row: %s', (_, row, missing) => {
		expect(refusal(operators, [ann, row])).toEqual({
			message: `"Operators" need ${missing} in row 2`,
			parameter: 'Operators',
		});
	});

	it('looks only at the first letter of a column to say what it needs', () => {
		expect(refusal(rows({ ...settings, columns: [label, email] }), [{}]).message).toBe(
			'"Operators" need a Public Alias in row 1',
		);
	});

	it('says in which row a cell is wrong, and names the whole field', () => {
		expect(refusal(operators, [ann, bob, { ...bob, role: 'owner' }])).toEqual({
			message:
				'"Operators" in row 3: "Role" must be one of the choices in the list: admin, normal. It is "owner"',
			parameter: 'Operators',
		});
	});

	it('lets another failure of a cell through as it is', () => {
		const failure = new Error('An expression failed');
		const failing = text({
			name: 'a',
			displayName: 'A',
			normalize: () => {
				throw failure;
			},
		});
		const field = rows({ ...settings, columns: [failing] });
		expect(thrownBy(() => field.read([{ a: 'x' }], reading()))).toBe(failure);
	});

	it('lets the cells look at the other fields', () => {
		const derived = choice({
			name: 'role',
			displayName: 'Role',
			options: [{ name: 'Owner', value: 'owner' }],
			default: '',
			ofApi: true,
			derive: ({ sibling }) => (sibling('only') === 'owners' ? 'owner' : undefined),
		});
		const field = rows({ ...settings, columns: [email, derived] });
		expect(field.read([{ email: 'a@b.co' }], reading({ only: 'owners' }))).toEqual([
			{ email: 'a@b.co', role: 'owner' },
		]);
	});
});
