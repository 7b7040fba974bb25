import type { Operation } from '../../runtime/operation';
import { acceptsRequirements, monetizationType, parties } from './fields';
import { details } from './optionalFields';

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Submit a lead',
	description:
		'Submit a lead: a company that may become a client. It gives the ID by which the lead is followed.',
	effect: 'none',
	parameters: [...parties, monetizationType, acceptsRequirements],
	additionalFields: details,
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/solutions/leads',
			body: 'json',
			answer: { kind: 'object' },
		},
	],
};
