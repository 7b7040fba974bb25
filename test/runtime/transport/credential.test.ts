import fc from 'fast-check';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { normalizeOrigin } from '../../../nodes/LiveChatPartners/runtime/transport/credential';
import { Problem } from '../../../nodes/LiveChatPartners/runtime/problem';
import { MASK } from '../../../nodes/LiveChatPartners/runtime/secrets';
import { thrownBy } from '../../engine/thrown';
import { underTest } from '../../engine/underTest';
import { byId } from '../../resources/subscriptionFixtures';
import { LICENSES } from '../../sandbox';

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
		['proxy.test/to/http://api.test', 'https://proxy.test/to/http://api.test'],
		['https://proxy.test/v2/partners/of', 'https://proxy.test/v2/partners/of'],
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
		'xhttp://x.test',
		'https://x:99999',
	])('"%s" is refused and not repeated', (typed) => {
		const thrown = thrownBy(() => origin(typed));
		if (!(thrown instanceof Problem)) throw new Error('It was accepted');
		expect(thrown.message).toBe(
			'"Base URL" of the credential must be an address such as https://api.livechatinc.com',
		);
		expect(thrown.details).toEqual({
			parameter: 'Base URL',
			description:
				'Enter a host, with a path if needed, and nothing else. Correct it in the LiveChat Partners API credential.',
		});
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

describe('a credential without addresses', () => {
	const node = underTest();
	/** Hosts to which a proxy was asked to open a way. None is opened. */
	const asked: string[] = [];
	const proxy = createServer().on('connect', (request, socket) => {
		asked.push(String(request.url));
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	const environment = process.env.HTTPS_PROXY;
	beforeAll(async () => {
		await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
		const address: AddressInfo | string | null = proxy.address();
		if (typeof address !== 'object' || address === null) throw new Error('No port');
		process.env.HTTPS_PROXY = `http://127.0.0.1:${address.port}`;
	});
	afterAll(async () => {
		if (environment === undefined) delete process.env.HTTPS_PROXY;
		else process.env.HTTPS_PROXY = environment;
		await new Promise((resolve) => proxy.close(resolve));
	});
	beforeEach(() => {
		asked.length = 0;
	});

	it.each([
		['earnings', 'get', 'api.livechatinc.com:443'],
		['subscription', 'tokenizeCard', 'api.recurly.com:443'],
	])('sends what %s %s asks for to %s', async (resource, operation, host) => {
		const account = { ...node.credentials.liveChatPartnersApi, baseUrl: '', recurlyBaseUrl: ' ' };
		const { error } = await node.run(
			resource,
			operation,
			{ options: { maxRetries: 0 } },
			{ credentials: { ...node.credentials, liveChatPartnersApi: account } },
		);

		expect(error).toBeDefined();
		expect(asked).toEqual([host]);
	});

	it('is told which of the addresses is wrong', async () => {
		const account = { ...node.credentials.liveChatPartnersApi, recurlyBaseUrl: 'ftp://x.test' };
		const { error } = await node.run(
			'earnings',
			'get',
			{},
			{ credentials: { liveChatPartnersApi: account } },
		);

		expect(error?.message).toBe(
			'"Recurly Base URL" of the credential must be an address such as https://api.recurly.com',
		);
	});
});

describe('what the account keeps secret', () => {
	const node = underTest();

	it('is masked where the server writes it back', async () => {
		node.sandbox.fault({ act: 'echo' });
		const { error } = await node.run('subscription', 'close', {
			...byId(LICENSES.livechatPaid),
			options: { maxRetries: 0 },
		});
		const shown = JSON.stringify([error, error?.message, error?.description]);

		expect(node.request().body).toMatchObject({ password: node.sandbox.partnerPassword });
		expect(error?.message).toContain(MASK);
		expect(shown).not.toContain(node.sandbox.partnerPassword);
		expect(shown).not.toContain(node.sandbox.apiToken);
	});
});
