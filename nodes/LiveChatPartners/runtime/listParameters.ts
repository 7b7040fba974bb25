import { flag } from './parameters/flag';
import { integer } from './parameters/integer';
import type { Parameter } from './parameters/parameter';

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
});

/** Return All and Limit, as every list of n8n has them. */
export const listParameters: Parameter[] = [returnAll, limit];
