import type { IDataObject } from 'n8n-workflow';

import { isDataObject, textAt } from '../json';
import type { NoResponse, NotSent } from './request';

/** System calls that make a connection: looking up a name, by the system or by DNS, and connecting. */
const CONNECTING = /^(connect|getaddrinfo|query[A-Z]\w*)$/;

/** What Node.js says before it connects, of the address of a server or of a proxy. */
const BAD_ADDRESS = new Set([
	'ERR_INVALID_URL',
	'ERR_INVALID_PROTOCOL',
	'ERR_INVALID_CHAR',
	'ERR_UNESCAPED_CHARACTERS',
	'ERR_SOCKET_BAD_PORT',
]);

const TIMED_OUT = new Set(['ECONNABORTED', 'ETIMEDOUT', 'DeadlineError']);

/** How deep errors are wrapped at most; n8n, axios and Node.js add a layer each. */
const DEEPEST = 6;

/**
 * An error and what it wraps, from the outside in. What it looks at and not `instanceof` decides,
 * because errors of Node.js come from another realm where code runs in a sandbox.
 */
function layersOf(error: unknown): IDataObject[] {
	const layers: IDataObject[] = [];
	let layer = error;
	while (isDataObject(layer) && layers.length < DEEPEST) {
		layers.push(layer);
		// n8n keeps what it takes for no error there.
		layer = layer.cause ?? layer.errorResponse;
	}
	return layers;
}

/** The network's name for a failure, or else its words, from the innermost layer that has them. */
function codeOf(layers: readonly IDataObject[]): string {
	const codes = layers.map(({ code }) => code).filter((code) => typeof code === 'string');
	const [innermost = {}] = layers.slice(-1);
	return codes.at(-1) ?? (textAt(innermost, 'message') || textAt(innermost, 'name'));
}

/** True where no connection came about; where several addresses were tried, on none of them. */
function failedToConnect(layers: readonly IDataObject[], depth = 0): boolean {
	const attempts = layers.flatMap(({ errors }): unknown[] => (Array.isArray(errors) ? errors : []));
	if (attempts.length > 0 && depth < DEEPEST)
		return attempts.every((attempt) => failedToConnect(layersOf(attempt), depth + 1));
	const calls = layers.map(({ syscall }) => syscall).filter((call) => typeof call === 'string');
	return calls.length > 0 && calls.every((call) => CONNECTING.test(call));
}

/**
 * How far the request of a failure got, from the `http.ClientRequest` that axios keeps in its errors.
 * Its socket is null until there is a connection, through a proxy too. That of an HTTPS request is
 * `secureConnecting` until the handshake is over and the certificate accepted, and until then
 * Node.js sends nothing of the request: https://github.com/nodejs/node/blob/v20.x/lib/_tls_wrap.js
 */
function neverLeft(layers: readonly IDataObject[]): boolean {
	const request = layers.map((layer) => layer.request).find(isDataObject);
	if (!request) return false;
	return (
		request.socket === null ||
		(isDataObject(request.socket) && request.socket.secureConnecting === true)
	);
}

/** True for a failure of TLS, which the next attempt would meet again: a certificate or the protocol. */
function isOfTls(code: string): boolean {
	if (code === 'EPROTO') return true;
	return /^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(code) && !/^(EAI_|ERR_CANCELED$)/.test(code);
}

function proofOf(layers: readonly IDataObject[], code: string): NotSent | undefined {
	if (BAD_ADDRESS.has(code)) return 'address';
	if (neverLeft(layers)) return isOfTls(code) ? 'tls' : 'connection';
	return failedToConnect(layers) ? 'connection' : undefined;
}

/**
 * What n8n threw instead of a response.
 * @param stopped whether the execution was stopped meanwhile
 */
export function readFailure(error: unknown, stopped: boolean): NoResponse {
	const layers = layersOf(error);
	const code = codeOf(layers);
	const notSent = proofOf(layers, code);
	return {
		arrived: false,
		...(notSent === undefined ? {} : { notSent }),
		stopped,
		timedOut: TIMED_OUT.has(code),
		code,
	};
}
