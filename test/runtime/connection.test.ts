import fc from 'fast-check';
import { normalizeOrigin } from '../../nodes/LiveChatPartners/runtime/connection';
import { Problem } from '../../nodes/LiveChatPartners/runtime/problem';
import { underTest } from '../engine/underTest';

const FALLBACK = 'https://api.livechatinc.com';
const origin = (typed: string) => normalizeOrigin('Base URL', typed, FALLBACK);

describe('an address in the credential', () => {
	it.each([
		['', FALLBACK],
		['https://api.livechatinc.com', FALLBACK],
		['https://api.livechatinc.com/', FALLBACK],
		['api.livechatinc.com', FALLBACK],
		['HTTPS://API.LiveChatInc.com//', FALLBACK],
		['https://api.livechatinc.com/v2/partners', FALLBACK],
		['https://api.livechatinc.com/v2/partners/', FALLBACK],
		['api.livechatinc.com/V2/Partners', FALLBACK],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
		['localhost:8080', 'https://localhost:8080'],
		['https://proxy.test/livechat/', 'https://proxy.test/livechat'],
		['https://proxy.test/livechat/v2/partners', 'https://proxy.test/livechat'],
	])('"%s" becomes %s', (typed, expected) => {
		expect(origin(typed)).toBe(expected);
	});

	it.each([
		'ftp://api.livechatinc.com',
		'https://',
		'https://a b',
		'https://x.test?a=1',
		'https://x.test#a',
		'https://user@x.test',
		'https://user:word@x.test',
		'https://:word@x.test',
		'file:///etc/passwd',
		'https://x:99999',
	])('"%s" is refused and not repeated', (typed) => {
		let thrown: unknown;
		try {
			origin(typed);
		} catch (error) {
			thrown = error;
		}
		if (!(thrown instanceof Problem)) throw new Error('It was accepted');
		expect(thrown.message).toBe(
			'"Base URL" of the credential must be an address such as https://api.livechatinc.com',
		);
		expect(thrown.details.parameter).toBe('Base URL');
		if (typed.includes('word')) expect(thrown.details.description).not.toContain('word');
	});

	it('is an address to which a path can be added, or refused, whatever was typed', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
				let found: string;
				try {
					found = origin(typed.trim());
				} catch (thrown) {
					expect(thrown).toBeInstanceOf(Problem);
					return;
				}
				const url = new URL(`${found}/v2/partners/x?y=1`);
				expect(url.protocol).toMatch(/^https?:$/);
				expect(url.pathname.endsWith('/v2/partners/x')).toBe(true);
				expect(origin(found)).toBe(found);
			}),
		);
	});
});

describe('a credential with a wrong address', () => {
	const node = underTest();

	it('fails before anything is sent, and does not tell the token that was pasted there', async () => {
		const baseUrl = `https://x.test/?token=${node.sandbox.apiToken}`;
		const liveChatPartnersApi = { ...node.credentials.liveChatPartnersApi, baseUrl };
		const { error } = await node.run(
			'earnings',
			'get',
			{},
			{ credentials: { liveChatPartnersApi } },
		);

		expect(error?.message).toContain('"Base URL" of the credential must be an address');
		expect(JSON.stringify([error, error?.message, error?.stack])).not.toContain(
			node.sandbox.apiToken,
		);
		expect(node.traffic()).toEqual([]);
	});
});
