import type { INodeProperties } from 'n8n-workflow';
import type {
	Operation,
	Resource,
	WithItems,
} from '../../../nodes/LiveChatPartners/runtime/action/operation';
import type { Parameter } from '../../../nodes/LiveChatPartners/runtime/parameters/parameter';
import { properties } from '../../../nodes/LiveChatPartners/runtime/action/properties';

type Condition = Pick<INodeProperties, 'displayOptions'>;

/** A line of text with this name, in the editor and in a workflow. */
export function field(name: string, displayName = name, condition: Condition = {}): Parameter {
	return {
		property: { displayName, name, type: 'string', default: '', ...condition },
		read: () => undefined,
	};
}

/** A method of the API; a read unless it says otherwise. */
export const endpoint = (more: Partial<WithItems> = {}): WithItems => ({
	method: 'GET',
	path: '/x',
	response: { kind: 'object' },
	...more,
});

/** What an operation of one request may say beside its names. */
export type More = Partial<Extract<Operation, { effect: unknown; run?: undefined }>>;

/** An operation that reads one object unless it says otherwise. */
export function operation(value: string, more: More = {}): Operation {
	return {
		value,
		name: `The ${value}`,
		action: `Do ${value}`,
		description: `Does ${value}.`,
		endpoints: [endpoint()],
		effect: 'none',
		...more,
	};
}

/** A resource whose menu starts with the first operation. */
export function resource(value: string, ...operations: [Operation, ...Operation[]]): Resource {
	const [defaultOperation] = operations;
	return {
		value,
		name: `Some ${value}`,
		description: `About ${value}`,
		operations,
		defaultOperation,
	};
}

/** The fields of an operation, as the editor shows them. */
export function shown(...operations: [Operation, ...Operation[]]): INodeProperties[] {
	return properties([resource('thing', ...operations)], 'thing').slice(3);
}
