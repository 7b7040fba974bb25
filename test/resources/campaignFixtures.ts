import type { INodeParameters } from 'n8n-workflow';

/** Fields of a campaign that can be created. */
export const fresh: INodeParameters = {
	product: 'livechat',
	campaignName: 'Autumn webinar & friends',
	link: 'https://www.livechat.com/features/',
	trialDuration: 30,
};
