import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { underTest } from '../../engine/underTest';
import type { AnswerFault } from '../../sandbox';
import { errorOf, json, runOnce, type Kind } from './failing';

const node = underTest();

const page = '<html><title>Error</title><h1>Access Denied</h1></html>';
const html = (status: number): AnswerFault => ({
	status,
	body: page,
	contentType: 'text/html',
});

describe('a refusal of a proxy', () => {
	it.each<[Kind, AnswerFault, string, string]>([
		['read', html(403), 'the Partner API', 'Let the proxy or firewall'],
		['write', html(403), 'the Partner API', 'Let the proxy or firewall'],
		['file', html(403), 'the Partner API', 'Let the proxy or firewall'],
		['tokenize', html(403), 'Recurly', 'Let the proxy or firewall'],
		['read', html(407), 'the Partner API', 'The proxy requires a user name and a password.'],
		[
			'read',
			{ status: 403, body: 'Access Denied', headers: { 'X-Squid-Error': 'ERR_ACCESS_DENIED 0' } },
			'the Partner API',
			'Let the proxy or firewall',
		],
	])('of a %s is told from that of the API', async (kind, act, api, todo) => {
		const seen = await errorOf(node, kind, act);

		expect(seen.message).toBe(`A proxy between n8n and ${api} refused the request: Access Denied`);
		expect(seen.description).toContain(`The refusal does not come from ${api}. ${todo}`);
		expect(seen.description).not.toMatch(/balance|coupon|not known whether/i);
	});

	it('without a word says that it was a proxy', async () => {
		expect(await errorOf(node, 'read', { status: 407 })).toMatchObject({
			message: 'A proxy between n8n and the Partner API refused the request',
		});
	});

	it('is not what the API refuses in JSON', async () => {
		expect(await errorOf(node, 'write', json(403, { message: 'So it is' }))).toMatchObject({
			message: 'So it is',
			description: expect.stringContaining('coupon'),
		});
	});
});

describe('a proxy that opens no way to the API', () => {
	const environment = process.env.HTTPS_PROXY;
	let refusal = '';
	const proxy = createServer().on('connect', (_request, socket) => {
		socket.end(
			`HTTP/1.1 ${refusal}\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
		);
	});
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

	it.each<[Kind, string, string]>([
		['read', '403 Forbidden', 'NO_PROXY'],
		['write', '403 Forbidden', 'NO_PROXY'],
		['write', '407 Proxy Authentication Required', 'HTTPS_PROXY'],
		['tokenize', '403 Forbidden', 'NO_PROXY'],
	])('is named to a %s with %s', async (kind, status, todo) => {
		refusal = status;
		const account = { ...node.credentials.liveChatPartnersApi, baseUrl: '', recurlyBaseUrl: '' };
		const { error } = await runOnce(
			node,
			kind,
			{},
			{ credentials: { ...node.credentials, liveChatPartnersApi: account } },
		);

		expect(error?.message).toMatch(
			/^A proxy between n8n and .* refused the request: Access Denied$/,
		);
		expect(error?.description).toContain(todo);
		expect(error?.description).not.toContain('not known whether');
	});
});
