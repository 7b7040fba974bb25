import type { Operation } from '../../runtime/action/operation';
import { profile, extras } from './fields';
import { GET_EXPERT_PROFILE } from './get';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update an expert profile',
	description:
		'Change your expert profile in the Partner Directory. Fields that you do not add stay as they are.',
	effect: 'none',
	updateFields: [...profile, ...extras],
	partialUpdate: { endpoint: GET_EXPERT_PROFILE },
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/experts/profile',
			body: 'json',
			response: { kind: 'nothing' },
		},
	],
	advice: {
		403: 'The directory requires a logo: use Upload Logo first. If you have no expert profile yet, use Create.',
	},
};
