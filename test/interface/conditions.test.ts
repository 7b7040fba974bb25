import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { LiveChatPartnersTrigger } from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts';

/** What the fields of one level are shown for that is neither beside them nor a path from the node's root. */
function unknownConditions(fields: readonly INodeProperties[]): string[] {
	const names = fields.map(({ name }) => name);
	return fields.flatMap(({ name, displayOptions = {} }) =>
		Object.values(displayOptions)
			.flatMap((conditions: object) => Object.keys(conditions))
			.filter((other) => !/^[/@]/.test(other) && !names.includes(other))
			.map((other) => `${name} depends on ${other}`),
	);
}

function isGroup(
	option: NonNullable<INodeProperties['options']>[number],
): option is INodePropertyCollection {
	return 'values' in option;
}

/** The fields of a level, and of all levels below it. */
function levels(fields: INodeProperties[]): INodeProperties[][] {
	const below = fields.flatMap(({ type, options = [] }) => {
		if (type === 'fixedCollection') return options.filter(isGroup).map(({ values }) => values);
		return type === 'collection' ? [options.filter((option) => 'type' in option)] : [];
	});
	return [fields, ...below.flatMap(levels)];
}

/*
 * n8n 1 opens and runs no workflow with a node that has a field which depends on something that it
 * does not find among the fields beside it, such as `licenseId.mode`. It takes `/licenseId.mode`.
 */
test.each([new LiveChatPartners(), new LiveChatPartnersTrigger()])(
	'$description.displayName shows fields for conditions that every n8n can look up',
	({ description: { properties } }) => {
		expect(levels(properties).length).toBeGreaterThan(1);
		expect(levels(properties).flatMap(unknownConditions)).toEqual([]);
	},
);
