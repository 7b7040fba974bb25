import fc from 'fast-check';
import type {
	ResponseShape,
	Endpoint,
} from '../../../nodes/LiveChatPartners/runtime/transport/endpoint';
import { collect } from '../../../nodes/LiveChatPartners/runtime/transport/paging';
import type { HttpResponse } from '../../../nodes/LiveChatPartners/runtime/transport/request';

const list = (more: Partial<Extract<ResponseShape, { kind: 'list' }>>): Endpoint => ({
	method: 'GET',
	path: '/list',
	response: { kind: 'list', root: 'results', ...more },
});
const byPage = list({
	paging: { kind: 'page', key: ['id'], parameter: 'page', first: 1, total: 'total' },
});
const byCursor = list({
	paging: {
		kind: 'cursor',
		key: ['id'],
		parameter: 'next_cursor',
		sizeParameter: 'limit',
		largest: 15,
	},
});

const answer = (body: object): HttpResponse => ({
	arrived: true,
	status: 200,
	headers: {},
	text: JSON.stringify(body),
});

const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));

/** A server with pages of 15 that counts who asks. */
function pages(count: number, withTotal = true) {
	const asked: string[] = [];
	return {
		asked,
		ask: async (query: Record<string, string>) => {
			asked.push(query.page ?? '');
			const start = (Number(query.page) - 1) * 15;
			const results = rows(count).slice(start, start + 15);
			return answer({ results, now: asked.length, ...(withTotal ? { total: count } : {}) });
		},
	};
}

/** A server with cursors that gives as many as it is asked for. */
function cursors(count: number) {
	const asked: Array<Record<string, string>> = [];
	return {
		asked,
		ask: async (query: Record<string, string>) => {
			asked.push(query);
			const start = Number(query.next_cursor ?? 0);
			const end = start + Number(query.limit);
			return answer({
				results: rows(count).slice(start, end),
				next_cursor: end < count ? String(end) : null,
			});
		},
	};
}

const counts = fc.integer({ min: 0, max: 100 });
const limits = fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constant(Infinity));

describe('a list in pages', () => {
	it('is complete, up to the limit, with no request more than that takes', async () => {
		await fc.assert(
			fc.asyncProperty(counts, limits, async (count, limit) => {
				const server = pages(count);
				const { elements, total, partial } = await collect(byPage, limit, server.ask);
				const wanted = Math.min(count, limit);
				expect(elements).toEqual(rows(wanted));
				expect(total).toBe(count);
				expect(partial).toBe(false);
				expect(server.asked).toHaveLength(Math.max(1, Math.ceil(wanted / 15)));
			}),
		);
	});

	it('ends with an empty page where the server does not count', async () => {
		const server = pages(30, false);
		expect((await collect(byPage, Infinity, server.ask)).elements).toEqual(rows(30));
		expect(server.asked).toEqual(['1', '2', '3']);
	});

	it('is an error where the pages repeat, also if something beside them changes', async () => {
		let asked = 0;
		const ask = async () => answer({ results: rows(15), total: 40, now: (asked += 1) });
		await expect(collect(byPage, Infinity, ask)).rejects.toMatchObject({
			message: 'The Partner API repeats itself: the list has no end',
			details: {
				fromApi: true,
				description:
					'The pages of /list do not advance, so the list would not be complete. Lower Limit, or try again later.',
			},
		});
		expect(asked).toBe(2);
	});

	it('is marked as partial where the server counts more than it gives', async () => {
		const ask = async ({ page }: Record<string, string>) =>
			answer({ results: page === '1' ? rows(15) : [], total: 40 });
		const { elements, partial, total } = await collect(byPage, Infinity, ask);
		expect([elements.length, total, partial]).toEqual([15, 40, true]);
		for (const limit of [5, 15]) expect((await collect(byPage, limit, ask)).partial).toBe(false);
	});

	it('is an error where a page is something else', async () => {
		const ask = async ({ page }: Record<string, string>) =>
			answer(page === '1' ? { results: rows(15), total: 40 } : { message: 'no' });
		await expect(collect(byPage, Infinity, ask)).rejects.toThrow('a list of "results"');
	});
});

