import type { Operation } from '../../runtime/operation';
import { profile } from './fields';
import { extras } from './optionalFields';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update an expert profile',
	description:
		'Update your expert profile in the Partner Directory. All required fields are set, and optional ones that are left out may be emptied.',
	effect: 'none',
	parameters: profile,
	updateFields: extras,
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/experts/profile',
			body: 'json',
			answer: { kind: 'nothing' },
		},
	],
	advice: { 403: 'There may be no expert profile yet. Use Create.' },
};
