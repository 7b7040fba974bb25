import { pageOf } from '../../nodes/LiveChatPartners/listSearch/page';

/** This many entries, numbered from 1. */
function entries(count: number) {
	return Array.from({ length: count }, (_, index) => ({
		name: `Client ${index + 1}`,
		value: `L${index + 1}`,
	}));
}

const SOME = [
	{ name: 'Alpine Outfitters', value: 'lc:104' },
	{ name: 'Sunrise Clinics', value: 'LC:205' },
	{ name: 'Harbour Bikes', value: 306 },
];

describe('what was typed', () => {
	it.each([
		[undefined, [0, 1, 2]],
		['', [0, 1, 2]],
		['  ', [0, 1, 2]],
		['sunrise', [1]],
		['ALPINE out', [0]],
		[' bikes ', [2]],
		['lc:', [0, 1]],
		['LC:104', [0]],
		['306', [2]],
		['r', [0, 1, 2]],
		['nobody', []],
	])('%j finds by name and value, whatever the case', (filter, found) => {
		expect(pageOf(SOME, filter, undefined)).toEqual({ results: found.map((at) => SOME[at]) });
	});
});

describe('a long list', () => {
	it.each([
		[100, undefined, 1, 100, undefined],
		[101, undefined, 1, 100, '100'],
		[101, '100', 101, 101, undefined],
		[250, '100', 101, 200, '200'],
		[250, '200', 201, 250, undefined],
		[200, '100', 101, 200, undefined],
	])('of %i from %s on', (count, token, first, last, next) => {
		const all = entries(count);

		expect(pageOf(all, undefined, token)).toEqual({
			results: all.slice(first - 1, last),
			...(next === undefined ? {} : { paginationToken: next }),
		});
	});

	it('has pages of what fits alone', () => {
		const all = entries(300);
		const first = pageOf(all, 'client 2', undefined);
		const second = pageOf(all, 'client 2', first.paginationToken);

		// 2, 20 to 29, 200 to 299.
		expect(first.results).toHaveLength(100);
		expect(second.results.map(({ value }) => value)).toEqual(
			Array.from({ length: 11 }, (_, index) => `L${index + 289}`),
		);
		expect(second.paginationToken).toBeUndefined();
	});
});
