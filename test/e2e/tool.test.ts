import type { INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/LiveChatPartners/resources';
import {
	isRead,
	type Operation,
	type Resource,
} from '../../nodes/LiveChatPartners/runtime/action/operation';
import { examples, type Example } from '../interface/examples';
import { exampleItem, runExample } from '../interface/runExample';
import { startSandbox, type RecordedRequest, type Sandbox } from '../sandbox';
import { agentWorkflow, toolName, type StoredCredentials } from './agentWorkflow';
import { storeCredentials } from './examples/exampleCredentials';
import { startModelServer, type Asked, type ModelServer } from './examples/modelServer';
import type { Execution } from './execution';
import { fromAi } from './fromAi';
import { isObject, stringAt, type JsonObject } from './json';
import { N8nApplication } from './n8nApplication';
import type { N8nServer } from './n8nServer';

let sandbox: Sandbox;
let model: ModelServer;
let n8n: N8nApplication;
let server: N8nServer;
let credentials: StoredCredentials;

beforeAll(async () => {
	sandbox = await startSandbox();
	model = await startModelServer();
	n8n = await N8nApplication.install();
	server = await n8n.start();
	const ids = await storeCredentials(server, sandbox, { modelUrl: model.url });
	credentials = Object.fromEntries([...ids].map(([type, id]) => [type, { id, name: type }]));
});
beforeEach(() => {
	sandbox.reset();
	model.asked.length = 0;
	model.turns.length = 0;
});
afterAll(async () => {
	await n8n?.remove();
	await model?.close();
	await sandbox?.close();
});

interface ReadCase {
	name: string;
	resource: Resource;
	operation: Operation;
	example: Example;
}

/** Each operation that only reads, with each of its examples. One without an example fails. */
const reads: ReadCase[] = resources.flatMap((resource) =>
	resource.operations.filter(isRead).flatMap((operation) => {
		const own = examples.filter(
			(one) => one.resource === resource.value && one.operation === operation.value,
		);
		if (own.length === 0) throw new Error(`${resource.value} ${operation.value} has no example`);
		return own.map((example) => ({
			name: [resource.value, operation.value, example.variant].filter(Boolean).join(' '),
			resource,
			operation,
			example,
		}));
	}),
);

let workflows = 0;

/** Has the model call the tool once with these values. */
async function use(parameters: INodeParameters, values: JsonObject = {}): Promise<Execution> {
	model.turns.push(
		() => ({ call: toolName, with: values }),
		() => ({ say: 'Done.' }),
	);
	return await server.run(agentWorkflow(`tool-${workflows++}`, parameters, credentials));
}

/** What the tool answered, as the model reads it. */
function answer(): unknown {
	const last = model.asked.at(-1)?.messages.at(-1);
	if (last?.role !== 'tool') throw new Error(`No answer of a tool: ${JSON.stringify(last)}`);
	const parsed: unknown = JSON.parse(stringAt(last, 'content', 'The answer of a tool'));
	return parsed;
}

/** What the model was told about the tool. */
function told(asked: Asked | undefined): JsonObject {
	const tool = asked?.tools.get(toolName);
	if (!tool) throw new Error('The model was not told about the tool');
	return tool;
}

/**
 * What was asked for, in an order that does not depend on which of the requests of a report arrives
 * first. A cursor depends on the moment at which the sandbox was put back to its seed.
 */
function sent(requests: readonly RecordedRequest[]): unknown[] {
	const asked = requests.map(({ method, path, query: { next_cursor: cursor, ...query } }) => ({
		method,
		path,
		query,
		fromCursor: cursor !== undefined,
	}));
	return asked.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

/** The names of the fields of each item, but for the range that the first one names to an agent. */
function fieldsOf(items: unknown): unknown {
	return Array.isArray(items)
		? items.map((item) =>
				Object.keys(isObject(item) ? item : {}).filter((name) => name !== 'asked_for'),
			)
		: items;
}

/** An item without what only a person can use, and with what an agent has to know about a file. */
function asAgentReads(item: JsonObject): JsonObject {
	const json = { ...item };
	delete json.html;
	return 'file_name' in json ? { ...json, note: '' } : json;
}

/** The values of an example, with those that only the seed knows. */
function seeded(parameters: INodeParameters): INodeParameters {
	const item = exampleItem(sandbox);
	return Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [
			name,
			value === '={{ $json.invoice }}' ? item.invoice : value,
		]),
	);
}

describe('an AI Agent uses each operation that reads', () => {
	it.each(reads)('$name', async ({ resource, operation, example }) => {
		const plain = await runExample(sandbox, example);
		const expected = sent(sandbox.requests);
		sandbox.reset();
		const { parameters, values } = fromAi(operation, seeded(example.parameters));
		const chosen = { resource: resource.value, operation: operation.value };
		(await use({ ...chosen, ...parameters }, values)).succeeded();

		const { description, parameters: schema } = told(model.asked[0]);
		expect(description).toBe(`${operation.action} in LiveChat Partners`);
		const asked = isObject(schema) && isObject(schema.properties) ? schema.properties : {};
		expect(Object.keys(asked).sort()).toEqual(Object.keys(values).sort());
		expect(sent(sandbox.requests)).toEqual(expected);
		expect(fieldsOf(answer())).toEqual(fieldsOf(plain.json.map(asAgentReads)));
	});
});

describe('what else the model reads', () => {
	it('that a list is empty', async () => {
		sandbox.state.leads.length = 0;
		(await use({ resource: 'lead', operation: 'getAll' })).succeeded();

		expect(answer()).toEqual([{ found: 0 }]);
	});

	it('the words of the server, and what to do', async () => {
		sandbox.fault({ act: { status: 403, body: { message: 'No partner any more' } } });
		(await use({ resource: 'lead', operation: 'getAll' })).succeeded();

		expect(answer()).toEqual([
			{ error: expect.stringMatching(/^No partner any more\. .+ \(HTTP 403\)$/) },
		]);
	});

	it('what a write charges', async () => {
		model.turns.push(() => ({ say: 'Done.' }));
		const parameters = { resource: 'subscription', operation: 'create' };
		(await server.run(agentWorkflow('tool-told', parameters, credentials))).succeeded();

		expect(told(model.asked[0]).description).toBe(
			'Create a subscription and charge the card in LiveChat Partners',
		);
		expect(sandbox.requests).toEqual([]);
	});

	it('that a write may have been carried out, which is not sent again', async () => {
		sandbox.fault({ path: /withdrawals$/, act: 'resetAfter' });
		model.turns.push(() => ({ call: toolName, with: {} }));
		(await use({ resource: 'withdrawal', operation: 'create' })).succeeded();

		expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /v2/partners/withdrawals',
		]);
		expect(answer()).toEqual([
			{ error: expect.stringContaining('It is not known whether the request was carried out') },
		]);
	});
});
