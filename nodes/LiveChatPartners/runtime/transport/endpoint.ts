/**
 * How the elements of a list that comes in pieces are collected. `key` names the fields that tell
 * one element from all others, since one may come twice when the list changes in between.
 */
export type Paging = { key: readonly string[] } & (
	| { kind: 'page'; parameter: string; first: number; total: string }
	| { kind: 'cursor'; parameter: string; sizeParameter: string; largest: number }
);

/**
 * What a successful response holds.
 * - `object`: one JSON object, one item.
 * - `list`: the array under `root`, one item per element. `total` names the count of all
 *   elements where the API tells it but documents no way to ask for the rest.
 * - `report`: the periods of a range of time under `root`, one item per period or one for all.
 * - `file`: bytes of the documented type, which become a binary field.
 * - `nothing`: no payload; the operation says itself what it reports.
 */
export type ResponseShape =
	| { kind: 'object' }
	| { kind: 'list'; root: string; paging?: Paging; total?: string }
	| { kind: 'report'; root: string }
	| { kind: 'file'; contentType: string }
	| { kind: 'nothing' };

/** One documented method of an API: where it is, how it wants its input and what it responds with. */
export interface Endpoint {
	/** `recurly` requests go to Recurly's host and never carry the API token. */
	origin?: 'partner' | 'recurly';
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** The path as documented, with `{placeholders}` for the values that it contains. */
	path: string;
	/** How the body is written; without it the request has none. */
	body?: 'json' | 'form' | 'bytes';
	response: ResponseShape;
	/**
	 * True where it only makes a token that costs nothing while it is not spent. It may be asked
	 * again where its answer was lost, but not after an answer of any kind.
	 */
	makesToken?: boolean;
}

/** True where carrying a request out twice would do harm, so that one with an unknown outcome is not repeated. */
export function harmsTwice({ method, makesToken }: Endpoint): boolean {
	return method !== 'GET' && makesToken !== true;
}

/** A method that only reads: it may be asked for many items at a time, and again. */
export interface ReadEndpoint extends Endpoint {
	origin?: 'partner';
	method: 'GET';
}

/** What a response holds from which the runtime makes items by itself; a file needs somebody who says what becomes of it. */
export type ItemShape = Exclude<ResponseShape, { kind: 'file' }>;
