import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { API_CREDENTIAL } from './credential';
import type { Credential, Context } from './credential';
import { isDataObject, textAt } from '../json';
import type { ResponseShape } from './endpoint';
import { readFailure } from './networkFailure';
import type { HttpResponse, Outcome, Request } from './request';
import type { Secrets } from '../secrets';
import { TimeLimit } from './timeLimit';

class DeadlineError extends Error {
	override name = 'DeadlineError';
}

/** Headers by their names in lower case; of a repeated one only texts matter here. */
function headersOf({ headers }: IDataObject, secrets: Secrets): Record<string, string> {
	if (!isDataObject(headers)) return {};
	return Object.fromEntries(
		Object.keys(headers).map((name) => [
			name.toLowerCase(),
			secrets.clean(textAt(headers, name), 'telling'),
		]),
	);
}

function bodyOf(
	{ body, statusCode }: IDataObject,
	secrets: Secrets,
	toRecurly: boolean,
): Pick<HttpResponse, 'text' | 'bytes'> {
	const refused = Number(statusCode) >= 300;
	const hunt = refused || toRecurly ? 'all' : 'telling';
	if (typeof body === 'string') return { text: secrets.cleanBody(body, hunt) };
	if (!Buffer.isBuffer(body)) return { text: '' };
	return refused ? { text: secrets.cleanBody(body.toString('utf8')) } : { text: '', bytes: body };
}

/** The execution's signal that a person pressed Stop, where the context has one. */
export function cancelSignal(context: Context): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/**
 * The context as n8n's helper has to see it, so that a request ends with this signal: the helper
 * replaces the one in its options by that of the execution (n8n-core: authentication.js).
 */
function endedBy(context: Context, signal: AbortSignal): Context {
	if (!('getExecutionCancelSignal' in context)) return context;
	return new Proxy(context, {
		get(target, name): unknown {
			return name === 'getExecutionCancelSignal' ? () => signal : Reflect.get(target, name);
		},
	});
}

/** What the response may be: a refusal is JSON, also where a success is a file. */
function accepted(response: ResponseShape): string {
	return response.kind === 'file'
		? `${response.contentType}, application/json`
		: 'application/json';
}

/**
 * Sends one request, once. It is the only place from which the package talks to a server.
 * The token is added by n8n, for the Partner API only. A redirect is not followed: it would
 * carry the token or a card to a host that nobody chose.
 * @param timeout milliseconds
 */
export async function transmit(
	context: Context,
	credential: Credential,
	request: Request,
	timeout: number,
	secrets: Secrets,
): Promise<Outcome> {
	const toRecurly = request.endpoint.origin === 'recurly';
	const stopped = cancelSignal(context);
	const limit = new TimeLimit(timeout, stopped);
	const options: IHttpRequestOptions = {
		method: request.endpoint.method,
		url: `${toRecurly ? credential.recurlyUrl : credential.partnerUrl}${request.target}`,
		headers: {
			Accept: accepted(request.endpoint.response),
			...(request.body ? { 'Content-Type': request.body.contentType } : {}),
		},
		...(request.body ? { body: request.body.data } : {}),
		encoding: request.endpoint.response.kind === 'file' ? 'arraybuffer' : 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout,
		abortSignal: limit.signal,
	};
	try {
		const response: unknown = toRecurly
			? await context.helpers.httpRequest(options)
			: await context.helpers.httpRequestWithAuthentication.call(
					endedBy(context, limit.signal),
					API_CREDENTIAL,
					options,
					// n8n would open the credential again, and as that of the first item.
					{ credentialsDecrypted: credential.decrypted },
				);
		if (!isDataObject(response)) return readFailure(new Error('no answer'), false);
		return {
			arrived: true,
			status: Number(response.statusCode),
			headers: headersOf(response, secrets),
			...bodyOf(response, secrets, toRecurly),
		};
	} catch (error) {
		return readFailure(limit.isOver ? new DeadlineError() : error, stopped?.aborted === true);
	} finally {
		limit.release();
	}
}
