import type { INodeParameters, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { groupsOf } from '../../nodes/LiveChatPartners/runtime/action/layout';
import { COUNTRIES } from '../../nodes/LiveChatPartners/runtime/parameters/countries';
import { LANGUAGES } from '../../nodes/LiveChatPartners/runtime/parameters/languages';
import { startSandbox, type Sandbox } from '../sandbox';
import { examples, type Example } from './examples';
import { runExample } from './runExample';
import { STORED_CARD } from '../engine/underTest';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

/** The menus that decide what the node does. The API judges the values of all others. */
const OF_THE_NODE = new Set([
	...['dateRange', 'ifExists', 'metric', 'outputAs', 'paymentSource', 'recurlyMethod'],
	...['earnings.createReport aggregation'],
]);

/** True where only the last of several writes would be judged: everything is checked before the first. */
function createsMore({ operation }: Example): boolean {
	return operation === 'createForClient';
}

/** The entries of the menus that the editor asks the node for. */
const LOADED: Readonly<Record<string, INodePropertyOptions[]>> = {
	getCountries: [...COUNTRIES],
	getLanguages: [...LANGUAGES],
};

/** One menu of the node: its entries, and a run of its operation with a value in it. */
interface Menu {
	name: string;
	ofTheNode: boolean;
	displayName: string;
	options: INodePropertyOptions[];
	with: (value: string) => Example;
}

function isOption(option: object): option is INodePropertyOptions {
	return 'value' in option && typeof option.value === 'string' && option.value !== '';
}

function isField(field: object): field is INodeProperties {
	return 'type' in field;
}

/** What is needed to see a menu that only some choices show. */
function shown(property: INodeProperties): INodeParameters {
	const byCard = property.name === 'paymentSource' || property.displayOptions?.show?.paymentSource;
	return byCard ? { ...STORED_CARD, token: 'a-token', paymentSource: 'card' } : {};
}

/** The cells of rows, each with the value that rows with it hold. */
function cellsOf(property: INodeProperties): INodeProperties[] {
	const [row] = property.type === 'fixedCollection' ? (property.options ?? []) : [];
	return row && 'values' in row ? row.values.filter(isField) : [];
}

function rowsWith(property: INodeProperties, cell: INodeProperties, value: string) {
	const [row] = property.options ?? [];
	const others = cellsOf(property).map((other) => [
		other.name,
		other.name === 'email' ? 'joe@example.com' : other.default || 'x',
	]);
	// A cell may be there only beside a certain value of another.
	const beside = Object.entries(cell.displayOptions?.show ?? {}).map(([name, wanted]) => [
		name,
		wanted?.[0],
	]);
	const cells = Object.fromEntries([...others, ...beside]);
	return { [row?.name ?? '']: [{ ...cells, [cell.name]: value }] };
}

function* menusOf(example: Example): Generator<Menu> {
	const operation = resources
		.find(({ value }) => value === example.resource)
		?.operations.find(({ value }) => value === example.operation);
	for (const { collection, parameters } of operation ? groupsOf(operation) : []) {
		for (const { property } of parameters) {
			const place = (value: unknown): Example => {
				const field = { [property.name]: value };
				const group = collection?.name;
				const old = group === undefined ? undefined : example.parameters[group];
				const fields = group === undefined ? field : { [group]: { ...Object(old), ...field } };
				return { ...example, parameters: { ...example.parameters, ...shown(property), ...fields } };
			};
			const menu = (
				{ name, displayName, options, typeOptions }: INodeProperties,
				at: (value: string) => Example,
			): Menu => {
				const full = `${example.resource}.${example.operation} ${name}`;
				return {
					name: full,
					ofTheNode: OF_THE_NODE.has(name) || OF_THE_NODE.has(full) || createsMore(example),
					displayName,
					options: (options ?? LOADED[typeOptions?.loadOptionsMethod ?? ''] ?? []).filter(isOption),
					with: at,
				};
			};
			// What only a tool shows has tests with an agent.
			if (property.displayOptions?.show?.['@tool']) continue;
			if (property.type === 'options' || property.type === 'multiOptions')
				yield menu(property, place);
			for (const cell of cellsOf(property))
				if (cell.type === 'options')
					yield menu(cell, (value) => place(rowsWith(property, cell, value)));
		}
	}
}

/** Each menu once, however many operations have it; in an example that makes use of it, where there is one. */
function allMenus(): Menu[] {
	const menus = new Map<string, Menu>();
	for (const example of examples) {
		for (const menu of menusOf(example)) {
			const field = menu.name.replace(/^\S+ /, '');
			const key = `${field} ${JSON.stringify(menu.options)}`;
			if (!menus.has(key) || JSON.stringify(example.parameters).includes(`"${field}"`))
				menus.set(key, menu);
		}
	}
	return [...menus.values()];
}

/** What was sent, with a word for each value in it: `"name":"value"`, or a segment of a path. */
async function sent(example: Example): Promise<{ text: string; message: string }> {
	const { error } = await runExample(sandbox, example);
	const text = sandbox.requests
		.map(({ path, query, body }) => `${path} ${JSON.stringify(query)} ${JSON.stringify(body)}`)
		.sort()
		.join('\n')
		.replaceAll('\\', '');
	return { text, message: error?.message ?? '' };
}

function holds(text: string, value: string): boolean {
	return [`"${value}"`, `/${value}`, `[${value}`, `,${value}`].some((form) => text.includes(form));
}

describe.each(allMenus())('the menu $name', (menu) => {
	const last = menu.options.at(-1);
	const [value, name] = [String(last?.value), String(last?.name)];
	const unknown = menu.name.endsWith(' industryIds') ? '2030' : 'growth-2030';

	it('takes a value and its name', async () => {
		const byValue = await sent(menu.with(`={{ "${value}" }}`));
		const byName = await sent(menu.with(`={{ "${name}" }}`));

		expect(byValue.text).not.toBe('');
		expect(byValue.message).not.toContain(`"${menu.displayName}"`);
		expect(byName.message).toBe(byValue.message);
		if (menu.ofTheNode) {
			expect(byName.text.split('\n')).toHaveLength(byValue.text.split('\n').length);
		} else {
			expect([byValue.text, holds(byValue.text, value)]).toEqual([byValue.text, true]);
			expect(holds(byName.text, value)).toBe(true);
		}
	});

	it(
		menu.ofTheNode ? 'refuses what the node cannot do' : 'leaves it to the API what else there is',
		async () => {
			const { text, message } = await sent(menu.with(`={{ "${unknown}" }}`));

			if (menu.ofTheNode) {
				expect(text).toBe('');
				expect(message).toMatch(new RegExp(`^"${menu.displayName}" must be one of `));
				expect(message).toContain(unknown);
			} else {
				expect([text, holds(text, unknown)]).toEqual([text, true]);
			}
		},
	);
});
