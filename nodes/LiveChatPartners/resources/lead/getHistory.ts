import { listParameters } from '../../runtime/parameters/standard';
import type { Operation } from '../../runtime/action/operation';
import { LEAD_ADVICE, leadId } from '../fields/lead';

export const getHistory: Operation = {
	value: 'getHistory',
	name: 'Get History',
	action: 'Get the history of a lead',
	description: 'Get what has happened to a lead since it was submitted, and when',
	parameters: [leadId, ...listParameters],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/leads/{lead_id}/history',
			response: { kind: 'list', root: 'result' },
		},
	],
	advice: LEAD_ADVICE,
};
