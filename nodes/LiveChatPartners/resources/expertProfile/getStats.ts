import type { Operation } from '../../runtime/action/operation';
import { NO_PROFILE_ADVICE } from './fields';

export const getStats: Operation = {
	value: 'getStats',
	name: 'Get Stats',
	action: 'Get the stats of an expert profile',
	description:
		'Get the position of your expert profile in the Partner Directory, and how many comments and messages it has',
	endpoints: [{ method: 'GET', path: '/v2/partners/experts/stats', response: { kind: 'object' } }],
	advice: NO_PROFILE_ADVICE,
};
