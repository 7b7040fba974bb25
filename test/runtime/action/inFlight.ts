import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers with what it was asked for, some time later, and watches how many wait. */
export interface Counter {
	url: string;
	/** The most requests that waited at the same time. */
	most: () => number;
	/** The targets that were asked for, in order. */
	asked: string[];
	close: () => Promise<void>;
}

/**
 * Starts it.
 * @param latency how many milliseconds a request waits, by its position
 */
export async function startCounter(latency: (position: number) => number): Promise<Counter> {
	let waiting = 0;
	let most = 0;
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		waiting += 1;
		most = Math.max(most, waiting);
		request.resume();
		setTimeout(() => {
			waiting -= 1;
			response.setHeader('Content-Type', 'application/json');
			response.end(JSON.stringify({ asked: request.url, result: [] }));
		}, latency(asked.length));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address: AddressInfo | string | null = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('No port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		most: () => most,
		asked,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
