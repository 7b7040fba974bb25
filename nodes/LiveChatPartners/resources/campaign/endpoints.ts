import type { Endpoint } from '../../runtime/endpoint';

/** Searches campaigns. It alone gives their numbers, so the campaign picker asks it as well. */
export const SEARCH_CAMPAIGNS: Endpoint = {
	method: 'GET',
	path: '/v2/partners/affiliates/campaigns/search',
	answer: {
		kind: 'list',
		root: 'results',
		paging: { kind: 'page', parameter: 'page', first: 1, total: 'total' },
	},
};

/** All campaigns of a state, with their links. */
export const GET_CAMPAIGNS: Endpoint = {
	method: 'GET',
	path: '/v2/partners/affiliates/campaigns',
	answer: { kind: 'list', root: 'result' },
};
