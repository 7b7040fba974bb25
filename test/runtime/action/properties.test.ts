import type { INodeProperties } from 'n8n-workflow';
import {
	properties,
	sensitiveOutputFields,
} from '../../../nodes/LiveChatPartners/runtime/action/properties';
import { field, operation, resource, shown } from './invented';

/** The name of each field, with the operations that it is shown for. */
function places(fields: INodeProperties[]): unknown[][] {
	return fields
		.filter(({ name }) => name !== 'options')
		.map(({ name, displayOptions }) => [name, ...(displayOptions?.show?.operation ?? [])]);
}

function membersOf(fields: INodeProperties[], name: string): unknown[] {
	return (fields.find((one) => one.name === name)?.options ?? []).map((option) => option.name);
}

const inThing = (...operations: string[]) => ({
	displayOptions: { show: { resource: ['thing'], operation: operations } },
});

describe('the menus of the node', () => {
	const both = () => [
		resource('thing', operation('get'), operation('list')),
		resource('other', operation('look')),
	];

	it('are in front of all fields, behind the credentials', () => {
		expect(properties(both(), 'other').slice(0, 4)).toEqual([
			{ displayName: 'Credentials', name: 'credentials', type: 'credentials', default: '' },
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Some thing', value: 'thing', description: 'About thing' },
					{ name: 'Some other', value: 'other', description: 'About other' },
				],
				default: 'other',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['thing'] } },
				options: [
					{ name: 'The get', value: 'get', action: 'Do get', description: 'Does get.' },
					{ name: 'The list', value: 'list', action: 'Do list', description: 'Does list.' },
				],
				default: 'get',
			},
			expect.objectContaining({ name: 'operation', default: 'look' }),
		]);
		expect(properties(both(), 'other')[4]).toMatchObject({ name: 'options' });
	});

	it('say what an operation does to money, and so does a notice above its fields', () => {
		const effect = { inShort: 'and pay', inFull: 'It is paid at once.' };
		const pay = operation('pay', {
			description: 'Pays v1.2 of it.',
			parameters: [field('a')],
			effect,
		});
		const [, , menu, ...fields] = properties(
			[resource('thing', pay, operation('look', { effect: 'none' }))],
			'thing',
		);

		expect(menu?.options).toEqual([
			{
				name: 'The pay',
				value: 'pay',
				action: 'Do pay and pay',
				description: 'Pays v1.2 of it. It is paid at once.',
			},
			{ name: 'The look', value: 'look', action: 'Do look', description: 'Does look.' },
		]);
		expect(fields.slice(0, 2)).toEqual([
			{
				displayName: 'It is paid at once.',
				name: 'notice',
				type: 'notice',
				default: '',
				...inThing('pay'),
			},
			{ ...field('a').property, ...inThing('pay') },
		]);
	});
});

describe('the fields of an operation', () => {
	it('are its own, then the collections in the order of n8n', () => {
		const fields = shown(
			operation('get', {
				parameters: [field('b'), field('a')],
				filters: [field('c')],
				additionalFields: [field('d')],
				updateFields: [field('e')],
			}),
		);
		const collection = (
			name: string,
			displayName: string,
			placeholder: string,
			member: string,
		) => ({
			displayName,
			name,
			type: 'collection',
			placeholder,
			default: {},
			options: [field(member).property],
			...inThing('get'),
		});

		expect(fields.slice(0, 5)).toEqual([
			{ ...field('b').property, ...inThing('get') },
			{ ...field('a').property, ...inThing('get') },
			collection('filters', 'Filters', 'Add Filter', 'c'),
			collection('additionalFields', 'Additional Fields', 'Add Field', 'd'),
			collection('updateFields', 'Update Fields', 'Add Field', 'e'),
		]);
		expect(fields).toHaveLength(6);
		expect(fields[5]).toMatchObject({
			displayName: 'Options',
			name: 'options',
			placeholder: 'Add Option',
			...inThing('get'),
		});
	});

	it('are those in Options alone where it has none', () => {
		expect(shown(operation('get')).map(({ name }) => name)).toEqual(['options']);
	});

	it('are sorted by their names inside of a collection, in any case', () => {
		const filters = [field('c', 'beta'), field('a', 'Gamma'), field('b', 'Alpha')];

		expect(membersOf(shown(operation('get', { filters })), 'filters')).toEqual(['b', 'c', 'a']);
	});

	it('stay in their order inside of a collection where they are called the same', () => {
		const filters = [field('b', 'Same'), field('a', 'same')];

		expect(membersOf(shown(operation('get', { filters })), 'filters')).toEqual(['b', 'a']);
	});

	it('stay in their order inside of a collection with a range of dates', () => {
		const filters = [field('z'), field('dateRange'), field('y'), field('a')];

		expect(membersOf(shown(operation('get', { filters })), 'filters')).toEqual([
			...['z', 'dateRange', 'y', 'a'],
		]);
	});

	it('keep their conditions, and those in a collection give theirs to the whole of it', () => {
		const condition = { displayOptions: { show: { mode: ['some'] } } };
		const parameters = [field('a', 'A', condition)];
		const filters = [field('b', 'B', condition), field('c', 'C', condition)];
		const [first, collection] = shown(operation('get', { parameters, filters }));
		const both = {
			show: { resource: ['thing'], operation: ['get'], mode: ['some'] },
		};

		expect(first).toEqual({ ...field('a', 'A').property, displayOptions: both });
		expect(collection).toMatchObject({ name: 'filters', displayOptions: both });
		expect(collection?.options).toEqual([field('b', 'B').property, field('c', 'C').property]);
		expect(filters[0]?.property).toMatchObject(condition);
	});
});

describe('a field of several operations', () => {
	const named = (value: string, ...names: string[]) =>
		operation(value, { parameters: names.map((name) => field(name)) });

	it('is one field', () => {
		expect(places(shown(named('one', 'a', 'b'), named('two', 'a', 'b')))).toEqual([
			['a', 'one', 'two'],
			['b', 'one', 'two'],
		]);
	});

	it('leaves each operation its own order', () => {
		expect(places(shown(named('one', 'a', 'b'), named('two', 'b', 'a')))).toEqual([
			['a', 'one'],
			['b', 'one', 'two'],
			['a', 'two'],
		]);
	});

	it('has the others in front of it and behind it', () => {
		expect(
			places(shown(named('one', 'a', 'b', 'c'), named('two', 'x', 'b', 'y', 'c', 'z'))),
		).toEqual([
			['x', 'two'],
			['a', 'one'],
			['b', 'one', 'two'],
			['y', 'two'],
			['c', 'one', 'two'],
			['z', 'two'],
		]);
	});

	it('is two where it differs in anything', () => {
		const other = operation('two', { parameters: [field('a', 'Another')] });

		expect(places(shown(named('one', 'a'), other))).toEqual([
			['a', 'two'],
			['a', 'one'],
		]);
	});
});

it('the fields with secrets are those of all operations', () => {
	const secret = (value: string, ...names: string[]) =>
		operation(value, { sensitiveOutputFields: names });

	expect(
		sensitiveOutputFields([
			resource('thing', secret('one', 'a', 'b'), operation('two'), secret('three', 'c')),
			resource('other', secret('four', 'd')),
		]),
	).toEqual(['a', 'b', 'c', 'd']);
});
