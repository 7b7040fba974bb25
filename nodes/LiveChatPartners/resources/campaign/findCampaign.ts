import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../runtime/action/call';
import { textAt } from '../../runtime/json';
import { withoutFormatCharacters } from '../../runtime/invisible';
import { shareIdenticalReads } from '../../runtime/parameters/standard';
import { parameterProblem, quote } from '../../runtime/problem';
import { SharedRead } from '../../runtime/transport/shared';
import type { Shared } from '../../runtime/transport/shared';
import { campaignId } from '../fields/campaign';
import { SEARCH_CAMPAIGNS } from './search';

/** What a campaign is in: as the list calls it, and as the search does. */
const STATES = [
	{ state: 'active', asSearched: 'active' },
	{ state: 'disabled', asSearched: 'archived' },
] as const;

/** A campaign as the search tells of it, and its state. */
export interface FoundCampaign {
	campaign: IDataObject;
	state: (typeof STATES)[number]['state'];
}

/**
 * What was read, by the state that was asked for. The reads that items share are forgotten after a write,
 * but a write leaves ids, slugs and names alone.
 */
const LISTS: Shared<Map<string, SharedRead<IDataObject[]>>> = { create: () => new Map() };

async function read(call: Call, state: string): Promise<IDataObject[]> {
	const { elements } = await call.api.requestList(SEARCH_CAMPAIGNS, { query: { state } }, Infinity);
	return elements;
}

async function campaignsIn(call: Call, state: string): Promise<IDataObject[]> {
	if (call.value(shareIdenticalReads) === false) return await read(call, state);
	const lists = call.shared.of(LISTS);
	const list = lists.get(state) ?? new SharedRead();
	lists.set(state, list);
	return await list.value(async () => await read(call, state));
}

/** A slug or a name as people read it: in any letters, and without the characters that nobody sees. */
function asRead(text: string): string {
	return withoutFormatCharacters(text).toLowerCase();
}

/** The campaigns with this id, else with this slug, else with this name, else with either as it is read. */
function fitting(campaigns: readonly IDataObject[], wanted: string): IDataObject[] {
	for (const field of ['id', 'slug', 'name']) {
		const found = campaigns.filter((campaign) => textAt(campaign, field) === wanted);
		if (found.length > 0) return found;
	}
	return campaigns.filter((campaign) =>
		['slug', 'name'].some((field) => asRead(textAt(campaign, field)) === asRead(wanted)),
	);
}

/**
 * The campaign with an id, a slug or a name, among the active ones first. Only the search knows all three.
 * @throws Problem where there is none, or more than one
 */
export async function findCampaign(call: Call, wanted: string): Promise<FoundCampaign> {
	for (const { state, asSearched } of STATES) {
		const found = fitting(await campaignsIn(call, asSearched), wanted);
		const [campaign] = found;
		if (found.length > 1) {
			const ids = found.map((one) => textAt(one, 'id')).join(', ');
			throw parameterProblem(
				'Campaign',
				`${quote(wanted)} fits ${found.length} campaigns: ${ids}`,
				'Enter the ID of the one that you mean.',
			);
		}
		if (campaign) return { campaign, state };
	}
	throw parameterProblem(
		'Campaign',
		`must be the ID, the slug or the name of a campaign, but none has ${quote(wanted)}`,
		'Search finds campaigns and gives their IDs.',
	);
}

/** The id of the campaign that an item is about, as the path wants it. An id is taken as it is, without a request. */
export async function campaignInPath(call: Call): Promise<Record<string, string>> {
	const wanted = call.value(campaignId) ?? '';
	if (/^\d+$/.test(wanted)) return { campaign_id: wanted };
	const { campaign } = await findCampaign(call, wanted);
	return { campaign_id: textAt(campaign, 'id') };
}
