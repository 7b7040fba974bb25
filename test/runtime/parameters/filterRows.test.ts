import { filterRows } from '../../../nodes/LiveChatPartners/runtime/parameters/filterRows';
import { reading, refusal } from './reading';

const OPERATORS = [
	{ name: 'Equals', value: 'eq' },
	{ name: 'Is Not', value: 'neq' },
];

const FIELDS = [
	{ name: 'Name', value: 'name' },
	{ name: 'Status', value: 'status' },
];

const settings = {
	operators: OPERATORS,
	description: 'Only leads that meet all of these',
	valuePlaceholder: 'e.g. Acme',
};

/** The field in the editor, with this column for the field of a condition. */
const property = (field: object, operator: string) => ({
	displayName: 'Conditions',
	name: 'filterRows',
	description: 'Only leads that meet all of these',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Condition',
	default: {},
	options: [
		{
			displayName: 'Condition',
			name: 'filter',
			values: [
				field,
				{
					displayName: 'Operator',
					name: 'operator',
					type: 'options',
					options: operator === '' ? [] : OPERATORS,
					default: operator,
				},
				{
					displayName: 'Value',
					name: 'value',
					placeholder: 'e.g. Acme',
					type: 'string',
					default: '',
				},
			],
		},
	],
});

const menuOf = (options: object[], first: string) => ({
	displayName: 'Field',
	name: 'field',
	type: 'options',
	options,
	default: first,
});

describe('conditions as rows', () => {
	it('start with the first of the fields and operators', () => {
		expect(filterRows({ ...settings, fields: FIELDS }).property).toStrictEqual(
			property(menuOf(FIELDS, 'name'), 'eq'),
		);
	});

	it('start blank where a menu has no entries', () => {
		expect(filterRows({ ...settings, fields: [], operators: [] }).property).toStrictEqual(
			property(menuOf([], ''), ''),
		);
	});

	it('have the name of the field typed where none is documented', () => {
		expect(filterRows(settings).property).toStrictEqual(
			property(
				{
					displayName: 'Field',
					name: 'field',
					placeholder: 'e.g. name',
					type: 'string',
					default: '',
				},
				'eq',
			),
		);
	});

	it('go into the query as a list', () => {
		const conditions = filterRows(settings);
		expect(conditions.place).toEqual({ in: 'query', name: 'filters' });
		expect(
			conditions.read({ filter: [{ field: 'city', operator: 'is not', value: 7 }] }, reading()),
		).toEqual([{ field: 'city', operator: 'neq', value: '7' }]);
	});

	it('leave it to the API which fields and operators there are beside those of the menus', () => {
		const conditions = filterRows({ ...settings, fields: FIELDS });
		const row = { field: 'city', operator: 'near', value: 'x' };
		expect(conditions.read({ filter: [row] }, reading())).toEqual([row]);
		expect(refusal(conditions, { filter: [{ ...row, field: ['city'] }] })).toMatchObject({
			message: '"Conditions" in row 1: "Field" must be a text, but is ["city"]',
			parameter: 'Conditions',
		});
	});
});
