import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';

/** The profile of the account. */
export const GET_PROFILE: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners',
	response: { kind: 'object' },
};

export const getProfile: Operation = {
	value: 'getProfile',
	name: 'Get Profile',
	action: 'Get the partner profile',
	description: 'Get the profile of the partner behind the API token',
	endpoints: [GET_PROFILE],
};
