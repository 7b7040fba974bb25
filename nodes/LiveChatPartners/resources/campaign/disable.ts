import type { Operation } from '../../runtime/action/operation';
import { campaignId } from '../fields/campaign';
import { campaignInPath } from './findCampaign';

export const disable: Operation = {
	value: 'disable',
	name: 'Disable',
	action: 'Disable a campaign',
	description: 'Disable a campaign',
	effect: {
		inShort: 'for good',
		inFull:
			'The links of a disabled campaign no longer count, so nothing is earned through them. The API has no way to enable it again.',
	},
	parameters: [campaignId],
	findPath: campaignInPath,
	endpoints: [
		{
			method: 'DELETE',
			path: '/v2/partners/affiliates/campaigns/{campaign_id}',
			response: { kind: 'nothing' },
		},
	],
	confirm: () => ({ disabled: true }),
	advice: {
		403: 'You have no active campaign with this ID. Search lists them; one that was disabled before stays disabled.',
	},
};
