import type { Operation } from '../../runtime/action/operation';
import { profile, extras } from './fields';
import { GET_EXPERT_PROFILE } from './get';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update an expert profile',
	description:
		'Change your expert profile in the Partner Directory. What is not named stays as it is.',
	effect: 'none',
	updateFields: [...profile, ...extras],
	keeps: { endpoint: GET_EXPERT_PROFILE },
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/experts/profile',
			body: 'json',
			response: { kind: 'nothing' },
		},
	],
	advice: {
		403: 'The directory wants a logo: use Upload Logo first. If there is no expert profile yet, Create makes one.',
	},
};
