import { listParameters } from '../../runtime/listParameters';
import type { Endpoint } from '../../runtime/endpoint';
import type { Operation } from '../../runtime/operation';

/** The partner's coupons; the coupon picker lists them as well. */
export const GET_COUPONS: Endpoint = {
	method: 'GET',
	path: '/v2/partners/coupons',
	answer: { kind: 'list', root: 'result' },
};

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many coupons',
	description: 'Get the coupons that campaigns and licenses can come with',
	parameters: listParameters,
	endpoints: [GET_COUPONS],
};
