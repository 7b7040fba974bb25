import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { LiveChatPartnersTrigger } from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts';

/** Everything that a saved workflow may hold, by the place where it stands: `resource.operation: parameter type`. */
export type Frozen = string[];

/** Menus longer than this are standard lists, such as countries, which have a test of their own. */
const LONGEST_MENU = 30;

function namesOf(property: INodeProperties, prefix: string): string[] {
	const name = `${prefix}${property.name}`;
	const own = `${name} ${property.type}`;
	const modes = (property.modes ?? []).map((mode) => `${name}(${mode.name})`);
	const isStandardList =
		property.type !== 'collection' && (property.options ?? []).length > LONGEST_MENU;
	const members = (isStandardList ? [] : (property.options ?? [])).flatMap((option) => {
		if ('values' in option)
			return option.values.flatMap((value) => namesOf(value, `${name}.${option.name}.`));
		if ('type' in option) return namesOf(option, `${name}.`);
		return 'value' in option ? [`${name}=${String(option.value)}`] : [];
	});
	return [own, ...modes, ...members];
}

function texts(values: unknown[] | undefined): string[] {
	return (values ?? []).filter((value) => typeof value === 'string');
}

/** The stored names and values of a node: resources, operations, parameters with their types, modes and choices. */
function frozenOf({ name, properties }: INodeTypeDescription): Frozen {
	const lines = properties.flatMap((property) => {
		if (property.type === 'notice') return [];
		const show = property.displayOptions?.show ?? {};
		const resource = texts(show.resource)[0];
		const operations = texts(show.operation);
		const places =
			resource === undefined
				? [name]
				: operations.length === 0
					? [`${name} ${resource}`]
					: operations.map((value) => `${name} ${resource}.${value}`);
		return places.flatMap((place) => namesOf(property, `${place}: `));
	});
	return [...new Set(lines)].sort();
}

/** The stored names and values of both nodes. */
export function frozenNames(): Frozen {
	return [new LiveChatPartners(), new LiveChatPartnersTrigger()]
		.flatMap(({ description }) => frozenOf(description))
		.sort();
}
