import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { underTest } from '../../engine/underTest';
import { EXPIRED, SELF_SIGNED } from './certificates';
import { campaign } from './failing';

const node = underTest();

/** A server of a test: how many connected, and how many requests it read. */
interface Counted {
	port: number;
	connections: number;
	requests: number;
}

const servers: net.Server[] = [];
const sockets: net.Socket[] = [];

async function counted(server: net.Server): Promise<Counted> {
	const seen: Counted = { port: 0, connections: 0, requests: 0 };
	servers.push(server);
	server.on('connection', (socket: net.Socket) => {
		seen.connections += 1;
		sockets.push(socket);
		socket.on('error', () => undefined);
	});
	server.on('request', (_, response: http.ServerResponse) => {
		seen.requests += 1;
		response.end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (typeof address === 'object' && address) seen.port = address.port;
	return seen;
}

afterEach(async () => {
	delete process.env.ALL_PROXY;
	sockets.splice(0).forEach((socket) => socket.destroy());
	for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

const at = (baseUrl: string) => ({
	liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, baseUrl },
});

const write = async (baseUrl: string, more = {}) =>
	await node.run(
		'campaign',
		'create',
		{ ...campaign, options: { maxRetries: 1, timeout: 1_500 } },
		{ credentials: at(baseUrl), ...more },
	);
const read = async (baseUrl: string) =>
	await node.run(
		'earnings',
		'get',
		{ options: { maxRetries: 1, timeout: 1_500 } },
		{ credentials: at(baseUrl) },
	);

/** Closes each connection as soon as it is there. */
const closing = () => net.createServer((socket) => socket.end());

/** A proxy that tunnels to a server, or closes the connection when it is asked to. */
function tunnel(port?: number): http.Server {
	return http.createServer().on('connect', (_, client: net.Socket) => {
		client.on('error', () => undefined);
		if (port === undefined) {
			client.destroy();
			return;
		}
		const server = net.connect(port, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 OK\r\n\r\n');
			server.pipe(client).pipe(server);
		});
		server.on('error', () => client.destroy());
	});
}

/** Nobody has this address (RFC 5737): what is asked there goes to the proxy. */
const BEHIND_PROXY = 'https://192.0.2.1';

describe('a request that cannot have been sent', () => {
	const TLS = 'The secure connection failed';

	it.each<[string, string, string, () => Promise<[string, Counted]>]>([
		[
			'a certificate that nobody trusts',
			'DEPTH_ZERO_SELF_SIGNED_CERT',
			TLS,
			async () => {
				const server = await counted(https.createServer(SELF_SIGNED));
				return [`https://127.0.0.1:${server.port}`, server];
			},
		],
		[
			'a certificate that has expired',
			'CERT_HAS_EXPIRED',
			TLS,
			async () => {
				const server = await counted(https.createServer(EXPIRED));
				return [`https://127.0.0.1:${server.port}`, server];
			},
		],
		[
			'https to a server without TLS',
			'EPROTO',
			TLS,
			async () => {
				const server = await counted(http.createServer());
				return [`https://127.0.0.1:${server.port}`, server];
			},
		],
		[
			'a certificate behind a proxy',
			'DEPTH_ZERO_SELF_SIGNED_CERT',
			TLS,
			async () => {
				const server = await counted(https.createServer(SELF_SIGNED));
				const proxy = await counted(tunnel(server.port));
				process.env.ALL_PROXY = `http://127.0.0.1:${proxy.port}`;
				return [BEHIND_PROXY, server];
			},
		],
		[
			'a proxy whose certificate nobody trusts',
			'DEPTH_ZERO_SELF_SIGNED_CERT',
			TLS,
			async () => {
				const proxy = await counted(https.createServer(SELF_SIGNED));
				process.env.ALL_PROXY = `https://127.0.0.1:${proxy.port}`;
				return [BEHIND_PROXY, proxy];
			},
		],
	])('is not tried again: %s', async (_, code, advice, arrange) => {
		const [address, server] = await arrange();
		const { error } = await write(address, { retryOnFail: { maxTries: 2 } });

		expect(error?.message).toBe('The Partner API cannot be reached');
		expect(error?.description).toContain(`Nothing was sent (${code}). ${advice}`);
		// n8n's Retry On Fail tries it again, because nothing was remembered.
		expect(server.connections).toBe(2);

		expect((await read(address)).error?.description).toContain(code);
		expect(server.connections).toBe(3);
		expect(server.requests).toBe(0);
	});

	it.each<[string, string, () => Promise<[string, Counted]>]>([
		[
			'the connection is closed before it is secure',
			'ECONNRESET',
			async () => {
				const server = await counted(closing());
				return [`https://127.0.0.1:${server.port}`, server];
			},
		],
		[
			'a proxy closes the connection when it is asked for the tunnel',
			'Proxy connection ended before receiving CONNECT response',
			async () => {
				const proxy = await counted(tunnel());
				process.env.ALL_PROXY = `http://127.0.0.1:${proxy.port}`;
				return [BEHIND_PROXY, proxy];
			},
		],
	])('is tried again: %s', async (_, code, arrange) => {
		const [address, server] = await arrange();
		const { error } = await write(address);

		expect(error?.message).toBe('The Partner API cannot be reached');
		expect(error?.description).toMatch(new RegExp(`^Nothing was sent \\((${code})\\)`));
		expect(server.connections).toBe(2);
		expect(server.requests).toBe(0);
	});

	it('names a proxy that has no address', async () => {
		process.env.ALL_PROXY = 'not an address';
		const { error } = await write('http://192.0.2.1');

		expect(error?.message).toBe('The Partner API cannot be reached');
		expect(error?.description).toContain('Nothing was sent (ERR_INVALID_URL)');
		expect(error?.description).toContain('ALL_PROXY');
	});

	it('is one that no address of the host took', async () => {
		const gone = await counted(closing());
		servers.splice(0).forEach((server) => server.close());
		const lookup = jest.spyOn(dns, 'lookup');
		lookup.mockImplementation((...args: unknown[]) => {
			const callback = args.at(-1);
			if (typeof callback !== 'function') return;
			// Node.js asks for all addresses: https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
			Reflect.apply(callback, null, [
				null,
				['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 })),
			]);
		});
		const { error } = await write(`http://dual.test:${gone.port}`);
		lookup.mockRestore();

		expect(error?.message).toBe('The Partner API cannot be reached');
		expect(error?.description).toContain('Nothing was sent (ECONNREFUSED)');
	});
});

describe('a request that may have been sent', () => {
	it.each<[string, (socket: net.Socket) => void]>([
		['is reset once it is there', (socket) => socket.resetAndDestroy()],
		['is answered with something else than HTTP', (socket) => socket.end('SSH-2.0 hello\r\n')],
		[
			'is answered with half a body',
			(socket) => socket.end('HTTP/1.1 201 Created\r\nContent-Length: 90\r\n\r\n{"name":'),
		],
		[
			'is answered with a body that is not compressed as it says',
			(socket) => socket.end('HTTP/1.1 201 Created\r\nContent-Encoding: gzip\r\n\r\n{"name": "x"}'),
		],
		[
			'is answered with a chunk without a length',
			(socket) => socket.end('HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{'),
		],
	])('is not sent again: it %s', async (_, answer) => {
		let requests = 0;
		const server = await counted(
			net.createServer((socket) => {
				socket.on('data', () => {
					requests += 1;
					answer(socket);
				});
			}),
		);
		const { error } = await write(`http://127.0.0.1:${server.port}`, {
			retryOnFail: { maxTries: 2 },
		});
		await delay(50);

		expect(error?.description).toContain('It is not known whether the request was carried out');
		expect(requests).toBe(1);
	});
});
