import { isRecord } from '../../test/sandbox/server/fields';
import type { Difference } from './differences';
import type { Read } from './plan';

/** Names that the id of a row has in lists that come page by page. */
const ID_NAMES = ['id', 'license_id'];

function rowsOf(body: unknown): Array<Record<string, unknown>> {
	const rows: unknown = isRecord(body) ? body.results : undefined;
	return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

function idsOf(body: unknown): string[] {
	return rowsOf(body).map((row) =>
		JSON.stringify(ID_NAMES.map((name) => row[name]).find((id) => id !== undefined) ?? row),
	);
}

/** The request for the second page of a list, where a first page says that there is one. */
export function secondPage(read: Read, body: unknown): Read | undefined {
	if (!isRecord(body) || read.variant.endsWith('page 2')) return undefined;
	const variant = `${read.variant} page 2`.trim();
	const takes = (name: string) =>
		read.method.parameters.some((parameter) => parameter.name === name);
	const { total, next_cursor: cursor } = body;
	if (takes('page') && typeof total === 'number' && total > rowsOf(body).length)
		return { ...read, variant, values: { ...read.values, page: '2' } };
	if (takes('next_cursor') && typeof cursor === 'string' && cursor !== '')
		return { ...read, variant, values: { ...read.values, next_cursor: cursor } };
	return undefined;
}

/** What a page has against the one before it. */
export function pagingDifferences(first: unknown, second: unknown): Difference[] {
	const known = new Set(idsOf(first));
	const ids = idsOf(second);
	const again = ids.filter((id) => known.has(id)).length;
	const says: string[] = [];
	if (again > 0) says.push(`${again} of ${ids.length} rows were on the page before as well`);
	if (ids.length === 0) says.push('the page is empty, although there should be more rows');
	if (isRecord(first) && isRecord(second)) {
		if (typeof first.next_cursor === 'string' && first.next_cursor === second.next_cursor)
			says.push('the cursor is the same as before');
		if (first.total !== second.total) says.push('the total has changed');
	}
	return says.length === 0 ? [] : [{ kind: 'paging', at: 'results', says: says.join('; ') }];
}

/** What a page has against the number of rows that was asked for. */
export function sizeDifferences({ method, values }: Read, body: unknown): Difference[] {
	const asked = method.parameters.some(({ name }) => name === 'limit') ? Number(values.limit) : NaN;
	const count = rowsOf(body).length;
	return count > asked
		? [{ kind: 'paging', at: 'results', says: `${asked} rows were asked for, ${count} came` }]
		: [];
}
