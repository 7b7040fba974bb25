import { choice } from '../../runtime/parameters/choice';
import type { Option } from '../../runtime/parameters/choice';
import { PRODUCTS_OR_ALL } from './product';

/** The parts of the Partner Program. */
export const PROGRAMS = [
	{ name: 'Affiliate', value: 'affiliate' },
	{ name: 'Solution', value: 'solution' },
] as const satisfies ReadonlyArray<Option<string>>;

/** Which part of the Partner Program a figure is about. */
export const programFilter = choice({
	name: 'program',
	displayName: 'Program',
	description: 'Which part of the Partner Program to count',
	options: [{ name: 'All', value: 'all' }, ...PROGRAMS],
	default: 'all',
	place: { in: 'query', name: 'program' },
});

/** Which product a figure is about. */
export const productFilter = choice({
	name: 'product',
	displayName: 'Product',
	description: 'Which product to count',
	options: PRODUCTS_OR_ALL,
	default: 'all',
	place: { in: 'query', name: 'product' },
});
