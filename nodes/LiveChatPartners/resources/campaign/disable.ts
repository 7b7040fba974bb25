import type { Operation } from '../../runtime/operation';
import { campaignId } from '../fields/campaign';

export const disable: Operation = {
	value: 'disable',
	name: 'Disable',
	action: 'Disable a campaign',
	description: 'Disable a campaign',
	effect: {
		inShort: 'for good',
		inFull:
			'Its links no longer count, so nothing is earned through them. The API has no way to enable it again.',
	},
	parameters: [campaignId],
	endpoints: [
		{
			method: 'DELETE',
			path: '/v2/partners/affiliates/campaigns/{campaign_id}',
			answer: { kind: 'nothing' },
		},
	],
	confirm: () => ({ disabled: true }),
};
