export interface Source {
	/** Where the code pretends to lie, from the root of the package. */
	path: string;
	code: string;
}

export interface Finding {
	rule: string;
	message: string;
}

function hasStrings<K extends string>(value: unknown, ...keys: K[]): value is Record<K, string> {
	return (
		typeof value === 'object' &&
		value !== null &&
		keys.every((wanted) =>
			Object.entries(value).some(([key, held]) => key === wanted && typeof held === 'string'),
		)
	);
}

export function isSource(value: unknown): value is Source {
	return hasStrings(value, 'path', 'code');
}

export function isFinding(value: unknown): value is Finding {
	return hasStrings(value, 'rule', 'message');
}
