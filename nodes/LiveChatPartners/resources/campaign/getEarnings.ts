import type { Operation } from '../../runtime/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { campaignId } from '../fields/campaign';
import { billingCycleFilter } from './billingCycle';

export const getEarnings: Operation = {
	value: 'getEarnings',
	name: 'Get Earnings',
	action: 'Get the earnings of a campaign',
	description: 'Get what a campaign earned in a range of time as one figure',
	parameters: [campaignId, ...dateRange({ format: 'date', required: true })],
	filters: [billingCycleFilter],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns/{campaign_id}/metrics/earnings',
			answer: { kind: 'object' },
		},
	],
};
