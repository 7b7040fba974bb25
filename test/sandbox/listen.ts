import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server that listens on this machine only. */
export interface Listening {
	url: string;
	/** Cuts the connections of requests that wait for an answer. Idle ones stay: a client may be about to use them. */
	cut(): void;
	close(): Promise<void>;
}

/**
 * Serves an application on 127.0.0.1.
 * @param port 0 for any free one.
 * @throws Error when the port is taken.
 */
export async function listen(app: RequestListener, port: number): Promise<Listening> {
	const server = createServer(app);
	const waiting = new Set<Socket>();
	server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
		waiting.add(socket);
		response.on('close', () => waiting.delete(socket));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${portOf(server)}`,
		cut: () => {
			for (const socket of waiting) socket.destroy();
		},
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error === undefined ? resolve() : reject(error)));
				server.closeAllConnections();
			}),
	};
}

function portOf(server: Server): number {
	const address: AddressInfo | string | null = server.address();
	if (address === null || typeof address === 'string')
		throw new Error('The server does not listen on a port');
	return address.port;
}
