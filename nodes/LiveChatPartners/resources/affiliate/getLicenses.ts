import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
import { dateRange } from '../../runtime/parameters/dateRange';

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
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/licenses',
			answer: { kind: 'list', root: 'result' },
		},
	],
};
