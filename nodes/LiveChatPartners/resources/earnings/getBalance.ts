import type { Operation } from '../../runtime/operation';

export const getBalance: Operation = {
	value: 'getBalance',
	name: 'Get Balance',
	action: 'Get the balance',
	description: 'Get the balance of the account: what is pending, withdrawn and available',
	endpoints: [{ method: 'GET', path: '/v2/partners/balance', answer: { kind: 'object' } }],
};
