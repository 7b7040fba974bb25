import type { Operation } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { CAMPAIGN_ADVICE, campaignId } from '../fields/campaign';
import { BILLING_CYCLES } from '../fields/plan';
import { campaignInPath } from './findCampaign';

const billingCycle = choice({
	name: 'billingCycle',
	displayName: 'Billing Cycle',
	description: 'Which payments to count, by how often the client pays',
	// The API takes no word for all of them, so the entry has a blank value.
	options: [{ name: 'All', value: '' }, ...BILLING_CYCLES],
	default: '',
	place: { in: 'query', name: 'billing_cycle' },
});

export const getEarnings: Operation = {
	value: 'getEarnings',
	name: 'Get Earnings',
	action: 'Get the earnings of a campaign',
	description: 'Get what a campaign earned in a date range as one figure',
	parameters: [campaignId, ...dateRange({ format: 'date', required: true })],
	filters: [billingCycle],
	findPath: campaignInPath,
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns/{campaign_id}/metrics/earnings',
			response: { kind: 'object' },
		},
	],
	advice: CAMPAIGN_ADVICE,
};
