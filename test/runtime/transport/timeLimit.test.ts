import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runNode } from '../../engine/engine';
import type { WorkflowSettings } from '../../engine/engine';
import { STORED_CARD } from '../../engine/underTest';

/** A server of the test's own, with what it has still open. */
interface Slow {
	url: string;
	sockets: Set<Socket>;
	server: Server;
}

const running: Slow[] = [];

async function serve(answer: RequestListener): Promise<Slow> {
	const sockets = new Set<Socket>();
	const server = createServer(answer).on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('No port');
	const slow = { url: `http://127.0.0.1:${address.port}`, sockets, server };
	running.push(slow);
	return slow;
}

afterEach(async () => {
	for (const { server } of running.splice(0)) {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
});

/** Sends a byte of its answer at a time, and never ends. */
const dripping: RequestListener = (_, response) => {
	response.writeHead(200, { 'Content-Type': 'application/json' });
	const timer = setInterval(() => response.write(' '), 20);
	response.on('close', () => clearInterval(timer));
};

function settings(url: string, parameters: WorkflowSettings['parameters']): WorkflowSettings {
	return {
		parameters,
		credentials: {
			liveChatPartnersApi: { apiToken: 'token-of-the-test', baseUrl: url, recurlyBaseUrl: url },
			liveChatPartnersCardApi: STORED_CARD,
		},
	};
}

/** Settles when the server has no connection left; fails with the test's own time-out where it keeps one. */
async function allClosed({ sockets }: Slow): Promise<void> {
	await Promise.all(
		[...sockets].map(async (socket) => await new Promise((resolve) => socket.on('close', resolve))),
	);
}

describe('a request whose time is over, while the server goes on sending', () => {
	const options = { timeout: 300, maxRetries: 0 };

	it.each<[string, string, string, object]>([
		['a read', 'earnings', 'get', {}],
		['a file', 'license', 'exportCsv', {}],
		['a write', 'withdrawal', 'create', { amount: 100 }],
		['a card on its way to Recurly', 'subscription', 'tokenizeCard', {}],
	])('is ended with its connection: %s', async (_, resource, operation, parameters) => {
		const slow = await serve(dripping);
		const { error } = await runNode(
			settings(slow.url, { resource, operation, ...parameters, options }),
		);

		expect(error?.message).toMatch(/did not answer in time$/);
		await allClosed(slow);
		expect(slow.sockets.size).toBe(0);
	});

	it('is ended where twenty of them run at a time', async () => {
		const slow = await serve(dripping);
		const parameters = {
			resource: 'earnings',
			operation: 'get',
			options: { ...options, shareIdenticalReads: false },
		};
		const { errorItems } = await runNode({
			...settings(slow.url, parameters),
			items: Array.from({ length: 20 }, (_, index) => ({ index })),
			onError: 'continueErrorOutput',
		});

		expect(errorItems).toHaveLength(20);
		await allClosed(slow);
		expect(slow.sockets.size).toBe(0);
	});
});

/** The function that frees memory, which Node.js shows only to who asks for it. */
const isCollector = (value: unknown): value is () => void => typeof value === 'function';

describe('an answer that has come', () => {
	const ONE = 500_000;
	const COUNT = 60;

	it('is not kept until the time of its request is over', async () => {
		setFlagsFromString('--expose-gc');
		const collect: unknown = runInNewContext('gc');
		if (!isCollector(collect)) throw new Error('Garbage cannot be collected');
		const used = (): number => {
			collect();
			return process.memoryUsage().heapUsed;
		};
		const body = JSON.stringify({ balance: 1, filler: 'x'.repeat(ONE) });
		const { url } = await serve((_, response) => response.end(body));
		const run = async (timeout: number) => {
			const parameters = { resource: 'earnings', operation: 'get', options: { timeout } };
			const { error } = await runNode(settings(url, parameters));
			expect(error).toBeUndefined();
		};

		await run(3_600_000);
		const before = used();
		for (let count = 0; count < COUNT; count++) await run(3_600_000);
		expect(used() - before).toBeLessThan((COUNT * ONE) / 5);
	}, 60_000);
});
