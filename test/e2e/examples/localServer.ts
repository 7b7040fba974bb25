import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { freePort, localhost } from '../freePort';
import { isObject, type JsonObject } from '../json';

/** A JSON request that reached a local server. */
export interface LocalRequest {
	method: string;
	path: string;
	headers: IncomingMessage['headers'];
	body: JsonObject;
}

/** What a local server answers: JSON for an object, and text as it is. */
export interface LocalAnswer {
	status: number;
	body: object | string;
}

/** A server of the test, which plays a service that an example talks to. */
export interface LocalServer {
	url: string;
	close: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<JsonObject> {
	const parsed: unknown = JSON.parse((await text(request)) || '{}');
	return isObject(parsed) ? parsed : {};
}

async function reply(
	request: IncomingMessage,
	response: ServerResponse,
	answer: (request: LocalRequest) => LocalAnswer,
): Promise<void> {
	const { method = '', url = '', headers } = request;
	const { status, body } = answer({ method, path: url, headers, body: await bodyOf(request) });
	const isText = typeof body === 'string';
	response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json' });
	response.end(isText ? body : JSON.stringify(body));
}

/** Starts a server on a free port of this machine. A request that `answer` throws at gets a 400. */
export async function startLocalServer(
	answer: (request: LocalRequest) => LocalAnswer,
): Promise<LocalServer> {
	const port = await freePort();
	const server = createServer((request, response) => {
		reply(request, response, answer).catch((error: unknown) => {
			response.writeHead(400).end(String(error));
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, localhost, resolve);
	});
	return {
		url: `http://${localhost}:${port}`,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
