import type { Operation } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { CAMPAIGN_PRODUCTS } from '../fields/product';
import { programFilter } from '../fields/program';

const product = choice({
	name: 'product',
	displayName: 'Product',
	description: 'Which product to count',
	options: [{ name: 'All', value: 'all' }, ...CAMPAIGN_PRODUCTS],
	default: 'all',
	place: { in: 'query', name: 'product' },
});

export const getReferredCommission: Operation = {
	value: 'getReferredCommission',
	name: 'Get Referred Commission',
	action: 'Get the referred commission',
	description: 'Get the commission that referred partners brought in a date range as one figure',
	filters: [...dateRange({ format: 'date-time', required: false }), product, programFilter],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/partners-referred/metrics/commission',
			response: { kind: 'object' },
		},
	],
};
