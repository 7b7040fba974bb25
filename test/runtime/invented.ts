import type { INodeProperties } from 'n8n-workflow';
import type { Endpoint } from '../../nodes/LiveChatPartners/runtime/endpoint';
import type { Operation, Resource } from '../../nodes/LiveChatPartners/runtime/operation';
import type { Parameter } from '../../nodes/LiveChatPartners/runtime/parameters/parameter';
import { properties } from '../../nodes/LiveChatPartners/runtime/properties';

type Condition = Pick<INodeProperties, 'displayOptions'>;

/** A line of text with this name, in the editor and in a workflow. */
export function field(name: string, displayName = name, condition: Condition = {}): Parameter {
	return {
		property: { displayName, name, type: 'string', default: '', ...condition },
		read: () => undefined,
	};
}

/** A method of the API; a read unless it says otherwise. */
export const endpoint = (more: Partial<Endpoint> = {}): Endpoint => ({
	method: 'GET',
	path: '/x',
	answer: { kind: 'object' },
	...more,
});

/** An operation that reads one object unless it says otherwise. */
export function operation(value: string, more: Partial<Operation> = {}): Operation {
	return {
		value,
		name: `The ${value}`,
		action: `Do ${value}`,
		description: `Does ${value}.`,
		endpoints: [endpoint()],
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
