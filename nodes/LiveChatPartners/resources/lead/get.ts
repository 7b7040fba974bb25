import type { Operation } from '../../runtime/action/operation';
import { LEAD_ADVICE, leadId } from '../fields/lead';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get a lead',
	description: 'Get the details of a lead: company, contact, status and fee',
	parameters: [leadId],
	simplify: [
		'external_lead_id',
		'status',
		'fee_amount',
		'company_name',
		'domain',
		'contact_email',
		'first_name',
		'last_name',
		'description',
		'updated_at',
	],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/leads/{lead_id}',
			response: { kind: 'object' },
		},
	],
	advice: LEAD_ADVICE,
};
