import { join } from 'node:path';

import { isObject, readJson, stringAt, type JsonObject } from '../json';
import type { N8nServer } from '../n8nServer';
import { packageFolder } from '../paths';

/** Where the workflows are that users import. */
export const exampleFolder = join(packageFolder, 'workflows');

/** Reads `workflows/<name>.json`. Throws when it is missing or has no nodes. */
export async function readExample(name: string): Promise<JsonObject> {
	const workflow = await readJson(join(exampleFolder, `${name}.json`));
	if (!isObject(workflow) || !Array.isArray(workflow.nodes)) {
		throw new TypeError(`workflows/${name}.json is no n8n workflow`);
	}
	return workflow;
}

/**
 * Stores an example in n8n exactly as the file has it, and gives back its id. Its credentials
 * have names and no ids: n8n puts in those of the same name and type, as it does in the editor.
 * Throws when n8n refuses it, and when a credential was not found.
 */
export async function importExample(server: N8nServer, name: string): Promise<string> {
	// The project in which n8n looks for the credentials; n8n 1 looks in none that is not named.
	const personal = await server.api.request('GET', '/rest/projects/personal');
	const projectId = stringAt(personal, 'id', 'The personal project');
	const stored = await server.storeWorkflow({ ...(await readExample(name)), projectId });
	const missing = nodesOf(stored).flatMap((node) =>
		node.disabled === true ? [] : credentialsWithoutId(node),
	);
	if (missing.length > 0) throw new Error(`${name}: no credential for ${missing.join(', ')}`);
	return stringAt(stored, 'id', 'A new workflow');
}

function nodesOf(workflow: unknown): JsonObject[] {
	const nodes = isObject(workflow) && Array.isArray(workflow.nodes) ? workflow.nodes : [];
	return nodes.filter(isObject);
}

function credentialsWithoutId(node: JsonObject): string[] {
	const credentials = isObject(node.credentials) ? Object.values(node.credentials) : [];
	return credentials
		.filter((credential) => !isObject(credential) || typeof credential.id !== 'string')
		.map((credential) => `${String(node.name)}: ${JSON.stringify(credential)}`);
}
