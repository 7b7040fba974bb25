import type { Answer } from './ask';
import type { Contract, Method } from './contract';
import { differencesOf } from './differences';
import type { Difference } from './differences';
import type { Mask } from './mask';
import { isRecord } from '../../test/sandbox/server/fields';

/** Milliseconds after which an answer is called slow. */
export const SLOW = 10_000;

/** Headers that say how many requests an API bears. */
const RATE_LIMIT = /rate-?limit|^retry-after$|quota|throttl/;

/** What an answer is, held against its document. */
export interface Checked {
	differences: Difference[];
	/** The body, where it is JSON. */
	body?: unknown;
}

function mediaType(header: string | undefined): string {
	const type = (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
	return /^[a-z]+\/[a-z0-9.+-]{1,40}$/.test(type) ? type : type === '' ? 'none' : 'another one';
}

function parsed(text: string): { body?: unknown } {
	try {
		const body: unknown = JSON.parse(text);
		return { body };
	} catch {
		return {};
	}
}

function headerDifferences(headers: Record<string, string>): Difference[] {
	return Object.entries(headers)
		.filter(([name]) => RATE_LIMIT.test(name))
		.map(([name, value]) => ({
			kind: 'rate limit header',
			at: name,
			says: /^\d+$/.test(value) ? `a number of ${value.length} digits` : `text of ${value.length}`,
		}));
}

/** The words in the body of an error, wherever they stand. */
function wordsOf(body: unknown): string[] {
	if (typeof body === 'string') return [body];
	const inside = Array.isArray(body) ? body : isRecord(body) ? Object.values(body) : [];
	return inside.flatMap(wordsOf);
}

/** The words of a refusal, masked; empty where it was none. */
export function maskedWords({ status, text }: Answer, { body }: Checked, mask: Mask): string {
	if (status < 400) return '';
	return mask.text(body === undefined ? text.replace(/<[^<>]*>/g, ' ') : wordsOf(body).join('; '));
}

/**
 * Holds an answer against what is documented for its method.
 * @param slow milliseconds after which an answer is called slow
 */
export function check(
	contract: Contract,
	method: Method,
	answer: Answer,
	mask: Mask,
	slow = SLOW,
): Checked {
	const { status, headers, text, took, failure } = answer;
	if (status === 0) return { differences: [{ kind: 'no answer', at: '', says: failure }] };
	const differences = headerDifferences(headers);
	if (took > slow)
		differences.push({ kind: 'slow', at: '', says: `${Math.round(took / 1_000)} seconds` });
	const pointer = method.responses.get(status);
	if (pointer === undefined) {
		const documented = [...method.responses.keys()].join(', ');
		differences.push({
			kind: 'status',
			at: '',
			says: `${documented} are documented, ${status} came`,
		});
	}
	const expected = pointer === undefined ? 'application/json' : contract.contentType(pointer);
	const came = mediaType(headers['content-type']);
	if (pointer !== undefined && expected !== came)
		differences.push({
			kind: 'content type',
			at: '',
			says: `${expected} is documented, ${came} came`,
		});
	if (expected !== 'application/json') return { differences };
	const json = parsed(text);
	if (!('body' in json)) {
		const says = `no JSON, ${text.length} characters`;
		return { differences: [...differences, { kind: 'not readable', at: '', says }] };
	}
	if (pointer === undefined) return { differences, ...json };
	const found = differencesOf(contract.errors(pointer, json.body), mask);
	// That errors have this shape is an assumption: one difference says all that there is to say.
	const own: Difference[] =
		status >= 400 && found.length > 0
			? [
					{
						kind: 'error body',
						at: '',
						says: found.map(({ kind, at }) => `${kind} ${at}`).join(', '),
					},
				]
			: found;
	return { differences: [...differences, ...own], ...json };
}
