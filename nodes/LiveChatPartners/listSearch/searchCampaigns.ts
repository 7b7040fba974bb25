import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { SEARCH_CAMPAIGNS } from '../resources/campaign/search';
import { productName } from '../resources/fields/product';
import { textAt } from '../runtime/json';
import { askForPicker } from './ask';
import { pageOf } from './page';

/** The active campaigns, newest first, by name and product. Only the search knows their numbers. */
export async function searchCampaigns(
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const query = { state: 'active', sort_by: 'creation_timestamp', sort_order: 'desc' };
	const { elements } = await askForPicker(this, SEARCH_CAMPAIGNS, query, Infinity);
	const items = elements.map((campaign) => ({
		name: `${textAt(campaign, 'name')} (${productName(textAt(campaign, 'product'))})`,
		value: textAt(campaign, 'id'),
		url: textAt(campaign, 'landing_page_url'),
	}));
	return pageOf(items, filter, token);
}