describe('a list with cursors', () => {
	it('is complete, up to the limit, with no request and no element more than that takes', async () => {
		await fc.assert(
			fc.asyncProperty(counts, limits, async (count, limit) => {
				const server = cursors(count);
				const { elements } = await collect(byCursor, limit, server.ask);
				const wanted = Math.min(count, limit);
				expect(elements).toEqual(rows(wanted));
				expect(server.asked).toHaveLength(Math.max(1, Math.ceil(wanted / 15)));
				const sizes = server.asked.map((query) => Number(query.limit));
				expect(Math.max(...sizes)).toBeLessThanOrEqual(15);
				if (limit !== Infinity)
					expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limit);
				expect(server.asked[0]).not.toHaveProperty('next_cursor');
			}),
		);
	});

	it('is cut to the limit where the server gives more than it was asked for', async () => {
		const ask = async () => answer({ results: rows(15), next_cursor: 'more' });
		expect((await collect(byCursor, 4, ask)).elements).toEqual(rows(4));
	});

	it('gives each element once', async () => {
		const ask = async ({ next_cursor }: Record<string, string>) =>
			answer(
				next_cursor === 'b'
					? { results: rows(20).slice(14) }
					: { results: rows(15), next_cursor: 'b' },
			);
		expect((await collect(byCursor, Infinity, ask)).elements).toEqual(rows(20));
	});

	it.each([
		['absent', {}],
		['null', { next_cursor: null }],
		['empty', { next_cursor: '' }],
	])('ends where the cursor is %s', async (_, end) => {
		let asked = 0;
		const ask = async () => {
			asked += 1;
			return answer({ results: rows(3), ...end });
		};
		expect((await collect(byCursor, Infinity, ask)).elements).toHaveLength(3);
		expect(asked).toBe(1);
	});

	it('goes on with a cursor that is a number, and keeps one as it is', async () => {
		const asked: Array<string | undefined> = [];
		const ends = [7, ' a b ', ''];
		const ask = async (query: Record<string, string>) => {
			asked.push(query.next_cursor);
			return answer({ results: rows(1), next_cursor: ends[asked.length - 1] });
		};
		await collect(byCursor, Infinity, ask);
		expect(asked).toEqual([undefined, '7', ' a b ']);
	});

	it.each([[['a']], [['a', 'b']], [['a', 'b', 'c']]])(
		'is an error where the cursors go round in a circle: %j',
		async (circle) => {
			let asked = 0;
			const ask = async () => {
				const next = circle[asked % circle.length];
				asked += 1;
				return answer({ results: rows(1), next_cursor: next });
			};
			await expect(collect(byCursor, Infinity, ask)).rejects.toThrow('the list has no end');
			expect(asked).toBe(circle.length + 1);
		},
	);

	it('is an error where there is always one more', async () => {
		let asked = 0;
		const ask = async () => answer({ results: [], next_cursor: `c${(asked += 1)}` });
		await expect(collect(byCursor, Infinity, ask)).rejects.toThrow('the list has no end');
		expect(asked).toBeLessThanOrEqual(10_001);
	});
});

describe('a list in one piece', () => {
	it('is cut to the limit, and partial where the server has more', async () => {
		const ask = async () => answer({ results: rows(15), total: 31 });
		expect(await collect(list({ total: 'total' }), Infinity, ask)).toEqual({
			elements: rows(15),
			total: 31,
			partial: true,
		});
		expect((await collect(list({ total: 'total' }), 4, ask)).elements).toEqual(rows(4));
		expect(await collect(list({}), Infinity, ask)).toEqual({ elements: rows(15) });
	});
});

describe('a report', () => {
	it('is all of its periods, whatever the limit', async () => {
		const report: Endpoint = { ...byPage, response: { kind: 'report', root: 'results' } };
		const asked: object[] = [];
		const ask = async (query: object) => {
			asked.push(query);
			return answer({ results: rows(31) });
		};
		expect(await collect(report, 5, ask)).toEqual({ elements: rows(31) });
		expect(asked).toEqual([{}]);
	});
});
