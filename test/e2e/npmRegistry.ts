import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createProxy, type IncomingMessage, type Server } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Duplex } from 'node:stream';

import { runOrThrow } from './command';
import { freePort, localhost } from './freePort';
import { stringAt } from './json';

/** An npm registry that holds one package, in the place of every host that n8n asks by HTTPS. */
export interface NpmRegistry {
	/** What leads n8n and its npm here: n8n takes another registry only with an enterprise license. */
	env: NodeJS.ProcessEnv;
	/** The version of the package. */
	version: string;
	/** `METHOD /path` of each request for the package, in order. */
	requests: string[];
	close: () => Promise<void>;
}

/** A key and a certificate that nobody trusts. */
async function certificate(folder: string): Promise<{ key: Buffer; cert: Buffer }> {
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const subject = ['-subj', `/CN=${localhost}`, '-days', '1', '-nodes'];
	const files = ['-keyout', key, '-out', cert];
	await runOrThrow('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...subject, ...files]);
	return { key: await readFile(key), cert: await readFile(cert) };
}

async function listen(server: Server): Promise<number> {
	const port = await freePort();
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, localhost, resolve);
	});
	return port;
}

async function end(server: Server): Promise<void> {
	const ended = new Promise((resolve) => server.close(resolve));
	server.closeAllConnections();
	await ended;
}

/**
 * Starts it with a packed package in it. Everything else is answered with 404.
 * @throws CommandError where `openssl` or `tar` fails
 */
export async function startNpmRegistry(tarball: string): Promise<NpmRegistry> {
	const folder = await mkdtemp(join(tmpdir(), 'livechat-partners-registry-'));
	const { stdout } = await runOrThrow('tar', ['-xzOf', tarball, 'package/package.json']);
	const manifest: unknown = JSON.parse(stdout);
	const name = stringAt(manifest, 'name', 'package.json');
	const version = stringAt(manifest, 'version', 'package.json');
	const bytes = await readFile(tarball);
	const file = `/${name}/-/${basename(tarball)}`;
	const requests: string[] = [];

	const answer = ({ url = '', headers }: IncomingMessage): object | Buffer | undefined => {
		if (url === file) return bytes;
		const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
		const dist = { integrity, tarball: `https://${headers.host}${file}` };
		const one = { name, version, dist };
		if (url === `/${name}/${version}`) return one;
		if (url !== `/${name}`) return undefined;
		return { name, 'dist-tags': { latest: version }, versions: { [version]: one } };
	};
	const registry = createServer(await certificate(folder), (request, response) => {
		const found = answer(request);
		if (found) requests.push(`${request.method} ${request.url}`);
		response.statusCode = found ? 200 : 404;
		response.end(Buffer.isBuffer(found) ? found : JSON.stringify(found ?? {}));
	});
	const registryPort = await listen(registry);

	const tunnels = new Set<Duplex>();
	const proxy = createProxy();
	proxy.on('connect', (_, client) => {
		const server = connect(registryPort, localhost, () => {
			client.write('HTTP/1.1 200 OK\r\n\r\n');
			server.pipe(client).pipe(server);
		});
		for (const end of [client, server]) {
			tunnels.add(end);
			end.on('error', () => {
				client.destroy();
				server.destroy();
			});
		}
	});
	const url = `http://${localhost}:${await listen(proxy)}`;

	return {
		env: {
			HTTPS_PROXY: url,
			NODE_TLS_REJECT_UNAUTHORIZED: '0',
			npm_config_strict_ssl: 'false',
			npm_config_cache: join(folder, 'cache'),
		},
		version,
		requests,
		async close() {
			for (const tunnel of tunnels) tunnel.destroy();
			await Promise.all([end(proxy), end(registry)]);
			await rm(folder, { recursive: true, force: true });
		},
	};
}
