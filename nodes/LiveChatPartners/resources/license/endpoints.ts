import type { Endpoint } from '../../runtime/endpoint';

/** The details of one license; an uncertain subscription is looked up with it as well. */
export const GET_LICENSE: Endpoint = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}',
	answer: { kind: 'object' },
};

/** All licenses at once; the license picker lists them as well. */
export const GET_LICENSES: Endpoint = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses',
	answer: { kind: 'list', root: 'result' },
};

/** Licenses of one status, in pages. Both dates are required. */
export const GET_LICENSES_BY_STATUS: Endpoint = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses/{status}',
	answer: {
		kind: 'list',
		root: 'results',
		paging: { kind: 'cursor', parameter: 'next_cursor', sizeParameter: 'limit', largest: 15 },
	},
};
