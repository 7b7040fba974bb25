import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { listParameters } from '../../runtime/parameters/standard';
import type { Operation, WithItems } from '../../runtime/action/operation';
/** The partner's leads; the lead picker lists them as well. */
export const GET_LEADS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/solutions/leads',
	response: { kind: 'list', root: 'result' },
};

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many leads',
	description: 'Get the leads that you have submitted, with company, contact and status',
	parameters: listParameters,
	endpoints: [GET_LEADS],
};
