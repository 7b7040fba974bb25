import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
import { choice } from '../../runtime/parameters/choice';
import { filterRows } from '../../runtime/parameters/filterRows';
import { CONTAINS, EQUALS } from '../fields/operators';
import { productFilter } from '../fields/program';
import { SEARCH_CAMPAIGNS } from './endpoints';

const state = choice({
	name: 'state',
	displayName: 'State',
	description: 'Only campaigns in this state',
	required: true,
	options: [
		{ name: 'Active', value: 'active' },
		{ name: 'Archived', value: 'archived' },
	],
	default: 'active',
	place: { in: 'query', name: 'state' },
});

const sortBy = choice({
	name: 'sortBy',
	displayName: 'Sort By',
	description: 'What the campaigns are sorted by',
	options: [{ name: 'Creation Time', value: 'creation_timestamp' }],
	default: 'creation_timestamp',
	place: { in: 'query', name: 'sort_by' },
});

const sortOrder = choice({
	name: 'sortOrder',
	displayName: 'Sort Order',
	description: 'Which campaigns come first',
	options: [
		{ name: 'Newest First', value: 'desc' },
		{ name: 'Oldest First', value: 'asc' },
	],
	default: 'desc',
	place: { in: 'query', name: 'sort_order' },
});

export const search: Operation = {
	value: 'search',
	name: 'Search',
	action: 'Search campaigns',
	description:
		'Search campaigns by state, product and conditions. It gives the numbers by which campaigns are disabled.',
	parameters: [
		state,
		...listParameters,
		filterRows({
			description: 'Only campaigns that fit all of these conditions',
			fields: [
				{ name: 'Name', value: 'name' },
				{ name: 'Product', value: 'product' },
			],
			operators: [...CONTAINS, ...EQUALS],
			valuePlaceholder: 'e.g. Newsletter',
		}),
	],
	filters: [productFilter, sortBy, sortOrder],
	endpoints: [SEARCH_CAMPAIGNS],
};
