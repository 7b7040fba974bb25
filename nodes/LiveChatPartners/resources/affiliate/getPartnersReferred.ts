import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';

export const getPartnersReferred: Operation = {
	value: 'getPartnersReferred',
	name: 'Get Partners Referred',
	action: 'Get referred partners',
	description:
		'Get the partners who joined the Partner Program through affiliate links, with their trials, paid licenses and commission',
	parameters: listParameters,
	simplify: [
		'partner_id',
		'creation_timestamp',
		'active_trials',
		'active_trials_cc_added',
		'total_trials',
		'active_paid',
		'total_paid',
		'commission',
		'campaign_name',
	],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/partners-referred',
			answer: { kind: 'list', root: 'result' },
		},
	],
};
