import { join } from 'node:path';
import type { Express } from 'express';
import { API_TOKEN, PARTNER_PASSWORD } from './constants';
import { listen } from './listen';
import { partnerHandlers } from './operations';
import { failure } from './recurly/failure';
import { recurlyHandlers, refuseAuthorization } from './recurly/handlers';
import { freshState } from './seed/store';
import { createApp } from './server/app';
import { readDocument } from './server/document';
import { FaultPlan } from './server/fault';
import type { Fault } from './server/fault';
import type { RecordedRequest } from './server/recorded';
import { assignSession, sessionOf, type Session } from './server/session';
import type { SandboxState } from './state/types';

export * from './constants';
export type { AnswerFault, Fault, FaultAct } from './server/fault';
export type { RecordedRequest } from './server/recorded';
export type * from './state/types';

/** The OpenAPI documents that the sandbox is built on. */
export const DOCUMENTS = {
	partner: join(__dirname, 'partner-api.openapi.yaml'),
	recurly: join(__dirname, 'recurly.openapi.yaml'),
} as const;

/**
 * How many methods LiveChat's documentation has. The Partner API's OpenAPI document has as many: it lacks the one of
 * Recurly, which has a document of its own, and adds the status method. Counted by hand: a new method raises it.
 */
export const METHOD_COUNT = 77;

export interface SandboxOptions {
	/** Any free port unless it is given. */
	partnerPort?: number;
	recurlyPort?: number;
	/** Stops the clock at this moment; without it the clock runs. */
	now?: Date;
	/** Milliseconds before each answer. */
	latency?: number;
	/** Called when a request was answered, or its connection ended. */
	onAnswer?: (request: RecordedRequest) => void;
}

/** A running stand-in for LiveChat's Partner API and for Recurly. */
export interface Sandbox {
	partnerUrl: string;
	recurlyUrl: string;
	apiToken: string;
	partnerPassword: string;
	/** Every request that arrived, in order, also those that were refused. */
	requests: RecordedRequest[];
	/** What the sandbox remembers; tests may change it. A reset puts a new object here. */
	readonly state: SandboxState;
	/** Back to a fresh seed, without recorded requests, faults and requests that wait for an answer. */
	reset(): void;
	/** Plans a fault for requests to come. */
	fault(fault: Fault): void;
	close(): Promise<void>;
}

/** The applications of the two servers. */
interface Applications {
	partner: Express;
	recurly: Express;
}

let built: Applications | undefined;

/** Built once for all sandboxes of a process, since that takes longer than most tests. */
function applications(): Applications {
	built ??= {
		partner: createApp({
			host: 'partner',
			document: readDocument(DOCUMENTS.partner),
			handlers: partnerHandlers,
			security: {
				apiToken: (req) => requireToken(sessionOf(req).state, req.headers.authorization),
			},
			errorBody: ({ message, errors }) => (errors.length === 0 ? { message } : { message, errors }),
		}),
		recurly: createApp({
			host: 'recurly',
			document: readDocument(DOCUMENTS.recurly),
			handlers: recurlyHandlers,
			guard: refuseAuthorization,
			errorBody: ({ message }) => failure('invalid-request', message),
		}),
	};
	return built;
}

/**
 * Starts the two servers on 127.0.0.1.
 * @throws Error when a port is taken or a document and the handlers do not match.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { now, latency = 0, onAnswer } = options;
	const clock = now === undefined ? () => new Date() : () => new Date(now);
	const session: Session = {
		state: freshState(clock),
		requests: [],
		faults: new FaultPlan(),
		latency,
		onAnswer,
	};
	const serve = async (app: Express, port = 0) =>
		await listen((request, response) => {
			assignSession(request, session);
			app(request, response);
		}, port);
	const apps = applications();
	const partner = await serve(apps.partner, options.partnerPort);
	const recurly = await serve(apps.recurly, options.recurlyPort).catch(async (error: unknown) => {
		await partner.close();
		throw error;
	});

	return {
		partnerUrl: partner.url,
		recurlyUrl: recurly.url,
		apiToken: API_TOKEN,
		partnerPassword: PARTNER_PASSWORD,
		requests: session.requests,
		get state() {
			return session.state;
		},
		reset() {
			session.faults.clear();
			partner.cut();
			recurly.cut();
			session.requests.length = 0;
			session.state = freshState(clock);
		},
		fault: (fault) => session.faults.add(fault),
		async close() {
			await Promise.all([partner.close(), recurly.close()]);
		},
	};
}

function requireToken(state: SandboxState, header: string | undefined): true {
	const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
	if (token === undefined) throw new Error('The Authorization header must be: Bearer <token>');
	if (!state.apiTokens.some((known) => known.token === token)) {
		throw new Error('The API token is wrong or was revoked');
	}
	return true;
}
