import { LICENSES, RECURLY_PUBLIC_KEY, TEST_CARDS } from './constants';
import type { Sandbox } from './index';
import { isRecord } from './server/fields';

/** What a test of the sandbox sends. */
export interface Sending {
	method?: string;
	/** Fields of a form. */
	form?: Record<string, string>;
	/** A JSON body. */
	json?: unknown;
	/** Any other body, with its content type. */
	raw?: { body: string | Uint8Array; contentType: string };
	/** Headers instead of the Authorization header. */
	headers?: Record<string, string>;
}

/** What came back: JSON is parsed, anything else is text. */
export interface Reply {
	status: number;
	headers: Headers;
	body: unknown;
	text: string;
}

/** Sends a request to the Partner API of a sandbox; `path` goes on after `/v2/partners`. */
export async function call(sandbox: Sandbox, path: string, sending: Sending = {}): Promise<Reply> {
	const headers = sending.headers ?? { Authorization: `Bearer ${sandbox.apiToken}` };
	return send(`${sandbox.partnerUrl}/v2/partners${path}`, { ...sending, headers });
}

/** Sends a request to any URL. */
export async function send(url: string, sending: Sending = {}): Promise<Reply> {
	const { body, contentType } = payloadOf(sending);
	const response = await fetch(url, {
		method: sending.method ?? 'GET',
		headers: {
			...sending.headers,
			...(contentType === undefined ? {} : { 'Content-Type': contentType }),
		},
		redirect: 'manual',
		...(body === undefined ? {} : { body }),
	});
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('json') === true;
	const parsed: unknown = isJson ? JSON.parse(text) : text;
	return { status: response.status, headers: response.headers, body: parsed, text };
}

function payloadOf({ form, json, raw }: Sending): {
	body?: string | Uint8Array;
	contentType?: string;
} {
	if (form !== undefined) {
		return {
			body: new URLSearchParams(form).toString(),
			contentType: 'application/x-www-form-urlencoded',
		};
	}
	if (json !== undefined) return { body: JSON.stringify(json), contentType: 'application/json' };
	return raw ?? {};
}

/** A card that Recurly's stand-in accepts, good for years. */
export const CARD = {
	key: RECURLY_PUBLIC_KEY,
	first_name: 'Ines',
	last_name: 'Castel',
	number: TEST_CARDS.accepted,
	month: '12',
	year: '2099',
	verification_value: '737',
	address1: '4 Quay Street',
	city: 'Portland',
	state: 'OR',
	zip: '97201',
	country: 'US',
} as const;

/** Asks for a Recurly token and answers its id. */
export async function tokenize(sandbox: Sandbox): Promise<string> {
	const { body } = await send(`${sandbox.recurlyUrl}/js/v1/token`, { method: 'POST', form: CARD });
	const id = textAt(body, 'id');
	if (id === '') throw new Error(`No token: ${JSON.stringify(body)}`);
	return id;
}

/** The path of a license below `/v2/partners`, with what follows it. */
export function licensePath(name: keyof typeof LICENSES, rest = ''): string {
	const { product, id } = LICENSES[name];
	return `/solutions/licenses/${product}/${id}${rest}`;
}

/** A number inside an answer, by the names that lead to it. */
export function numberAt(body: unknown, ...names: string[]): number {
	const value = valueAt(body, names);
	if (typeof value === 'number') return value;
	throw new Error(`No number at ${names.join('.')}: ${JSON.stringify(body)}`);
}

/** A list inside an answer, by the names that lead to it. */
export function listAt(body: unknown, ...names: string[]): unknown[] {
	const value = valueAt(body, names);
	if (Array.isArray(value)) return value;
	throw new Error(`No list at ${names.join('.')}: ${JSON.stringify(body)}`);
}

/** A text inside an answer; an absent one, or null, is empty. */
export function textAt(body: unknown, ...names: string[]): string {
	const value = valueAt(body, names) ?? '';
	if (typeof value === 'string') return value;
	throw new Error(`No text at ${names.join('.')}: ${JSON.stringify(body)}`);
}

function valueAt(body: unknown, names: string[]): unknown {
	let value = body;
	for (const name of names) value = isRecord(value) ? value[name] : undefined;
	return value;
}
