import type { IncomingHttpHeaders } from 'node:http';

/** Which of the two servers a request came to. */
export type Host = 'partner' | 'recurly';

/** A request that arrived, also when it was refused or met a fault. */
export interface RecordedRequest {
	host: Host;
	method: string;
	/** As it came: still encoded, without the query. */
	path: string;
	query: Record<string, string | string[]>;
	headers: IncomingHttpHeaders;
	/** Parsed JSON, the fields of a form, or the bytes; undefined without a body. */
	body: unknown;
	rawBody: string;
	/** The status that was answered; undefined when no answer was sent. */
	status?: number;
}

/** The decoded query of a URL; a name that came more than once has a list. */
export function queryOf(url: string): Record<string, string | string[]> {
	const query: Record<string, string | string[]> = {};
	const start = url.indexOf('?');
	if (start === -1) return query;
	for (const [name, value] of new URLSearchParams(url.slice(start + 1))) {
		const before = query[name];
		query[name] = before === undefined ? value : [before, value].flat();
	}
	return query;
}
