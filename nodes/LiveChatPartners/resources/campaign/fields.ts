import { integer } from '../../runtime/parameters/integer';

/** How many of the best campaigns are looked at. The API asks for it; it is no page size. */
export const bestCount = integer({
	name: 'limit',
	displayName: 'Limit',
	description: 'How many of the best campaigns to look at',
	required: true,
	default: 10,
	min: 1,
	place: { in: 'query', name: 'limit' },
});
