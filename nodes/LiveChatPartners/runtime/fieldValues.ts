import type { IExecuteFunctions } from 'n8n-workflow';

function hasExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	return typeof raw === 'object' && raw !== null && Object.values(raw).some(hasExpression);
}

/**
 * The values of the node's fields, item by item. n8n opens its expression evaluator for every
 * value that it is asked for; one without an expression is the same for all items, so it is
 * asked for once.
 */
export class FieldValues {
	private readonly fixed = new Map<string, unknown>();

	private readonly changing = new Set<string>();

	constructor(private readonly context: IExecuteFunctions) {}

	/** The value of a field for one item, expressions resolved. It is shared, so nobody may change it. */
	at(name: string, itemIndex: number): unknown {
		if (this.fixed.has(name)) return this.fixed.get(name);
		// n8n's own validation searches all fields of all operations for each value; the fields check themselves.
		const value: unknown = this.context.getNodeParameter(name, itemIndex, null, {
			skipValidation: true,
		});
		if (this.changing.has(name)) return value;
		const raw: unknown = this.context.getNodeParameter(name, itemIndex, null, {
			rawExpressions: true,
		});
		if (hasExpression(raw)) this.changing.add(name);
		else this.fixed.set(name, value);
		return value;
	}
}
