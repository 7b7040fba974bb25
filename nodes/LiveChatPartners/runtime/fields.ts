import { limit, simplify } from './listParameters';
import type { Operation } from './operation';
import { flag } from './parameters/flag';
import type { Parameter } from './parameters/parameter';
import { settings } from './settings';

/** Whether a report becomes one item per period; without it, it is one item as the API writes it. */
export const splitIntoItems = flag({
	name: 'splitIntoItems',
	displayName: 'One Item per Period',
	description:
		'Whether to return one item for each period of the report instead of one item with all of them',
	default: true,
});

/** The fields at the top level: the operation's own, and Simplify after Limit where it has one. */
export function parametersOf(operation: Operation): Parameter[] {
	const own = operation.parameters ?? [];
	if (!operation.simplify) return own;
	const behind = own.includes(limit) ? own.indexOf(limit) + 1 : own.length;
	return [...own.slice(0, behind), simplify, ...own.slice(behind)];
}

/** The fields in Options: the operation's own, that of a report, and those that every operation has. */
export function optionsOf(operation: Operation): Parameter[] {
	const reports =
		!operation.composed && operation.endpoints.some(({ answer }) => answer.kind === 'report');
	return [
		...(operation.options ?? []),
		...(reports ? [splitIntoItems] : []),
		...settings(operation),
	];
}
