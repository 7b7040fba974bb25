import type { Operation } from '../../runtime/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { aggregation } from '../fields/aggregation';
import { campaignId } from '../fields/campaign';
import { billingCycle } from './billingCycle';

export const getEarningsReport: Operation = {
	value: 'getEarningsReport',
	name: 'Get Earnings Report',
	action: 'Get an earnings report of a campaign',
	description: 'Get what a campaign earned in each day, week or month of a range of time',
	parameters: [
		campaignId,
		...dateRange({ format: 'date', required: true }),
		billingCycle,
		aggregation,
	],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns/{campaign_id}/reports/earnings',
			answer: { kind: 'report', root: 'items' },
		},
	],
};
