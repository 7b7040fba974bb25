/**
 * Reads the named values of a path, query or body. The OpenAPI document has checked them before, so a value of
 * another type is a mistake in the sandbox and throws.
 */
export class Fields {
	constructor(private readonly values: Readonly<Record<string, unknown>>) {}

	has(name: string): boolean {
		return this.values[name] !== undefined;
	}

	text(name: string): string {
		return this.optionalText(name) ?? this.wrong(name, 'text');
	}

	optionalText(name: string): string | undefined {
		const value = this.values[name];
		return value === undefined || typeof value === 'string' ? value : this.wrong(name, 'text');
	}

	integer(name: string): number {
		return this.optionalInteger(name) ?? this.wrong(name, 'a number');
	}

	optionalInteger(name: string): number | undefined {
		const value = this.values[name];
		return value === undefined || typeof value === 'number' ? value : this.wrong(name, 'a number');
	}

	optionalFlag(name: string): boolean | undefined {
		const value = this.values[name];
		return value === undefined || typeof value === 'boolean'
			? value
			: this.wrong(name, 'a boolean');
	}

	texts(name: string): string[] {
		return this.list(name).map((value) =>
			typeof value === 'string' ? value : this.wrong(name, 'texts'),
		);
	}

	integers(name: string): number[] {
		return this.list(name).map((value) =>
			typeof value === 'number' ? value : this.wrong(name, 'numbers'),
		);
	}

	/** A list of objects; an absent one is empty. */
	rows(name: string): Fields[] {
		return this.list(name).map(
			(value) => new Fields(isRecord(value) ? value : this.wrong(name, 'objects')),
		);
	}

	/** One of several words. The types of the choices are those of the result. */
	choice<T extends string>(name: string, choices: readonly T[]): T {
		const value = this.values[name];
		return choices.find((choice) => choice === value) ?? this.wrong(name, choices.join(' or '));
	}

	private list(name: string): unknown[] {
		const value = this.values[name];
		if (value === undefined) return [];
		return Array.isArray(value) ? value : this.wrong(name, 'a list');
	}

	private wrong(name: string, expected: string): never {
		throw new TypeError(`The OpenAPI document let ${name} pass, which is not ${expected}`);
	}
}

/** Whether a value is an object with named values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)
	);
}
