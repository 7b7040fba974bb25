import type { Operation } from '../../runtime/action/operation';
import { CAMPAIGN_ADVICE, campaignId } from '../fields/campaign';
import { campaignInPath } from './findCampaign';

export const getSummary: Operation = {
	value: 'getSummary',
	name: 'Get Summary',
	action: 'Get the summary of a campaign',
	description: 'Get the clicks, trials, paid licenses and earnings of a campaign',
	parameters: [campaignId],
	findPath: campaignInPath,
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns/{campaign_id}/summary',
			response: { kind: 'object' },
		},
	],
	advice: CAMPAIGN_ADVICE,
};
