import type { INodeProperties } from 'n8n-workflow';

import { optionsOf, parametersOf } from './fields';
import { collectionsOf } from './operation';
import type { Effect, Operation, Resource } from './operation';
import type { Parameter } from './parameters/parameter';

/** A field of the editor, tied to the operations that it belongs to. */
interface Placed {
	property: INodeProperties;
	/** Everything about the field, to recognise the same one in another operation. */
	key: string;
	operations: string[];
}

function byName(a: INodeProperties, b: INodeProperties): number {
	const [first, second] = [a.displayName.toLowerCase(), b.displayName.toLowerCase()];
	return first < second ? -1 : first > second ? 1 : 0;
}

/** The condition that all members of a collection share; inside of it they could not refer to fields outside. */
function sharedCondition(members: INodeProperties[]): Pick<INodeProperties, 'displayOptions'> {
	const [first] = members;
	if (first?.displayOptions === undefined) return {};
	return { displayOptions: first.displayOptions };
}

function withoutCondition(member: INodeProperties): INodeProperties {
	const property = { ...member };
	delete property.displayOptions;
	return property;
}

function collection(
	name: string,
	displayName: string,
	placeholder: string,
	parameters: Parameter[],
): INodeProperties[] {
	if (parameters.length === 0) return [];
	const members = parameters.map(({ property }) => property);
	// A date range reads in its own order; everything else in a collection is alphabetical, as n8n has it.
	const inOwnOrder = members.some((member) => member.name === 'dateRange');
	const options = members.map(withoutCondition);
	return [
		{
			displayName,
			name,
			type: 'collection',
			placeholder,
			default: {},
			...sharedCondition(members),
			options: inOwnOrder ? options : options.sort(byName),
		},
	];
}

function effectOf({ effect }: Operation): Effect | undefined {
	return effect === 'none' ? undefined : effect;
}

function notice(operation: Operation): INodeProperties[] {
	const effect = effectOf(operation);
	if (!effect) return [];
	return [{ displayName: effect.inFull, name: 'notice', type: 'notice', default: '' }];
}

/** The entries of an operation in the menus: what it is, and what it does to money or access. */
function wordsOf(operation: Operation): { action: string; description: string } {
	const { action, description } = operation;
	const effect = effectOf(operation);
	if (!effect) return { action, description };
	return {
		action: `${action} ${effect.inShort}`,
		description: `${description.replace(/\.$/, '')}. ${effect.inFull}`,
	};
}

function fieldsOf(operation: Operation): INodeProperties[] {
	return [
		...notice(operation),
		...parametersOf(operation).map(({ property }) => property),
		...collectionsOf(operation).flatMap(({ name, displayName, placeholder, parameters }) =>
			collection(name, displayName, placeholder, parameters),
		),
		...collection('options', 'Options', 'Add Option', optionsOf(operation)),
	];
}

/**
 * The fields of a resource. A field that several operations have in common is one field, so that
 * its value survives a change of the operation and the description stays small; but each operation
 * keeps its own order of fields.
 */
function fieldsOfResource(resource: Resource): INodeProperties[] {
	const placed: Placed[] = [];
	for (const operation of resource.operations) {
		let position = 0;
		for (const property of fieldsOf(operation)) {
			const key = JSON.stringify(property);
			const known = placed.find((other, index) => index >= position && other.key === key);
			const field = known ?? { property, key, operations: [] };
			if (!known) placed.splice(position, 0, field);
			field.operations.push(operation.value);
			position = placed.indexOf(field) + 1;
		}
	}
	return placed.map(({ property, operations }) => ({
		...property,
		displayOptions: {
			show: { resource: [resource.value], operation: operations, ...property.displayOptions?.show },
		},
	}));
}

function operationMenu({
	value: resource,
	operations,
	defaultOperation,
}: Resource): INodeProperties {
	const { value: first } = defaultOperation;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map((operation) => ({
			name: operation.name,
			value: operation.value,
			...wordsOf(operation),
		})),
		default: first,
	};
}

/** Where the editor puts the credentials. Without it, it puts them between fields that a credential depends on. */
const credentialsPlace: INodeProperties = {
	displayName: 'Credentials',
	name: 'credentials',
	type: 'credentials',
	default: '',
};

/** All fields of the node, in the order in which the editor shows them. */
export function properties(
	resources: readonly Resource[],
	defaultResource: string,
): INodeProperties[] {
	return [
		credentialsPlace,
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ name, value, description }) => ({ name, value, description })),
			default: defaultResource,
		},
		...resources.map(operationMenu),
		...resources.flatMap(fieldsOfResource),
	];
}

/** The fields of any operation's output whose values are secrets by purpose. */
export function sensitiveOutputFields(resources: readonly Resource[]): string[] {
	return resources.flatMap(({ operations }) =>
		operations.flatMap((operation) => operation.sensitiveOutputFields ?? []),
	);
}
