import type { Operation } from '../../runtime/action/operation';

export const getStats: Operation = {
	value: 'getStats',
	name: 'Get Stats',
	action: 'Get the stats of the account',
	description:
		'Get how many trials, trials with a credit card and paid licenses the account has now, by program and product',
	endpoints: [{ method: 'GET', path: '/v2/partners/stats', response: { kind: 'object' } }],
};
