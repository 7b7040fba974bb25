import type { Operation } from '../../runtime/operation';

export const getStats: Operation = {
	value: 'getStats',
	name: 'Get Stats',
	action: 'Get the stats of an expert profile',
	description:
		'Get the position of your expert profile in the Partner Directory, and how many comments and messages it has',
	endpoints: [{ method: 'GET', path: '/v2/partners/experts/stats', answer: { kind: 'object' } }],
};
