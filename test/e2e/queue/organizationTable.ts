import { isObject, stringAt } from '../json';
import type { N8nServer } from '../n8nServer';

/**
 * Enters the organization of a client in the Data Table that example 3 keeps them in, as a person
 * does who was told it by LiveChat. Throws where there is no such table.
 */
export async function enterOrganization(
	{ api }: N8nServer,
	email: string,
	organizationId: string,
): Promise<void> {
	const personal = await api.request('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${stringAt(personal, 'id', 'The personal project')}/data-tables`;
	const listed = await api.request('GET', tables);
	const all = isObject(listed) && Array.isArray(listed.data) ? listed.data.filter(isObject) : [];
	const table = all.find(({ name }) => name === 'livechat_organizations');
	await api.request('POST', `${tables}/${stringAt(table, 'id', 'The table')}/upsert`, {
		filter: { type: 'and', filters: [{ columnName: 'email', condition: 'eq', value: email }] },
		data: { email, organizationId },
	});
}
