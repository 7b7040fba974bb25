import { listParameters } from '../../runtime/parameters/standard';
import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';

/** All partners who joined through an affiliate link. */
export const GET_PARTNERS_REFERRED: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/affiliates/partners-referred',
	response: { kind: 'list', root: 'result' },
};

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
	endpoints: [GET_PARTNERS_REFERRED],
};
