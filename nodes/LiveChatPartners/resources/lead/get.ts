import type { Operation } from '../../runtime/operation';
import { leadId } from '../fields/lead';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get a lead',
	description: 'Get the details of a lead: company, contact, status and fee',
	parameters: [leadId],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/leads/{lead_id}',
			answer: { kind: 'object' },
		},
	],
};
