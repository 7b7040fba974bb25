import type { IExecuteFunctions } from 'n8n-workflow';

import { isDataObject } from '../json';

function hasExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	return typeof raw === 'object' && raw !== null && Object.values(raw).some(hasExpression);
}

/**
 * The values of the node's fields, item by item. n8n opens its expression evaluator for every
 * value that it is asked for; one without an expression is the same for all items, so it is
 * asked for once.
 */
export class RawValues {
	private readonly fixed = new Map<string, unknown>();

	private readonly changing = new Map<string, unknown>();

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
		if (hasExpression(raw)) this.changing.set(name, raw);
		else this.fixed.set(name, value);
		return value;
	}

	/**
	 * The expression of a field that was read before, as n8n shows it: `{{ $json.seats }}`; undefined where it has none.
	 * @param collection the collection that the field is in
	 */
	expressionOf(name: string, collection?: string): string | undefined {
		const stored = this.changing.get(collection ?? name);
		const raw = collection !== undefined && isDataObject(stored) ? stored[name] : stored;
		const typed = isDataObject(raw) ? raw.value : raw;
		return typeof typed === 'string' && typed.startsWith('=') ? typed.slice(1) : undefined;
	}
}
