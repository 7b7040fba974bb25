import type { Operation } from '../../runtime/action/operation';

export const getSummary: Operation = {
	value: 'getSummary',
	name: 'Get Summary',
	action: 'Get the affiliate summary',
	description: 'Get how many affiliate licenses are on trial, paid and expired',
	endpoints: [
		{ method: 'GET', path: '/v2/partners/affiliates/summary', response: { kind: 'object' } },
	],
};
