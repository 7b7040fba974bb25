import type { Endpoint } from '../../runtime/endpoint';

/** The partner's leads; the lead picker lists them as well. */
export const GET_LEADS: Endpoint = {
	method: 'GET',
	path: '/v2/partners/solutions/leads',
	answer: { kind: 'list', root: 'result' },
};
