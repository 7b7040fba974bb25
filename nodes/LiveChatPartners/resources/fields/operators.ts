import type { Option } from '../../runtime/parameters/choice';

/** Comparisons for conditions. Each method documents which of them it takes. */
export const EQUALS = [{ name: 'Equals', value: 'equals' }] as const satisfies ReadonlyArray<
	Option<string>
>;

export const CONTAINS = [{ name: 'Contains', value: 'contains' }] as const satisfies ReadonlyArray<
	Option<string>
>;

/** All comparisons that the API documents. */
export const OPERATORS = [
	...EQUALS,
	...CONTAINS,
	{ name: 'Exists', value: 'exists' },
	{ name: 'Greater Than or Equal', value: 'greater_or_equal' },
	{ name: 'Less Than or Equal', value: 'lesser_or_equal' },
] as const satisfies ReadonlyArray<Option<string>>;
