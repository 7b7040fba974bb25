import { isDataObject } from '../json';
import { harmsTwice } from './endpoint';
import type { Endpoint } from './endpoint';
import type { HttpResponse } from './request';
import { jsonIn } from './shape';

/** Names under which a server says that something went wrong. */
const ERROR =
	/^(errors?|error_?(msg|message|messages|code|description|text|type)|exception|fault)$/i;

/** Names under which a server says whether it worked. */
const WORKED = /^(success|successful|succeeded|ok|result|accepted|completed)$/i;

/** Names under which a server says that it did not. */
const FAILED = /^(failed|failure|declined|denied|rejected|refused)$/i;

/** Names under which a server says how it went. */
const STATE = /^(status|status_?code|http_?status|code|state)$/i;

/** Names that stand beside those, or around them. */
const BESIDE = /^(messages?|msg|details?|description|reason|title|type)$/i;

const TELLING = [ERROR, WORKED, FAILED, STATE, BESIDE];

/** Names of an object in which a server may put all that it has to say. */
const ENVELOPE = /^(data|response|result|body)$/i;

const NO =
	/^(errors?|errored|fail|failed|failure|refused|declined|denied|rejected|invalid|no|false|ko)$/i;

/** What stands in the place of an error where there is none. */
const NO_ERROR = /^(|0|false|no|none|null|nil|ok|okay|success|no errors?)$/i;

function isError(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
	if (typeof value === 'string') return !NO_ERROR.test(value.trim());
	return typeof value === 'number' ? value !== 0 : value === true;
}

function isNo(value: unknown): boolean {
	return value === false || (typeof value === 'string' && NO.test(value.trim()));
}

function isBadState(value: unknown): boolean {
	return isNo(value) || (/^\d{3,}$/.test(String(value)) && Number(value) >= 400);
}

function fieldSaysNo(name: string, value: unknown): boolean {
	if (ERROR.test(name)) return isError(value);
	if (WORKED.test(name)) return isNo(value) || value === 0 || value === '0';
	if (FAILED.test(name)) return value === true || value === 1;
	return STATE.test(name) && isBadState(value);
}

/** True for a value that says no, by itself or in an object around it. */
function saysNo(value: unknown, depth = 0): boolean {
	if (!isDataObject(value)) return isNo(value);
	const fields = Object.entries(value);
	if (fields.some(([name, part]) => fieldSaysNo(name, part))) return true;
	return (
		depth < 2 &&
		fields.some(
			([name, part]) => ENVELOPE.test(name) && isDataObject(part) && saysNo(part, depth + 1),
		)
	);
}

/** True where an object holds nothing of what was asked for, but only how it went. */
function isOnlyTelling(value: object, root?: string): boolean {
	return Object.entries(value).every(
		([name, part]: [string, unknown]) =>
			TELLING.some((like) => like.test(name)) &&
			!(name === root && Array.isArray(part) && part.length > 0),
	);
}

/**
 * True where a response with a status of success is a refusal all the same. Where a payload is
 * documented, a refusal is what holds nothing of it.
 */
export function isRefusalInside(endpoint: Endpoint, response: HttpResponse): boolean {
	const { response: shape } = endpoint;
	const { status } = response;
	if (status < 200 || status > 299 || !harmsTwice(endpoint) || shape.kind === 'file') return false;
	const found = jsonIn(response);
	if ('expected' in found) return false;
	const { value } = found;
	if (shape.kind === 'nothing' || !isDataObject(value)) return saysNo(value);
	return isOnlyTelling(value, 'root' in shape ? shape.root : undefined) && saysNo(value);
}
