import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { listParameters } from '../../runtime/parameters/standard';
import type { Operation, WithItems } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { filterRows } from '../../runtime/parameters/filterRows';
import { CONTAINS, EQUALS } from '../fields/operators';
import { productFilter } from '../fields/program';

const state = choice({
	name: 'state',
	displayName: 'State',
	description: 'Only campaigns in this state. With All, the active ones come first.',
	required: true,
	options: [
		{ name: 'All', value: 'all' },
		{ name: 'Active', value: 'active' },
		{ name: 'Disabled', value: 'archived' },
	],
	default: 'active',
	// The API knows all but All, which is two requests.
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

/** Searches campaigns. It alone gives their numbers, so the campaign picker asks it as well. */
export const SEARCH_CAMPAIGNS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/affiliates/campaigns/search',
	response: {
		kind: 'list',
		root: 'results',
		paging: { kind: 'page', key: ['id'], parameter: 'page', first: 1, total: 'total' },
	},
};

export const search: Operation = {
	value: 'search',
	name: 'Search',
	action: 'Search campaigns',
	description: 'Search campaigns by state, product and conditions. Each one comes with its ID.',
	parameters: [
		state,
		...listParameters,
		filterRows({
			description: 'Only campaigns that match all of these conditions',
			// The product is a filter of its own; a workflow that has it here works as it did.
			fields: [{ name: 'Name', value: 'name' }],
			operators: [...CONTAINS, ...EQUALS],
			valuePlaceholder: 'e.g. Newsletter',
		}),
	],
	filters: [productFilter, sortBy, sortOrder],
	endpoints: [SEARCH_CAMPAIGNS],
	parts(call) {
		return call.value(state) === 'all' ? [{ state: 'active' }, { state: 'archived' }] : [{}];
	},
};
