import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../runtime/action/call';
import type { Endpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { problemOf } from '../../runtime/problem';
import { choice } from '../../runtime/parameters/choice';
import { flag } from '../../runtime/parameters/flag';
import { integer } from '../../runtime/parameters/integer';
import { text } from '../../runtime/parameters/text';
import { couponId } from '../fields/coupon';
import { existingItem, ifExists } from '../fields/ifExists';
import { CAMPAIGN_PRODUCTS } from '../fields/product';
import { GET_CAMPAIGNS } from './getAll';
import { SEARCH_CAMPAIGNS } from './search';

const CREATE_CAMPAIGN: Endpoint = {
	method: 'POST',
	path: '/v2/partners/affiliates/campaigns',
	body: 'form',
	response: { kind: 'object' },
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
	displayName: 'Landing Page',
	description: 'The page that visitors of the campaign land on, with or without https://',
	placeholder: 'e.g. www.livechat.com/features/',
	required: true,
	// What has no scheme is an address as people write it; anything else is left to the API.
	normalize: (address) => (/^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`),
	place: { in: 'body', name: 'link' },
});

const trialDuration = integer({
	name: 'trialDuration',
	displayName: 'Trial Duration (Days)',
	description: 'How many days the trial lasts. The API currently accepts 14 to 30.',
	required: true,
	default: 14,
	min: 1,
	place: { in: 'body', name: 'trial_duration' },
});

const existing = ifExists('Return the campaign of the same product that has this name');

const returnId = flag({
	name: 'returnId',
	displayName: 'Return ID',
	description:
		'Whether to search for the ID, which the API does not give with a new campaign. It takes one more request.',
	default: false,
});

/** Whether it is the campaign of the wanted product and name. */
function isWanted(call: Call, { name, product: of }: IDataObject): boolean {
	return name === call.value(campaignName) && of === call.value(product);
}

/** The campaign of the wanted product and name, among the active ones first. */
async function findExisting(call: Call): Promise<IDataObject | undefined> {
	for (const state of ['active', 'disabled']) {
		const { elements } = await call.api.requestList(GET_CAMPAIGNS, { query: { state } }, Infinity);
		const found = elements.find((campaign) => isWanted(call, campaign));
		if (found) return found;
	}
	return undefined;
}

/** How many of the newest campaigns are searched for one that was just created, since others may be newer: a page. */
const NEWEST = 15;

/**
 * The campaign with its ID, which only the search tells, where that is wanted. Nothing that goes wrong
 * here fails the item: the campaign is there.
 */
async function withId(call: Call, campaign: IDataObject, isNew: boolean): Promise<IDataObject> {
	if (call.value(returnId) !== true) return campaign;
	let id: unknown;
	const problem = await problemOf(
		(async () => {
			for (const state of isNew ? ['active'] : ['active', 'archived']) {
				const query = { state, sort_by: 'creation_timestamp', sort_order: 'desc' };
				const most = isNew ? NEWEST : Infinity;
				const { elements } = await call.api.requestList(SEARCH_CAMPAIGNS, { query }, most);
				id ??= elements.find((one) => isWanted(call, one))?.id;
			}
		})(),
	);
	if (typeof id === 'number' || typeof id === 'string') return { ...campaign, id };
	const why = problem ? `: ${problem.message}` : '. Search may find it later.';
	call.hint(`The campaign is there, but its ID was not found${why}`);
	return { ...campaign, id: null };
}

const returnsExisting = (call: Call) => call.value(existing) === 'return';

async function run(call: Call): Promise<Output[]> {
	let created: IDataObject = {};
	const problem = await problemOf(
		call.api.requestObject(CREATE_CAMPAIGN, call.requestValues()).then((campaign) => {
			created = campaign;
		}),
	);
	if (!problem) return [{ json: await withId(call, created, true) }];
	const wanted = problem.details.httpCode === 409 && returnsExisting(call);
	const found = wanted ? await findExisting(call) : undefined;
	if (!found) throw problem;
	const asked = { trial_duration: call.value(trialDuration) };
	const item = existingItem(call, 'The campaign', found, asked);
	return [{ json: await withId(call, item, false) }];
}

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create a campaign',
	description:
		'Create an affiliate campaign with links of its own, a trial and, if wanted, a coupon',
	effect: 'none',
	parameters: [product, campaignName, link, trialDuration, couponId],
	formerlyAdditional: couponId,
	options: [existing, returnId],
	endpoints: [CREATE_CAMPAIGN],
	run,
	mayRunAgain: returnsExisting,
	advice: {
		403: 'The coupon may not be one of yours. Choose one from the list in Coupon.',
		409: 'There is already a campaign with this name. Choose another Campaign Name, or set Options > If Exists to Return the Existing One.',
	},
};
