import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

/** How many entries a picker gets at a time. */
const PAGE_SIZE = 100;

/**
 * The entries that fit what was typed, a page of them at a time.
 * @param token where the page starts, as n8n hands it back; n8n's tokens are texts
 */
export function pageOf(
	items: INodeListSearchItems[],
	filter: string | undefined,
	token: string | undefined,
): INodeListSearchResult {
	const words = (filter ?? '').trim().toLowerCase();
	const fitting = items.filter(({ name, value, description = '' }) =>
		[name, String(value), description].some((text) => text.toLowerCase().includes(words)),
	);
	const start = Number(token ?? 0);
	const end = start + PAGE_SIZE;
	return {
		results: fitting.slice(start, end),
		...(end < fitting.length ? { paginationToken: String(end) } : {}),
	};
}
