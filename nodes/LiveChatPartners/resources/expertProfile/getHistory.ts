import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';

export const getHistory: Operation = {
	value: 'getHistory',
	name: 'Get History',
	action: 'Get the history of an expert profile',
	description: 'Get how often your expert profile was viewed in each of the last 12 months',
	parameters: listParameters,
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/experts/history',
			answer: { kind: 'list', root: 'result' },
		},
	],
};
