import { requestText } from '../json';
import type { JsonValue } from '../json';
import { parameterProblem } from '../problem';
import type { Endpoint } from './endpoint';

/** Values by their documented names, and where they go. */
export interface RequestValues {
	path?: Record<string, string>;
	query?: Record<string, string>;
	body?: Record<string, JsonValue>;
	/** The body of a method that takes a file. */
	file?: FileBody;
}

/** The bytes of a file and what they are. */
export interface FileBody {
	contentType: string;
	data: Buffer;
}

/** A file as a server gave it. */
export interface ReceivedFile extends FileBody {
	/** How the server wants it to be kept, with a suggestion for its name; empty where it says nothing. */
	disposition: string;
}

/** A request as it leaves, but for the host and who asks. */
export interface Request {
	endpoint: Endpoint;
	/** Path and query, encoded. */
	target: string;
	body?: { contentType: string; data: string | Buffer };
}

/**
 * One segment of a path. Everything that could mean another endpoint is refused, not repaired.
 * @param name the documented name of the placeholder
 */
function segment(name: string, value: string | undefined): string {
	const text = value ?? '';
	// Half of a surrogate pair is no character and has no encoding.
	if (text === '' || text === '.' || text === '..' || /[/\\]|\p{Surrogate}/u.test(text)) {
		throw parameterProblem(name, `cannot be part of a path: ${JSON.stringify(text)}`);
	}
	return encodeURIComponent(text);
}

function formBody(body: Record<string, JsonValue>): string {
	const form = new URLSearchParams();
	for (const [name, value] of Object.entries(body)) form.append(name, requestText(value));
	return form.toString();
}

/**
 * The request to a method of an API.
 * @throws Problem where a value cannot be a segment of a path
 */
export function buildRequest(endpoint: Endpoint, values: RequestValues): Request {
	const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
		segment(name, values.path?.[name]),
	);
	const query = new URLSearchParams(values.query ?? {}).toString();
	const target = query === '' ? path : `${path}?${query}`;
	if (endpoint.body === undefined) return { endpoint, target };
	if (endpoint.body === 'bytes')
		return { endpoint, target, ...(values.file ? { body: values.file } : {}) };
	const body = values.body ?? {};
	return endpoint.body === 'json'
		? { endpoint, target, body: { contentType: 'application/json', data: JSON.stringify(body) } }
		: {
				endpoint,
				target,
				body: { contentType: 'application/x-www-form-urlencoded', data: formBody(body) },
			};
}

/** A response of a server, whatever its status. */
export interface HttpResponse {
	arrived: true;
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The body as text, with the secrets taken out; empty where it is a file. */
	text: string;
	/** The body of a successful answer that is a file. */
	bytes?: Buffer;
}

/**
 * What proves that nothing of a request reached the server.
 * - `connection`: none came about, to the server or to a proxy.
 * - `tls`: the handshake was not finished, or the certificate not accepted.
 * - `address`: that of the server or of a proxy is none.
 * - `stopped`: the execution was stopped before the request was sent.
 */
export type NotSent = 'connection' | 'tls' | 'address' | 'stopped';

/** A request that got no complete answer. */
export interface NoResponse {
	arrived: false;
	/** Left out where the server may have seen it. */
	notSent?: NotSent;
	/** Whether the execution was stopped meanwhile. */
	stopped: boolean;
	timedOut: boolean;
	/** The network's name for it, such as `ECONNRESET`. */
	code: string;
}

/** What came of a request. */
export type Outcome = HttpResponse | NoResponse;
