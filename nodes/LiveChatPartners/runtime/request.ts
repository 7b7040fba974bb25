import { parameterProblem } from './problem';
import type { Endpoint } from './endpoint';
import type { Wire } from './parameters/parameter';

/** Values by their documented names, and where they go. */
export interface RequestValues {
	path?: Record<string, string>;
	query?: Record<string, string>;
	body?: Record<string, Wire>;
	/** The body of a method that takes a file. */
	file?: File;
}

/** The bytes of a file and what they are. */
export interface File {
	contentType: string;
	data: Buffer;
}

/** A file as a server gave it. */
export interface ReceivedFile extends File {
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

/** A value in a query or in a form: lists and objects are written as JSON, as the API documents `filters`. */
export function wireText(value: Wire): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function formBody(body: Record<string, Wire>): string {
	const form = new URLSearchParams();
	for (const [name, value] of Object.entries(body)) form.append(name, wireText(value));
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
