import { listParameters } from '../../runtime/parameters/standard';
import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { dateRange } from '../../runtime/parameters/dateRange';

/** All licenses from affiliate links. */
export const GET_AFFILIATE_LICENSES: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/affiliates/licenses',
	response: { kind: 'list', root: 'result' },
};

export const getLicenses: Operation = {
	value: 'getLicenses',
	name: 'Get Licenses',
	action: 'Get affiliate licenses',
	description:
		'Get the licenses that clients started through affiliate links, with status, commission and campaign. They have no ID.',
	parameters: listParameters,
	filters: dateRange({ format: 'date', required: false }),
	simplify: [
		'product',
		'creation_timestamp',
		'end_timestamp',
		'active',
		'cc_added',
		'paid',
		'commission_percent',
		'earnings',
		'blocked',
		'campaign_name',
	],
	endpoints: [GET_AFFILIATE_LICENSES],
};
