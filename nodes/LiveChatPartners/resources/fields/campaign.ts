import { locator } from '../../runtime/parameters/locator';

/** The campaign that an operation is about. */
export const campaignId = locator({
	name: 'campaignId',
	displayName: 'Campaign',
	description: 'The campaign, by the number that only Search gives; its slug is something else',
	required: true,
	listSearch: 'searchCampaigns',
	idPlaceholder: 'e.g. 123',
	pattern: { like: /^\d+$/, complaint: 'must be the number of a campaign' },
	place: { in: 'path', name: 'campaign_id' },
});
