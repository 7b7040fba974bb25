import fc from 'fast-check';
import type { Endpoint } from '../../../nodes/LiveChatPartners/runtime/transport/endpoint';
import { collect } from '../../../nodes/LiveChatPartners/runtime/transport/paging';
import type { HttpResponse } from '../../../nodes/LiveChatPartners/runtime/transport/request';

const byPage: Endpoint = {
	method: 'GET',
	path: '/list',
	response: {
		kind: 'list',
		root: 'results',
		paging: { kind: 'page', key: ['id'], parameter: 'page', first: 1, total: 'total' },
	},
};

const answer = (body: object): HttpResponse => ({
	arrived: true,
	status: 200,
	headers: {},
	text: JSON.stringify(body),
});

const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id }));

const limits = fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constant(Infinity));

/** What happens to a list between two requests. */
type Change = 'added' | 'removed' | 'none';

/** A server with pages of 15, newest first, whose list changes after the requests that are named. */
function moving(count: number, changes: readonly Change[]) {
	let list = rows(count);
	const stayed = new Set(list.map(({ id }) => id));
	let asked = 0;
	return {
		stayed,
		asked: () => asked,
		ask: async ({ page }: Record<string, string>) => {
			const start = (Number(page) - 1) * 15;
			const body = { results: list.slice(start, start + 15), total: list.length };
			const change = changes[asked];
			asked += 1;
			if (change === 'added') list = [{ id: 1000 + asked }, ...list];
			if (change === 'removed') {
				stayed.delete(list[0]?.id ?? -1);
				list = list.slice(1);
			}
			return answer(body);
		},
	};
}

describe('a list in pages that changes while it is read', () => {
	it.each<[Change]>([['added'], ['removed']])(
		'is read again where one was %s, and from then on without what others read before',
		async (change) => {
			const server = moving(40, [change]);
			const again: boolean[] = [];
			const { elements, unsettled } = await collect(byPage, Infinity, async (query, anew) => {
				again.push(anew);
				return await server.ask(query);
			});
			expect(elements).toHaveLength(change === 'added' ? 41 : 39);
			expect(unsettled).toBeUndefined();
			// One that came twice leaves a page more to ask for.
			expect(again.filter((anew) => !anew)).toHaveLength(change === 'added' ? 4 : 3);
			expect(again.slice(-3)).toEqual([true, true, true]);
		},
	);

	it('gives each element once, and all that stayed', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 80 }),
				limits,
				fc.array(fc.constantFrom<Change>('added', 'removed', 'none'), { maxLength: 6 }),
				async (count, limit, changes) => {
					const server = moving(count, changes);
					const { elements } = await collect(byPage, limit, server.ask);
					const ids = elements.map(({ id }) => Number(id));
					expect(new Set(ids).size).toBe(ids.length);
					expect(ids.length).toBeLessThanOrEqual(limit);
					if (limit === Infinity)
						expect([...server.stayed].filter((id) => !ids.includes(id))).toEqual([]);
				},
			),
		);
	});

	it('is put together, and said to be so, where it does not come to rest', async () => {
		const server = moving(
			40,
			Array.from({ length: 20 }, () => 'added' as const),
		);
		const { elements, unsettled } = await collect(byPage, Infinity, server.ask);
		expect(unsettled).toBe(true);
		const ids = elements.map(({ id }) => Number(id));
		expect(new Set(ids).size).toBe(ids.length);
		expect([...server.stayed].filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('is an error where its pages go round in a circle', async () => {
		let asked = 0;
		const ask = async ({ page }: Record<string, string>) => {
			asked += 1;
			const results = rows(30)
				.slice(Number(page) % 2 === 0 ? 15 : 0)
				.slice(0, 15);
			return answer({ results, total: 90 });
		};
		await expect(collect(byPage, Infinity, ask)).rejects.toThrow('the list has no end');
		expect(asked).toBe(9);
	});

	it('keeps elements that nothing tells from each other', async () => {
		const ask = async ({ page }: Record<string, string>) =>
			answer({ results: page === '1' ? [{}, {}] : [{ name: 'a' }], total: 3 });
		expect((await collect(byPage, Infinity, ask)).elements).toEqual([{}, {}, { name: 'a' }]);
	});
});
