import type { Operation } from '../../runtime/action/operation';
import { profile, extras } from './fields';
export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create an expert profile',
	description: 'Create your expert profile in the Partner Directory. Upload the logo first.',
	effect: 'none',
	parameters: profile,
	additionalFields: extras,
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/experts/profile',
			body: 'json',
			response: { kind: 'nothing' },
		},
	],
	advice: { 403: 'The directory requires a logo before the profile. Use Upload Logo first.' },
};
