import type { Operation } from '../../runtime/operation';

export const getProfile: Operation = {
	value: 'getProfile',
	name: 'Get Profile',
	action: 'Get the partner profile',
	description: 'Get the profile of the partner behind the API token',
	endpoints: [{ method: 'GET', path: '/v2/partners', answer: { kind: 'object' } }],
};
