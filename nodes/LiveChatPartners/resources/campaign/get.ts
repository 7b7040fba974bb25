import { textAt } from '../../runtime/json';
import type { Call } from '../../runtime/action/call';
import type { Operation, Output } from '../../runtime/action/operation';
import { campaignId } from '../fields/campaign';
import { findCampaign } from './findCampaign';
import { GET_CAMPAIGNS } from './getAll';
import { SEARCH_CAMPAIGNS } from './search';

/** The search knows the id and the landing page, the list both links, the trial and the discount. */
async function run(call: Call): Promise<Output[]> {
	const { campaign, state } = await findCampaign(call, call.value(campaignId) ?? '');
	const { elements } = await call.api.requestList(GET_CAMPAIGNS, { query: { state } }, Infinity);
	const same = (...fields: string[]) =>
		elements.find((one) => fields.every((field) => textAt(one, field) === textAt(campaign, field)));
	const listed = same('slug') ?? same('name', 'product');
	if (!listed) call.hint('The campaign is not in the list of campaigns, so its links are missing.');
	return [{ json: { ...campaign, ...listed, state } }];
}

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get a campaign',
	description:
		'Get a campaign with its ID, links, landing page, discount, product and state, by its ID, slug or name',
	parameters: [campaignId],
	composed: true,
	endpoints: [SEARCH_CAMPAIGNS, GET_CAMPAIGNS],
	run,
};
