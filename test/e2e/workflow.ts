import { join } from 'node:path';

import { isObject, readJson, stringAt, type JsonObject } from './json';
import { e2eFolder } from './paths';

/** A node as n8n's exported workflows hold it. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: JsonObject;
	credentials?: Record<string, { id: string; name: string }>;
	/** Only webhook nodes have one; without it n8n puts the workflow's id before the path. */
	webhookId?: string;
	onError?: 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';
}

/** How nodes are connected: one after the other, or as the parts of an AI Agent. */
export type ConnectionType = 'main' | 'ai_languageModel' | 'ai_tool';

interface Connection {
	node: string;
	type: ConnectionType;
	index: number;
}

/** A workflow as n8n exports and imports it. The id is ours, so that it can be executed by it. */
export interface Workflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, Partial<Record<ConnectionType, Connection[][]>>>;
	settings?: JsonObject;
	active?: boolean;
}

/** A credential before n8n encrypts it; `id` and `name` are what workflows refer to. */
export interface Credential {
	id: string;
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
}

/**
 * Reads `workflows/<name>.json`. Throws when the file is missing or has no id,
 * name, nodes or connections: without them n8n would refuse it less readably.
 */
export async function readWorkflow(name: string): Promise<Workflow> {
	const workflow = await readJson(join(e2eFolder, 'workflows', `${name}.json`));
	if (!isWorkflow(workflow)) throw new TypeError(`workflows/${name}.json is no n8n workflow`);
	return workflow;
}

/**
 * A workflow of a manual trigger named `Start` and the given nodes in a row, the
 * first fed by the trigger. For suites that run many operations.
 */
export function chain(
	id: string,
	nodes: ReadonlyArray<Omit<WorkflowNode, 'id' | 'position'>>,
): Workflow {
	const start = {
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
	};
	const row = [start, ...nodes].map((node, index): WorkflowNode => ({
		...node,
		id: `${id}-${index}`,
		position: [index * 220, 0],
	}));
	const connections: Workflow['connections'] = {};
	for (const [index, node] of row.entries()) {
		const next = row[index + 1];
		if (next) connections[node.name] = { main: [[{ node: next.name, type: 'main', index: 0 }]] };
	}
	return { id, name: id, nodes: row, connections, settings: { executionOrder: 'v1' } };
}

function isWorkflow(value: unknown): value is Workflow {
	return (
		isObject(value) &&
		stringAt(value, 'id', 'A workflow') !== '' &&
		stringAt(value, 'name', 'A workflow') !== '' &&
		Array.isArray(value.nodes) &&
		isObject(value.connections)
	);
}
