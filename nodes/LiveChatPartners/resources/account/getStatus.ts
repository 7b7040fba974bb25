import type { Operation } from '../../runtime/action/operation';

export const getStatus: Operation = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get the status of the API',
	description: 'Check whether the Partner API is up. It also answers without a valid token.',
	endpoints: [{ method: 'GET', path: '/v2/partners/status', response: { kind: 'object' } }],
};
