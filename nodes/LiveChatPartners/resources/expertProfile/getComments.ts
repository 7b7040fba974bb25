import { listParameters } from '../../runtime/parameters/standard';
import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { NO_PROFILE_ADVICE } from './fields';

/** All comments on the partner's own profile. */
export const GET_COMMENTS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/experts/comments',
	response: { kind: 'list', root: 'result' },
};

export const getComments: Operation = {
	value: 'getComments',
	name: 'Get Comments',
	action: 'Get the comments on an expert profile',
	description: 'Get what clients have written about you in the Partner Directory',
	parameters: listParameters,
	endpoints: [GET_COMMENTS],
	advice: NO_PROFILE_ADVICE,
};
