import type { Operation } from '../../runtime/operation';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get the earnings',
	description:
		'Get the earnings of the account: balance, commission in total and in the last 30 days, by program and product',
	endpoints: [{ method: 'GET', path: '/v2/partners/earnings', answer: { kind: 'object' } }],
};
