import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { API_CREDENTIAL } from './connection';
import type { Connection, Context } from './connection';
import { isDataObject, textAt } from './guards';
import type { Answer } from './endpoint';
import type { Request } from './request';
import type { Secrets } from './secrets';

/** An answer of a server, whatever its status. */
export interface ServerAnswer {
	arrived: true;
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The body as text, with the secrets taken out; empty where it is a file. */
	text: string;
	/** The body of a successful answer that is a file. */
	bytes?: Buffer;
}

/** A request that got no complete answer. */
export interface NoAnswer {
	arrived: false;
	/** `unsent`: the server cannot have seen it. `lost`: it may have. `cancelled`: the execution was stopped. */
	reason: 'unsent' | 'lost' | 'cancelled';
	timedOut: boolean;
	/** The network's name for it, such as `ECONNRESET`. */
	code: string;
}

/** Failures of a connection before anything of the request was written to it. */
const UNSENT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
]);

const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT', 'DeadlineError']);

class DeadlineError extends Error {
	override name = 'DeadlineError';
}

/**
 * The network's name for a failure, from the error below n8n's wrapping. What it looks at and not
 * `instanceof` decides, because errors of Node.js come from another realm where code runs in a sandbox.
 */
function networkCode(error: unknown): { code: string; connecting: boolean } {
	let code = '';
	let connecting = false;
	let layer = error;
	for (let depth = 0; depth < 6 && isDataObject(layer); depth++) {
		if (typeof layer.code === 'string') code = layer.code;
		if (layer.syscall === 'connect' || layer.syscall === 'getaddrinfo') connecting = true;
		if (code === '') code = textAt(layer, 'name');
		layer = layer.cause;
	}
	return { code, connecting };
}

function noAnswer(error: unknown, cancelled: boolean): NoAnswer {
	const { code, connecting } = networkCode(error);
	const reason = cancelled ? 'cancelled' : connecting || UNSENT.has(code) ? 'unsent' : 'lost';
	return { arrived: false, reason, timedOut: reason === 'lost' && TIMED_OUT.has(code), code };
}

/** Headers by their names in lower case; of a repeated one only texts matter here. */
function lowerCase(headers: unknown): Record<string, string> {
	if (!isDataObject(headers)) return {};
	return Object.fromEntries(
		Object.keys(headers).map((name) => [name.toLowerCase(), textAt(headers, name)]),
	);
}

function bodyOf(
	{ body, statusCode }: IDataObject,
	secrets: Secrets,
): Pick<ServerAnswer, 'text' | 'bytes'> {
	if (typeof body === 'string') return { text: secrets.cleanBody(body) };
	if (!Buffer.isBuffer(body)) return { text: '' };
	return Number(statusCode) < 300
		? { text: '', bytes: body }
		: { text: secrets.cleanBody(body.toString('utf8')) };
}

/** The execution's signal that a person pressed Stop, where the context has one. */
export function cancelSignal(context: Context): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** Rejects when the time is over, also while a server keeps a connection busy without finishing. */
async function deadline(milliseconds: number): Promise<never> {
	const signal = AbortSignal.timeout(milliseconds);
	return await new Promise<never>((_, reject) => {
		signal.addEventListener('abort', () => reject(new DeadlineError()));
	});
}

/** What the answer may be: a refusal is JSON, also where a success is a file. */
function accepted(answer: Answer): string {
	return answer.kind === 'file' ? `${answer.contentType}, application/json` : 'application/json';
}

/**
 * Sends one request, once. It is the only place from which the package talks to a server.
 * The token is added by n8n, for the Partner API only. A redirect is not followed: it would
 * carry the token or a card to a host that nobody chose.
 * @param timeout milliseconds
 */
export async function transmit(
	context: Context,
	connection: Connection,
	request: Request,
	timeout: number,
	secrets: Secrets,
): Promise<ServerAnswer | NoAnswer> {
	const toRecurly = request.endpoint.origin === 'recurly';
	const signal = cancelSignal(context);
	const options: IHttpRequestOptions = {
		method: request.endpoint.method,
		url: `${toRecurly ? connection.recurlyUrl : connection.partnerUrl}${request.target}`,
		headers: {
			Accept: accepted(request.endpoint.answer),
			...(request.body ? { 'Content-Type': request.body.contentType } : {}),
		},
		...(request.body ? { body: request.body.data } : {}),
		encoding: request.endpoint.answer.kind === 'file' ? 'arraybuffer' : 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout,
		...(signal ? { abortSignal: signal } : {}),
	};
	try {
		const sending = toRecurly
			? context.helpers.httpRequest(options)
			: context.helpers.httpRequestWithAuthentication.call(context, API_CREDENTIAL, options);
		const answer: unknown = await Promise.race([sending, deadline(timeout)]);
		if (!isDataObject(answer)) return noAnswer(new Error('no answer'), false);
		return {
			arrived: true,
			status: Number(answer.statusCode),
			headers: lowerCase(answer.headers),
			...bodyOf(answer, secrets),
		};
	} catch (error) {
		return noAnswer(error, signal?.aborted === true);
	}
}
