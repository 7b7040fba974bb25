import type { Operation } from '../../runtime/operation';
import { campaignId } from '../fields/campaign';

export const getSummary: Operation = {
	value: 'getSummary',
	name: 'Get Summary',
	action: 'Get the summary of a campaign',
	description: 'Get the clicks, trials, paid licenses and earnings of a campaign',
	parameters: [campaignId],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns/{campaign_id}/summary',
			answer: { kind: 'object' },
		},
	],
};
