import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

import type { Call } from './call';
import type { Endpoint } from './endpoint';
import type { Parameter } from './parameters/parameter';

/** What an operation reports for one item, before it is linked to its input item. */
export interface Output {
	json: IDataObject;
	binary?: IBinaryKeyData;
}

/** What a write does to money or access. */
export interface Effect {
	/** Ends the action, which is all that n8n tells a model by itself: `and charge the card`. */
	inShort: string;
	/** Shown above the fields, and ends the description. */
	inFull: string;
}

/** One operation of the node: what the editor shows, and what is asked of the API. */
export interface Operation {
	/** The stored value of the `operation` parameter. Frozen. */
	value: string;
	/** The entry in the Operation menu. */
	name: string;
	/** The entry in the node panel, in sentence case. */
	action: string;
	/** What it does, for people and for language models that pick a tool. */
	description: string;
	/**
	 * What running it does to money or access, which each write has to say; `none` where it does
	 * nothing to them. It is a part of all that people and models read before they run it.
	 */
	effect?: Effect | 'none';
	/** Fields at the top level, in the order in which they are shown. */
	parameters?: Parameter[];
	/** Optional fields of a write that creates something. */
	additionalFields?: Parameter[];
	/** Optional fields of a write that changes something. */
	updateFields?: Parameter[];
	/** Optional fields of a read. */
	filters?: Parameter[];
	/** Optional fields about how the node behaves, in front of those that every operation has. */
	options?: Parameter[];
	/** True where it stands for no method of its own, but puts the answers of `endpoints` together. */
	composed?: boolean;
	/** Every method of the API that the operation stands for, the usual one first. */
	endpoints: readonly [Endpoint, ...Endpoint[]];
	/** Which of `endpoints` fits an item's parameters; the first where it is left out. */
	choose?: (call: Call) => Endpoint;
	/** For an operation that takes more than one request, or reports something of its own. */
	run?: (call: Call) => Promise<Output[]>;
	/** The fields that Simplify keeps of each element of a list that has more than ten. */
	simplify?: readonly string[];
	/** A last change to each element of a list, before it is reported. */
	refine?: (element: IDataObject, call: Call) => IDataObject;
	/** What an operation without a payload reports beside success and the values in its path. */
	confirm?: (call: Call) => IDataObject;
	/** What to do about a refusal, by HTTP status. */
	advice?: Readonly<Record<number, string>>;
	/**
	 * Fields of the output whose values are secrets by purpose. n8n takes them for the whole node,
	 * so a name that other operations use as well, such as `id`, must not be among them.
	 */
	sensitiveOutputFields?: string[];
}

/** A resource of the node with its operations in menu order. */
export interface Resource {
	/** The stored value of the `resource` parameter. Frozen. */
	value: string;
	name: string;
	description: string;
	operations: readonly Operation[];
	/** The operation that the menu starts with. */
	defaultOperation: Operation;
}

/** True where the operation only reads: it runs many items at a time and may be repeated. */
export function isRead(operation: Operation): boolean {
	return operation.endpoints.every(
		(endpoint) => endpoint.method === 'GET' && endpoint.origin !== 'recurly',
	);
}

/** The collections of an operation, in the order in which the editor shows them. */
export function collectionsOf(
	operation: Operation,
): Array<{ name: string; displayName: string; placeholder: string; parameters: Parameter[] }> {
	return [
		{
			name: 'filters',
			displayName: 'Filters',
			placeholder: 'Add Filter',
			parameters: operation.filters ?? [],
		},
		{
			name: 'additionalFields',
			displayName: 'Additional Fields',
			placeholder: 'Add Field',
			parameters: operation.additionalFields ?? [],
		},
		{
			name: 'updateFields',
			displayName: 'Update Fields',
			placeholder: 'Add Field',
			parameters: operation.updateFields ?? [],
		},
	];
}
