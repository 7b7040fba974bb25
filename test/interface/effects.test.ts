import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { isRead, type Operation } from '../../nodes/LiveChatPartners/runtime/action/operation';

const { properties } = new LiveChatPartners().description;

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value} ${operation.value}`,
		resource: resource.value,
		operation,
	})),
);

/** What n8n shows of an operation: its entry in the menu, and the notice above its fields. */
function shown(resource: string, { value }: Operation) {
	const belongs = properties.filter(({ displayOptions }) =>
		displayOptions?.show?.resource?.includes(resource),
	);
	const menu = belongs.find(({ name }) => name === 'operation')?.options ?? [];
	const entry = menu.find((option) => 'value' in option && option.value === value);
	const notice = belongs.find(
		({ type, displayOptions }) =>
			type === 'notice' && displayOptions?.show?.operation?.includes(value),
	);
	return { entry, notice: notice?.displayName };
}

const withEffect = operations.flatMap(({ name, resource, operation }) => {
	const { effect } = operation;
	return typeof effect === 'object' ? [{ name, resource, operation, effect }] : [];
});

describe('what an operation does to money or access', () => {
	it('makes no action longer than a line of the node panel', () => {
		const actions = operations.map(({ resource, operation }) => {
			const { entry } = shown(resource, operation);
			return entry && 'action' in entry ? (entry.action ?? '') : '';
		});

		expect(actions.filter((action) => action.length > 46)).toEqual([]);
	});

	it('is nothing for what only reads', () => {
		const odd = operations.filter(({ operation }) => isRead(operation) && operation.effect);
		expect(odd.map(({ name }) => name)).toEqual([]);
	});

	it.each(withEffect)(
		'stands in all that people and models read of $name',
		({ resource, operation, effect }) => {
			const { entry, notice } = shown(resource, operation);
			expect(entry).toMatchObject({
				action: `${operation.action} ${effect.inShort}`,
				description: expect.stringContaining(effect.inFull),
			});
			expect(notice).toBe(effect.inFull);
		},
	);
});
