import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../runtime/call';
import type { Endpoint } from '../../runtime/endpoint';
import type { Operation, Output } from '../../runtime/operation';
import { problemOf } from '../../runtime/outcome';
import { choice } from '../../runtime/parameters/choice';
import { integer } from '../../runtime/parameters/integer';
import { text } from '../../runtime/parameters/text';
import { couponId } from '../fields/coupon';
import { ifExists } from '../fields/ifExists';
import { CAMPAIGN_PRODUCTS } from '../fields/product';
import { GET_CAMPAIGNS } from './endpoints';

const CREATE_CAMPAIGN: Endpoint = {
	method: 'POST',
	path: '/v2/partners/affiliates/campaigns',
	body: 'form',
	answer: { kind: 'object' },
};

const product = choice({
	name: 'product',
	displayName: 'Product',
	description: 'What the campaign advertises',
	required: true,
	options: CAMPAIGN_PRODUCTS,
	default: 'livechat',
	place: { in: 'query', name: 'product' },
});

const campaignName = text({
	name: 'campaignName',
	displayName: 'Campaign Name',
	description: 'From 5 to 100 characters. Each campaign needs a name of its own.',
	placeholder: 'e.g. Spring Newsletter',
	required: true,
	length: { min: 5, max: 100 },
	place: { in: 'body', name: 'name' },
});

const link = text({
	name: 'link',
	displayName: 'Link',
	description: 'The page that visitors of the campaign land on',
	placeholder: 'e.g. https://www.livechat.com/features/',
	required: true,
	place: { in: 'body', name: 'link' },
});

const trialDuration = integer({
	name: 'trialDuration',
	displayName: 'Trial Duration (Days)',
	description: 'How many days the trial lasts. Today the API takes 14 to 30.',
	required: true,
	default: 14,
	min: 1,
	place: { in: 'body', name: 'trial_duration' },
});

const existing = ifExists('Give back the campaign that has the name');

/** The campaign with the wanted name, among the active ones first. */
async function findCampaign(call: Call): Promise<IDataObject | undefined> {
	for (const state of ['active', 'disabled']) {
		const { elements } = await call.api.askList(GET_CAMPAIGNS, { query: { state } }, Infinity);
		const found = elements.find(({ name }) => name === call.value(campaignName));
		if (found) return found;
	}
	return undefined;
}

async function run(call: Call): Promise<Output[]> {
	let created: IDataObject = {};
	const problem = await problemOf(
		call.api.askObject(CREATE_CAMPAIGN, call.inputs()).then((campaign) => {
			created = campaign;
		}),
	);
	if (!problem) return [{ json: created }];
	const wanted = problem.details.httpCode === 409 && call.value(existing) === 'return';
	const found = wanted ? await findCampaign(call) : undefined;
	if (!found) throw problem;
	return [{ json: found }];
}

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create a campaign',
	description:
		'Create an affiliate campaign with links of its own, a trial and, if wanted, a coupon',
	effect: 'none',
	parameters: [product, campaignName, link, trialDuration],
	additionalFields: [couponId],
	options: [existing],
	endpoints: [CREATE_CAMPAIGN],
	run,
	advice: {
		403: 'Is the coupon yours? Choose one from the list of Coupon.',
		409: 'There already is a campaign with this name. Choose another Campaign Name, or set Options > If Exists to Return.',
	},
};
