import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';

export const getComments: Operation = {
	value: 'getComments',
	name: 'Get Comments',
	action: 'Get the comments on an expert profile',
	description: 'Get what clients have written about you in the Partner Directory',
	parameters: listParameters,
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/experts/comments',
			answer: { kind: 'list', root: 'result' },
		},
	],
};
