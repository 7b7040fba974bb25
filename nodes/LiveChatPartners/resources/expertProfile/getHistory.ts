import { listParameters } from '../../runtime/parameters/standard';
import type { Operation } from '../../runtime/action/operation';
import { NO_PROFILE_ADVICE } from './fields';

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
			response: { kind: 'list', root: 'result' },
		},
	],
	advice: NO_PROFILE_ADVICE,
};
