import express from 'express';
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express';
import { middleware as openApiValidator } from 'express-openapi-validator';
import type {
	OpenApiRequest,
	SecurityHandlers,
} from 'express-openapi-validator/dist/framework/types';
import { mediaType, parseBody } from './body';
import { deliver } from './deliver';
import { allowReservedInJson, integerFormFields, operationsOf } from './document';
import type { ApiDocument } from './document';
import { problemOf } from './errors';
import type { Problem } from './errors';
import { Fields, isRecord } from './fields';
import type { Answer, Call, Handler, Handlers } from './handler';
import { meetFault, pause } from './meetFault';
import { queryOf } from './recorded';
import type { Host, RecordedRequest } from './recorded';
import { Refusal } from './refusal';
import { sessionOf } from './session';

/** What makes one of the two servers. */
export interface AppOptions {
	host: Host;
	document: ApiDocument;
	handlers: Handlers;
	/** Checks what the document's security asks for. */
	security?: SecurityHandlers;
	/** Looks at a request before anything else does. Throws a Refusal. */
	guard?: (req: Request) => void;
	/** The body of an error. */
	errorBody: (problem: Problem) => object;
}

/**
 * Builds a server on an OpenAPI document: each request is recorded, meets its fault, is checked against the document
 * and handled by the handler of its operationId; each answer is checked too, and one that does not fit becomes a 500.
 * @throws Error when operations and handlers do not match one to one.
 */
export function createApp(options: AppOptions): Express {
	const { document, handlers, host } = options;
	requireHandlers(host, document, handlers);
	const integerFields = integerFormFields(document);
	const withBody = new Set(
		operationsOf(document)
			.filter(({ operation }) => operation.requestBody !== undefined)
			.map(({ operation }) => operation.operationId),
	);
	const bodies = new WeakMap<Request, Buffer>();
	const app = express();
	app.disable('x-powered-by');
	app.disable('etag');
	app.enable('case sensitive routing');
	app.enable('strict routing');
	app.use((req, res, next) => {
		res.setHeader('Date', sessionOf(req).state.now().toUTCString());
		next();
	});
	app.use(express.raw({ type: () => true, limit: '64mb' }));

	const arrive: RequestHandler = async (req, res, next) => {
		const bytes: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
		bodies.set(req, bytes);
		const recorded: RecordedRequest = {
			host,
			method: req.method,
			path: req.originalUrl.split('?', 1)[0] ?? '',
			query: queryOf(req.originalUrl),
			headers: req.headers,
			body: bytes.length > 0 ? bytes : undefined,
			rawBody: bytes.toString('utf8'),
		};
		const { requests, faults, latency, onAnswer } = sessionOf(req);
		requests.push(recorded);
		let unreadable: Error | undefined;
		try {
			const type = mediaType(req.headers['content-type']);
			req.body = recorded.body = parseBody(bytes, type, integerFields);
		} catch (error) {
			// Refused below: a fault comes before everything that the API would do.
			unreadable = error instanceof Error ? error : new Error(String(error));
		}
		// Early, so that a client that has its answer finds the status here too.
		res.on('finish', () => {
			recorded.status = res.statusCode;
		});
		res.on('close', () => {
			if (res.headersSent) recorded.status = res.statusCode;
			onAnswer?.(recorded);
		});
		if (latency > 0) await pause(latency);
		const echo = () => {
			const { method, headers, rawBody } = recorded;
			const message = `Cannot process ${JSON.stringify({ method, url: req.originalUrl, headers, body: rawBody })}`;
			return options.errorBody({ status: 400, message, errors: [], headers: {} });
		};
		const act = faults.next(host, req.method, recorded.path);
		if (act !== undefined && (await meetFault(act, req, res, echo))) return;
		if (unreadable !== undefined) throw unreadable;
		options.guard?.(req);
		// The validator would let a slash at the end pass.
		if (recorded.path.endsWith('/')) throw new Refusal(404, 'not found');
		next();
	};
	app.use(arrive);

	app.use(
		openApiValidator({
			apiSpec: allowReservedInJson(document),
			// The tests check the document as it is written; with the change above it is no longer valid.
			validateApiSpec: false,
			validateRequests: { allErrors: true },
			validateResponses: true,
			validateSecurity: options.security === undefined ? false : { handlers: options.security },
			ajvFormats: { mode: 'full' },
			fileUploader: false,
		}),
	);

	app.use((req: OpenApiRequest, res: Response) => {
		const { openapi } = req;
		const handler = handlers[openapi?.schema.operationId ?? ''];
		if (openapi === undefined || handler === undefined) throw new Refusal(404, 'not found');
		const bytes = bodies.get(req) ?? Buffer.alloc(0);
		if (!withBody.has(openapi.schema.operationId) && bytes.length > 0) {
			throw new Refusal(400, 'This method takes no body');
		}
		const { responses } = openapi.schema;
		const answer = answerOrRefusal(handler, {
			state: sessionOf(req).state,
			path: new Fields(openapi.pathParams),
			query: new Fields(req.query),
			body: new Fields(isRecord(req.body) ? req.body : {}),
			bytes,
			contentType: mediaType(req.headers['content-type']),
		});
		const refused = answer instanceof Refusal;
		requireDocumented(responses, answer.status, refused || answer.body !== undefined);
		if (refused) throw answer;
		deliver(req, res, answer);
	});

	const refuse: ErrorRequestHandler = (thrown: unknown, req: OpenApiRequest, res, next) => {
		// The connection is gone, or the answer is on its way: nothing can be said any more.
		if (res.headersSent || req.socket.destroyed) {
			next(thrown);
			return;
		}
		const problem = problemOf(thrown);
		if (problem.status === 415 && (bodies.get(req)?.length ?? 0) === 0) {
			problem.status = 400;
			problem.message = 'The body is missing';
		}
		if (problem.status === 401 && documented(req.openapi?.schema.responses, 401) === undefined) {
			problem.status = 403;
		}
		// As text, which the validator lets pass: the document does not list what breaks it.
		deliver(req, res, {
			status: problem.status,
			headers: problem.headers,
			contentType: 'application/json; charset=utf-8',
			body: JSON.stringify(options.errorBody(problem)),
		});
	};
	app.use(refuse);
	return app;
}

