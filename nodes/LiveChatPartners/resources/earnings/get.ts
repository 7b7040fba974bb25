import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';

/** The earnings of the account as one object. */
export const GET_EARNINGS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/earnings',
	response: { kind: 'object' },
};

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get the earnings',
	description:
		'Get the earnings of the account: balance, commission in total and in the last 30 days, by program and product',
	endpoints: [GET_EARNINGS],
};
