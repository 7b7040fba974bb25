import fc from 'fast-check';
import type { Endpoint } from '../../../nodes/LiveChatPartners/runtime/transport/endpoint';
import { Problem } from '../../../nodes/LiveChatPartners/runtime/problem';
import { buildRequest } from '../../../nodes/LiveChatPartners/runtime/transport/request';

const HOST = 'https://api.example.test';
const read: Endpoint = {
	method: 'GET',
	path: '/v2/partners/licenses/{product}/{license_id}/orders',
	response: { kind: 'object' },
};
const form: Endpoint = { ...read, method: 'POST', path: '/x', body: 'form' };

/** The target, or undefined where the value is refused as a segment. */
function targetOf(id: string): string | undefined {
	try {
		return buildRequest(read, { path: { product: 'livechat', license_id: id } }).target;
	} catch (thrown) {
		if (!(thrown instanceof Problem)) throw thrown;
		expect(thrown.message).toContain('"license_id" cannot be part of a path');
		return undefined;
	}
}

const nasty = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.string({
		unit: fc.constantFrom(
			'.',
			'/',
			'\\',
			'%',
			'2',
			'e',
			'f',
			'?',
			'#',
			'&',
			'\r',
			'\n',
			'$',
			'\ud800',
		),
	}),
);

describe('a segment of a path', () => {
	it('is refused, or arrives as exactly what it was and nowhere else', () => {
		fc.assert(
			fc.property(nasty, (id) => {
				const target = targetOf(id);
				if (target === undefined) return;
				const url = new URL(`${HOST}${target}`);
				expect([url.origin, url.search, url.hash]).toEqual([HOST, '', '']);
				const segments = url.pathname.split('/');
				expect(segments.map((segment) => decodeURIComponent(segment))).toEqual([
					'',
					'v2',
					'partners',
					'licenses',
					'livechat',
					id,
					'orders',
				]);
				expect(target).toBe(url.pathname);
			}),
			{ numRuns: 1_000 },
		);
	});

	it.each(['', '.', '..', '../coupons', 'a/b', 'a\\b', '/', '\ud800', 'a\udc00'])(
		'is refused where it is %j',
		(id) => expect(targetOf(id)).toBeUndefined(),
	);

	it.each([
		['%2e%2e', '%252e%252e'],
		['a?b#c', 'a%3Fb%23c'],
		['$&', '%24%26'],
		['{product}', '%7Bproduct%7D'],
		['...', '...'],
	])('may be %s', (id, encoded) => {
		expect(targetOf(id)).toBe(`/v2/partners/licenses/livechat/${encoded}/orders`);
	});

	it('is refused where it is missing', () => {
		expect(() => buildRequest(read, {})).toThrow('"product" cannot be part of a path: ""');
	});
});

describe('a query', () => {
	it('holds the values as they are, each under its own name', () => {
		const text = fc.string({ unit: 'grapheme', maxLength: 12 });
		fc.assert(
			fc.property(fc.dictionary(text, text), (query) => {
				const { target } = buildRequest({ ...read, path: '/x' }, { query });
				const url = new URL(`${HOST}${target}`);
				expect(url.pathname).toBe('/x');
				expect(url.hash).toBe('');
				expect(new Map(url.searchParams)).toEqual(new Map(Object.entries(query)));
			}),
		);
	});

	it('is left out where there is none', () => {
		expect(buildRequest({ ...read, path: '/x' }, { query: {} }).target).toBe('/x');
	});
});

describe('a body', () => {
	const wire = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());

	it('is a form that holds the values as they are', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), wire), (body) => {
				const request = buildRequest(form, { body });
				expect(request.body?.contentType).toBe('application/x-www-form-urlencoded');
				const sent = new URLSearchParams(String(request.body?.data));
				expect(new Map(sent)).toEqual(
					new Map(Object.entries(body).map(([name, value]) => [name, String(value)])),
				);
			}),
		);
	});

	it('is JSON that holds the values as they are, also 0, false and a list', () => {
		const body = { a: 0, b: false, c: ['ä', { d: 1 }], e: '' };
		const request = buildRequest({ ...form, body: 'json' }, { body });
		expect(request.body?.contentType).toBe('application/json');
		expect(JSON.parse(String(request.body?.data))).toEqual(body);
	});

	it('writes lists as JSON in a form', () => {
		const { body } = buildRequest(form, { body: { filters: [{ field: 'name' }], n: 0 } });
		expect(new URLSearchParams(String(body?.data)).get('filters')).toBe('[{"field":"name"}]');
		expect(String(body?.data)).toContain('n=0');
	});

	it('is the file where the method takes one', () => {
		const file = { contentType: 'image/png', data: Buffer.from([1, 2]) };
		expect(buildRequest({ ...form, body: 'bytes' }, { file }).body).toBe(file);
		expect(buildRequest({ ...form, body: 'bytes' }, {})).not.toHaveProperty('body');
	});

	it('is left out where the method has none', () => {
		expect(
			buildRequest(read, { path: { product: 'a', license_id: 'b' }, body: { c: 1 } }),
		).not.toHaveProperty('body');
	});
});
