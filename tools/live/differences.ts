import type { ErrorObject } from 'ajv';
import { isRecord } from '../../test/sandbox/server/fields';
import type { Mask } from './mask';
import { dateShape, typeOf } from './shape';

/** What an answer may differ in from the documented one. */
export type Kind =
	| 'no answer'
	| 'status'
	| 'content type'
	| 'not readable'
	| 'missing field'
	| 'new field'
	| 'other type'
	| 'value outside the list'
	| 'date format'
	| 'value outside the limits'
	| 'other format'
	| 'error body'
	| 'paging'
	| 'rate limit header'
	| 'slow';

/** One way in which an answer is not as documented. It holds no value of the account. */
export interface Difference {
	kind: Kind;
	/** Where: names of fields, or of a header. Empty for the whole answer. */
	at: string;
	/** What is documented and what came, in types, counts and lengths. */
	says: string;
}

/** Keywords that say nothing beside the errors of what they put together. */
const COMPOSED = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', 'contains', 'propertyNames']);

/** `/result/0/plan` as `result[].plan`. */
function placeOf(pointer: string, mask: Mask): string {
	return pointer
		.split('/')
		.slice(1)
		.map((part) => (/^\d+$/.test(part) ? '[]' : mask.name(part)))
		.join('.')
		.replaceAll('.[]', '[]');
}

function inside(place: string, name: unknown, mask: Mask): string {
	return [place, mask.name(String(name))].filter((part) => part !== '').join('.');
}

/** How a value looks, without the value. */
function lookOf(value: unknown): string {
	if (typeof value !== 'string') return typeOf(value);
	return dateShape(value) ?? `text of ${value.length} characters`;
}

/** An error of the validator as a difference; undefined where others say it better. */
function differenceOf(
	{ keyword, instancePath, params, data }: ErrorObject,
	mask: Mask,
): Difference | undefined {
	const at = placeOf(instancePath, mask);
	const param = (name: string): unknown =>
		Object.entries(params).find(([key]) => key === name)?.[1];
	switch (keyword) {
		case 'required':
			return { kind: 'missing field', at: inside(at, param('missingProperty'), mask), says: '' };
		case 'additionalProperties': {
			const name = param('additionalProperty');
			const value: unknown = isRecord(data) ? data[String(name)] : undefined;
			return { kind: 'new field', at: inside(at, name, mask), says: lookOf(value) };
		}
		case 'type':
			return {
				kind: 'other type',
				at,
				says: `${String(param('type'))} is documented, ${typeOf(data)} came`,
			};
		case 'enum':
		case 'const':
			return { kind: 'value outside the list', at, says: lookOf(data) };
		case 'pattern':
		case 'format':
			return typeof data === 'string' && (isDate(String(param('pattern'))) || dateShape(data))
				? { kind: 'date format', at, says: lookOf(data) }
				: { kind: 'other format', at, says: lookOf(data) };
		default:
			return COMPOSED.has(keyword)
				? undefined
				: { kind: 'value outside the limits', at, says: `${keyword}; ${lookOf(data)}` };
	}
}

function isDate(pattern: string): boolean {
	return pattern.includes(String.raw`\d{4}-\d{2}-\d{2}`);
}

/** The errors of the validator as differences, each once however many rows have it. */
export function differencesOf(errors: readonly ErrorObject[], mask: Mask): Difference[] {
	const found = new Map<string, Difference>();
	for (const error of errors) {
		const difference = differenceOf(error, mask);
		if (difference) found.set(`${difference.kind} ${difference.at} ${difference.says}`, difference);
	}
	return [...found.values()];
}
