import type { IDataObject } from 'n8n-workflow';

import { readList } from './answer';
import type { Endpoint, Paging } from './endpoint';
import { Problem } from './problem';
import type { ServerAnswer } from './transport';

/** More pages than any account has; a server that never ends its list is stopped here. */
const MOST_PAGES = 10_000;

/** What a list came to. */
export interface Collected {
	elements: IDataObject[];
	/** How many elements the API says there are, where it says so. */
	total?: number;
	/** True where the API has more than it gave, and no documented way to ask for the rest. */
	partial?: boolean;
}

/** Asks for one page with these parameters in the query. */
export type AskPage = (query: Record<string, string>) => Promise<ServerAnswer>;

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
function cut(elements: IDataObject[], limit: number, total: number | undefined): Collected {
	return {
		elements: elements.length > limit ? elements.slice(0, limit) : elements,
		...(total === undefined
			? {}
			: { total, partial: total > elements.length && limit > elements.length }),
	};
}

async function byPage(
	endpoint: Endpoint,
	root: string,
	paging: Extract<Paging, { kind: 'page' }>,
	limit: number,
	ask: AskPage,
): Promise<Collected> {
	const elements: IDataObject[] = [];
	let previous = '';
	for (let page = 0; page < MOST_PAGES; page++) {
		const answer = await ask({ [paging.parameter]: String(paging.first + page) });
		const read = readList(endpoint, answer, root);
		// The elements and not the whole answer, in which something may change with every request.
		const content = JSON.stringify(read.elements);
		if (content === previous) throw endless(endpoint);
		previous = content;
		for (const element of read.elements) elements.push(element);
		const total = numberAt(read.envelope, paging.total);
		const complete =
			read.elements.length === 0 || (total !== undefined && elements.length >= total);
		if (complete || elements.length >= limit) {
			return cut(elements, limit, total);
		}
	}
	throw endless(endpoint);
}

async function byCursor(
	endpoint: Endpoint,
	root: string,
	paging: Extract<Paging, { kind: 'cursor' }>,
	limit: number,
	ask: AskPage,
): Promise<Collected> {
	const elements: IDataObject[] = [];
	const seen = new Set<string>();
	for (let cursor = ''; seen.size < MOST_PAGES;) {
		const size = Math.min(paging.largest, limit - elements.length);
		const answer = await ask({
			[paging.sizeParameter]: String(size),
			...(cursor === '' ? {} : { [paging.parameter]: cursor }),
		});
		const read = readList(endpoint, answer, root);
		for (const element of read.elements) elements.push(element);
		const given = read.envelope[paging.parameter];
		const next = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
		if (next === '' || elements.length >= limit) return { elements: elements.slice(0, limit) };
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
export async function collect(endpoint: Endpoint, limit: number, ask: AskPage): Promise<Collected> {
	const { answer } = endpoint;
	if (answer.kind === 'report')
		return { elements: readList(endpoint, await ask({}), answer.root).elements };
	if (answer.kind !== 'list') return { elements: [] };
	if (answer.paging?.kind === 'page')
		return await byPage(endpoint, answer.root, answer.paging, limit, ask);
	if (answer.paging?.kind === 'cursor')
		return await byCursor(endpoint, answer.root, answer.paging, limit, ask);
	const { elements, envelope } = readList(endpoint, await ask({}), answer.root);
	const total = answer.total === undefined ? undefined : numberAt(envelope, answer.total);
	return cut(elements, limit, total);
}
