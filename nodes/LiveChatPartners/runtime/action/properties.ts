import type { INodeProperties } from 'n8n-workflow';

import { groupsOf } from './layout';
import type { Collection, Group } from './layout';
import type { Effect, Operation, Resource } from './operation';

/** A field of the editor, tied to the operations that it belongs to. */
interface Placed {
	property: INodeProperties;
	/** Everything about the field, to recognise the same one in another operation. */
	key: string;
	operations: string[];
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

/** n8n asks for a required field also where it was not added to its collection. */
function asAddable(member: INodeProperties): INodeProperties {
	const property = { ...member };
	delete property.required;
	return property;
}

/** Keeps what a workflow holds from an earlier version, which n8n drops otherwise, and says that it counts. */
function storedFields(
	{ displayName, name }: Collection,
	members: INodeProperties[],
): INodeProperties[] {
	return [
		{ displayName, name, type: 'hidden', default: {} },
		...members.map((member): INodeProperties => ({
			displayName: `This workflow was saved when ${member.displayName} stood in ${displayName}. The value from there is used until you choose one here. To get rid of it, replace this node with a new one.`,
			name: 'storedNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { [`/${name}.${member.name}`]: [{ _cnd: { exists: true } }] } },
		})),
	];
}

function groupFields({ collection, parameters, onlyNamed, onlyStored }: Group): INodeProperties[] {
	const members = parameters.map(({ property }) => property);
	if (!collection) return members;
	if (onlyStored) return storedFields(collection, members);
	const { displayName, name, placeholder } = collection;
	const options = members.map(withoutCondition);
	return [
		{
			displayName,
			name,
			type: 'collection',
			placeholder,
			default: {},
			...sharedCondition(members),
			options: onlyNamed ? options.map(asAddable) : options,
		},
	];
}

function effectOf({ effect }: Operation): Effect | undefined {
	return effect === 'none' ? undefined : effect;
}

function noticeField(operation: Operation): INodeProperties[] {
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
	return [...noticeField(operation), ...groupsOf(operation).flatMap(groupFields)];
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
			...property.displayOptions,
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
			...(operation.builderHint === undefined
				? {}
				: { builderHint: { propertyHint: operation.builderHint } }),
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
