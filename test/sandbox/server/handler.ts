import type { SandboxState } from '../state/types';
import type { Fields } from './fields';

/** A checked request, as an operation sees it. */
export interface Call {
	state: SandboxState;
	path: Fields;
	query: Fields;
	body: Fields;
	/** The body as it came. */
	bytes: Buffer;
	contentType: string;
}

/** What an operation answers. Without a body the answer has none. */
export interface Answer {
	status: number;
	/** JSON unless `contentType` says otherwise; then text or bytes. */
	body?: unknown;
	contentType?: string;
	headers?: Record<string, string>;
}

/** Plays one operation of the API: reads and changes the state, and answers or throws a Refusal. */
export type Handler = (call: Call) => Answer;

/** Handlers by operationId. */
export type Handlers = Readonly<Record<string, Handler>>;

/** 200 with a body. */
export function ok(body: unknown): Answer {
	return { status: 200, body };
}

/** 201, with or without a body. */
export function created(body?: unknown): Answer {
	return body === undefined ? { status: 201 } : { status: 201, body };
}

/** 204. */
export function noContent(): Answer {
	return { status: 204 };
}
