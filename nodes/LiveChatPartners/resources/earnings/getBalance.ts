import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';

/** The balance of the account. */
export const GET_BALANCE: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/balance',
	response: { kind: 'object' },
};

export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get the balance',
	description: 'Get the balance of the account: what is pending, withdrawn and available',
	endpoints: [GET_BALANCE],
};
