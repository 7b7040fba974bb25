import type { IDataObject } from 'n8n-workflow';

import { readList } from './response';
import type { Endpoint, Paging } from './endpoint';
import { Problem } from '../problem';
import type { HttpResponse } from './request';

/** More pages than any account has; a server that never ends its list is stopped here. */
const MOST_PAGES = 10_000;

/** How many times a list that changes while it is read is read from its start. */
const MOST_PASSES = 3;

/** What a list came to. */
export interface CollectedList {
	elements: IDataObject[];
	/** How many elements the API says there are, where it says so. */
	total?: number;
	/** True where the API has more than it gave, and no documented way to ask for the rest. */
	partial?: boolean;
	/** True where the list changed each time that it was read, so that an element may be missing. */
	unsettled?: boolean;
}

/**
 * Asks for one page with these parameters in the query.
 * @param again true where it was asked for before, and an answer of that time is of no use
 */
export type AskPage = (query: Record<string, string>, again: boolean) => Promise<HttpResponse>;

/** Elements, each once. */
class Rows {
	private readonly known = new Map<string, IDataObject>();

	constructor(private readonly key: readonly string[]) {}

	get size(): number {
		return this.known.size;
	}

	get elements(): IDataObject[] {
		return [...this.known.values()];
	}

	/** Takes elements in, and says how many of them were new. Of two that are equal the first stays. */
	add(elements: readonly IDataObject[]): number {
		const before = this.size;
		for (const element of elements) {
			const values = this.key.map((field) => element[field] ?? '');
			// What has no key cannot be told from another.
			const id = values.includes('') ? `${this.size}` : JSON.stringify(values);
			if (!this.known.has(id)) this.known.set(id, element);
		}
		return this.size - before;
	}
}

/** What one reading of the pages from the first came to. */
interface Pass {
	rows: Rows;
	total: number | undefined;
	/** Whether nothing showed that the list changed in between. */
	settled: boolean;
	/** Whether it ended with a page that gave nothing new. */
	stuck?: boolean;
}

function endless(endpoint: Endpoint): Problem {
	return new Problem('The Partner API repeats itself: the list has no end', {
		fromApi: true,
		description: `The pages of ${endpoint.path} do not advance, so the list would not be complete. Lower Limit, or try again later.`,
	});
}

function numberAt(envelope: IDataObject, name: string): number | undefined {
	const value = Number(envelope[name] ?? Number.NaN);
	return Number.isFinite(value) ? value : undefined;
}

/** The elements that are wanted, of those that the API gave. */
function cut(elements: IDataObject[], limit: number, total: number | undefined): CollectedList {
	return {
		elements: elements.length > limit ? elements.slice(0, limit) : elements,
		...(total === undefined
			? {}
			: { total, partial: total > elements.length && limit > elements.length }),
	};
}

type PagingByPage = Extract<Paging, { kind: 'page' }>;

/**
 * Reads the pages from the first, up to where enough is there.
 * @throws Problem where a page is that before it, with nothing to say that the list changed
 */
async function onePass(
	endpoint: Endpoint,
	paging: PagingByPage,
	limit: number,
	readPage: (page: number) => Promise<ReturnType<typeof readList>>,
): Promise<Pass> {
	const rows = new Rows(paging.key);
	let settled = true;
	let previous: { content?: string; total?: number | undefined } = {};
	for (let page = 0; page < MOST_PAGES; page++) {
		const { elements, envelope } = await readPage(paging.first + page);
		const total = numberAt(envelope, paging.total);
		// The elements and not the whole answer, in which something may change with every request.
		const content = JSON.stringify(elements);
		if (content === previous.content && total === previous.total) throw endless(endpoint);
		const fresh = rows.add(elements);
		if (fresh < elements.length || (page > 0 && total !== previous.total)) settled = false;
		const complete = elements.length === 0 || (total !== undefined && rows.size >= total);
		if (complete || rows.size >= limit) return { rows, total, settled };
		if (fresh === 0) return { rows, total, settled, stuck: true };
		previous = { content, total };
	}
	throw endless(endpoint);
}

/**
 * A list in pages moves under the reader where somebody adds or removes an element: one comes twice,
 * or one is passed over. Then it is read again; a list that does not come to rest is put together
 * from all attempts, since what one of them passed over, another one has.
 */
async function byPage(
	endpoint: Endpoint,
	root: string,
	paging: PagingByPage,
	limit: number,
	ask: AskPage,
): Promise<CollectedList> {
	const earlier: Rows[] = [];
	for (let pass = 1; ; pass++) {
		const readPage = async (page: number) =>
			readList(endpoint, await ask({ [paging.parameter]: String(page) }, pass > 1), root);
		const { rows, total, settled, stuck } = await onePass(endpoint, paging, limit, readPage);
		if (settled) return cut(rows.elements, limit, total);
		if (pass === MOST_PASSES) {
			if (stuck) throw endless(endpoint);
			for (const { elements } of earlier) rows.add(elements);
			return { elements: rows.elements.slice(0, limit), unsettled: true };
		}
		earlier.push(rows);
	}
}

async function byCursor(
	endpoint: Endpoint,
	root: string,
	paging: Extract<Paging, { kind: 'cursor' }>,
	limit: number,
	ask: AskPage,
): Promise<CollectedList> {
	const rows = new Rows(paging.key);
	const seen = new Set<string>();
	for (let cursor = ''; seen.size < MOST_PAGES;) {
		const size = Math.min(paging.largest, limit - rows.size);
		const response = await ask(
			{
				[paging.sizeParameter]: String(size),
				...(cursor === '' ? {} : { [paging.parameter]: cursor }),
			},
			false,
		);
		const read = readList(endpoint, response, root);
		rows.add(read.elements);
		const given = read.envelope[paging.parameter];
		const next = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
		if (next === '' || rows.size >= limit) return { elements: rows.elements.slice(0, limit) };
		if (seen.has(next)) throw endless(endpoint);
		seen.add(next);
		cursor = next;
	}
	throw endless(endpoint);
}

/**
 * Collects up to `limit` elements of a list with as few requests as that takes.
 * @param limit Infinity for all of them
 * @throws Problem where the pages do not advance, because a part must not pass for the whole
 */
export async function collect(
	endpoint: Endpoint,
	limit: number,
	ask: AskPage,
): Promise<CollectedList> {
	const { response } = endpoint;
	if (response.kind === 'report')
		return { elements: readList(endpoint, await ask({}, false), response.root).elements };
	if (response.kind !== 'list') return { elements: [] };
	if (response.paging?.kind === 'page')
		return await byPage(endpoint, response.root, response.paging, limit, ask);
	if (response.paging?.kind === 'cursor')
		return await byCursor(endpoint, response.root, response.paging, limit, ask);
	const { elements, envelope } = readList(endpoint, await ask({}, false), response.root);
	const total = response.total === undefined ? undefined : numberAt(envelope, response.total);
	return cut(elements, limit, total);
}
