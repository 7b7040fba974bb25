import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { GET_LEADS } from '../resources/lead/getAll';
import { textAt } from '../runtime/json';
import { askForPicker } from './ask';
import { pageOf } from './page';

/** The partner's leads, by company, contact and status. */
export async function searchLeads(
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const { elements } = await askForPicker(this, GET_LEADS, {}, Infinity);
	const items = elements.map((lead) => ({
		name: `${textAt(lead, 'company_name')} (${textAt(lead, 'contact_email')}, ${textAt(lead, 'status')})`,
		value: textAt(lead, 'lead_id'),
	}));
	return pageOf(items, filter, token);
}
