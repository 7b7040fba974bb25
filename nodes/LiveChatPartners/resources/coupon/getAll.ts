import { listParameters } from '../../runtime/parameters/standard';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import type { Operation, WithItems } from '../../runtime/action/operation';

/** The partner's coupons; the coupon picker lists them as well. */
export const GET_COUPONS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/coupons',
	response: { kind: 'list', root: 'result' },
};

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many coupons',
	description: 'Get the coupons that campaigns and licenses can come with',
	parameters: listParameters,
	endpoints: [GET_COUPONS],
};