/** What an operation answers, or the refusal that it throws. */
function answerOrRefusal(handler: Handler, call: Call): Answer | Refusal {
	try {
		return handler(call);
	} catch (thrown) {
		if (thrown instanceof Refusal) return thrown;
		throw thrown;
	}
}

/** What a document says about a status of an operation. */
function documented(responses: object | undefined, status: number): unknown {
	return Object.entries(responses ?? {}).find(([code]) => code === String(status))?.[1];
}

/** The validator checks bodies of JSON; that a status is documented, and with or without a body, is checked here. */
function requireDocumented(responses: object | undefined, status: number, hasBody: boolean): void {
	const response = documented(responses, status);
	if (!isRecord(response)) throw new Error(`status ${status} is not documented`);
	if (hasBody !== (response.content !== undefined)) {
		throw new Error(`status ${status} is documented ${hasBody ? 'without' : 'with'} a body`);
	}
}

function requireHandlers(host: Host, document: ApiDocument, handlers: Handlers): void {
	const described = operationsOf(document).map(({ operation }) => String(operation.operationId));
	const missing = described.filter((id) => handlers[id] === undefined);
	const unknown = Object.keys(handlers).filter((id) => !described.includes(id));
	const room = host === 'partner' ? 'test/sandbox/operations/' : 'test/sandbox/recurly/';
	const problems = [
		{ says: `Described, but without a handler in ${room}`, ids: missing },
		{ says: `Handled in ${room}, but not described in the OpenAPI document`, ids: unknown },
	].filter(({ ids }) => ids.length > 0);
	if (problems.length > 0)
		throw new Error(problems.map(({ says, ids }) => `${says}: ${ids.join(', ')}`).join('. '));
}
