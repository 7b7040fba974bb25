import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OnError } from 'n8n-workflow';
import { accountOf } from '../../../engine/account';
import { runNode, type Outcome } from '../../../engine/engine';
import { STORED_CARD } from '../../../engine/underTest';
import type { Fault, FaultAct, Sandbox } from '../../../sandbox';
import type { Row, TargetName } from './matrix';
import { TARGETS, arrived, prepare } from './targets';

/** How an operation runs into a fault. */
export interface Circumstances {
	onError: OnError;
	/** Whether the fault stays or happens once. */
	lasting: boolean;
}

/** What there is to see afterwards. */
export interface Played {
	outcome: Outcome;
	/** Requests that came to the place of the fault. */
	arrived: number;
	/** Requests that read the license. */
	licenseReads: number;
	/** Tokens that Recurly was asked for. */
	tokenRequests: number;
	/** How often the server did what was asked. */
	effects: number;
}

/** A server that nobody chose. It writes down who comes. */
export interface Stranger {
	host: string;
	visitors: string[];
	close: () => Promise<void>;
}

function portOf(server: Server): number {
	const address: AddressInfo | string | null = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
	return address.port;
}

/** Starts the host that redirects point to. */
export async function startStranger(): Promise<Stranger> {
	const visitors: string[] = [];
	const server = createServer((request, response) => {
		visitors.push(`${request.method} ${request.url}`);
		response.setHeader('Content-Type', 'application/json').end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		host: `127.0.0.1:${portOf(server)}`,
		visitors,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

/** An address at which nobody listens. */
export async function deadAddress(): Promise<string> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${portOf(server)}`;
	await new Promise<void>((resolve) => server.close(() => resolve()));
	return address;
}

/**
 * Plans the fault. Where there is nobody to ask, the credential points there, and the sandbox plays
 * everything else.
 * @returns what calls the fault off again
 */
function arrange(
	sandbox: Sandbox,
	{ act }: Row,
	name: TargetName,
	lasting: boolean,
	stranger: Stranger,
): () => void {
	if (act === 'refused') return () => undefined;
	const played: FaultAct =
		typeof act === 'object' && 'redirect' in act
			? { ...act, redirect: `http://${stranger.host}/v2/partners/stolen` }
			: act;
	const { endpoint, before } = TARGETS[name];
	const fault: Fault = {
		...endpoint,
		skip: before,
		times: lasting ? Infinity : 1,
		act: played,
	};
	sandbox.fault(fault);
	return () => {
		fault.path = /^nowhere$/;
	};
}

/** Runs an operation into a fault, with one retry. */
export async function play(
	sandbox: Sandbox,
	row: Row,
	name: TargetName,
	{ onError, lasting }: Circumstances,
	stranger: Stranger,
	dead: string,
): Promise<Played> {
	const target = TARGETS[name];
	prepare(sandbox);
	const callOff = arrange(sandbox, row, name, lasting, stranger);
	const account = accountOf(sandbox).liveChatPartnersApi;
	const place = name === 'tokenize' ? 'recurlyBaseUrl' : 'baseUrl';
	const silent = row.fault.startsWith('no answer');
	const outcome = await runNode({
		credentials: {
			liveChatPartnersApi: { ...account, ...(row.act === 'refused' ? { [place]: dead } : {}) },
			liveChatPartnersCardApi: STORED_CARD,
		},
		onError,
		parameters: {
			resource: target.resource,
			operation: target.operation,
			...target.parameters,
			// Long enough for the answers that do come on a busy machine.
			options: { maxRetries: 1, timeout: silent ? 3_000 : 10_000 },
		},
	});
	callOff();
	return {
		outcome,
		arrived: arrived(target, sandbox.requests),
		licenseReads: sandbox.requests.filter(
			({ method, path }) => method === 'GET' && /\/licenses\/livechat\/\d+$/.test(path),
		).length,
		tokenRequests: sandbox.requests.filter(({ host }) => host === 'recurly').length,
		effects: target.effects(sandbox),
	};
}
