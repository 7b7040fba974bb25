import type { Parameter } from '../parameters/parameter';
import type { Operation } from './operation';
import type { Values } from './call';

const UNPROVOKED =
	'No field of the node is part of this request, so the API may have changed. Look for a newer version of this package.';

/** Names as a sentence lists them. */
function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The fields of an item that are part of its request. */
function sentFields(values: Values): Parameter[] {
	return [...values]
		.filter(([{ place }, value]) => place !== undefined && value !== undefined)
		.map(([parameter]) => parameter);
}

/**
 * What to do about a refusal of an item's request, by HTTP status: what the operation knows, and where a value
 * was refused the fields that were sent. 422 is what many frameworks answer instead of 400.
 */
export function adviceOf({ advice = {} }: Operation, values: Values): Record<number, string> {
	const names = sentFields(values).map(({ property }) => property.displayName);
	const refused =
		advice[400] ??
		(names.length === 0 ? UNPROVOKED : `The API refused a value. Check ${listed(names)}.`);
	return { 400: refused, 422: refused, ...advice };
}
