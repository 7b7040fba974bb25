import { choice } from './choice';
import { flag } from './flag';
import { integer } from './integer';
import type { Parameter } from './parameter';
import { text } from './text';

/** Whether a list is wanted to its end. */
export const returnAll = flag({
	name: 'returnAll',
	displayName: 'Return All',
	description: 'Whether to return all results or only up to a given limit',
	default: false,
});

/** How many elements of a list are wanted. */
export const limit = integer({
	name: 'limit',
	displayName: 'Limit',
	description: 'Max number of results to return',
	default: 50,
	min: 1,
	show: { returnAll: [false] },
});

/** Whether the fields of a long element that matter less are left out. */
export const simplify = flag({
	name: 'simplify',
	displayName: 'Simplify',
	description: 'Whether to return a simplified version of the response instead of the raw data',
	default: true,
	hideInTool: true,
});

/** What a tool gives a model, in place of Simplify: fewer fields cost it less to read. */
export const output = choice({
	name: 'output',
	displayName: 'Output',
	description: 'How much of the response to give to the model',
	options: [
		{
			name: 'Simplified',
			value: 'simplified',
			description: 'The fields that matter most',
		},
		{ name: 'Raw', value: 'raw', description: 'Everything that the API gives' },
		{ name: 'Selected Fields', value: 'selected', description: 'The fields named below' },
	],
	default: 'simplified',
	showInTool: true,
});

/** Which fields a tool gives a model, where it chooses them itself. */
export const selectedFields = text({
	name: 'selectedFields',
	displayName: 'Selected Fields',
	description: 'Names of fields of the response, separated by commas',
	placeholder: 'e.g. license, status, seats',
	required: true,
	show: { output: ['selected'] },
	showInTool: true,
});

/** Return All and Limit, as every list of n8n has them. */
export const listParameters: Parameter[] = [returnAll, limit];

/** Milliseconds that one request may take. */
export const timeout = integer({
	name: 'timeout',
	displayName: 'Timeout',
	description: 'Milliseconds for one request',
	default: 30_000,
	min: 1,
	max: 3_600_000,
});

/** How many times a request is repeated where that can do no harm. */
export const maxRetries = integer({
	name: 'maxRetries',
	displayName: 'Max Retries',
	description: 'Repeats after a failure',
	default: 3,
	min: 0,
	max: 20,
});

/** How many items of a read are worked on at the same time. */
export const manyAtATime = integer({
	name: 'concurrency',
	displayName: 'Concurrency',
	description: 'Items at a time',
	default: 20,
	min: 1,
	max: 100,
});

/** How many items of a write are worked on at the same time. */
export const oneAtATime = integer({
	name: 'concurrency',
	displayName: 'Concurrency',
	description: 'Items at a time',
	default: 1,
	min: 1,
	max: 100,
});

/** Whether equal reads of one execution are sent once. */
export const shareIdenticalReads = flag({
	name: 'shareIdenticalReads',
	displayName: 'Share Identical Reads',
	description: 'Whether to share reads',
	default: true,
});

/** Whether a report becomes one item per period; without it, it is one item as the API writes it. */
export const splitIntoItems = flag({
	name: 'splitIntoItems',
	displayName: 'One Item per Period',
	description:
		'Whether to return one item for each period of the report instead of one item with all of them',
	default: true,
});

/** How requests are sent, as the options say: with the defaults of their fields where they are blank. */
export function sendOptions(value: <Value>(parameter: Parameter<Value>) => Value | undefined): {
	timeout: number;
	maxRetries: number;
	shareIdenticalReads: boolean;
} {
	return {
		timeout: value(timeout) ?? timeout.default,
		maxRetries: value(maxRetries) ?? maxRetries.default,
		shareIdenticalReads: value(shareIdenticalReads) ?? shareIdenticalReads.default,
	};
}
