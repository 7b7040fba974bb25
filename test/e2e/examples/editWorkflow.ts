import { isObject, type JsonObject } from '../json';
import type { N8nServer } from '../n8nServer';

/** Changes fields of a node in a stored workflow, as a person does in the editor. Throws when it is not there. */
export async function setParameters(
	server: N8nServer,
	workflowId: string,
	name: string,
	parameters: JsonObject,
): Promise<void> {
	const path = `/rest/workflows/${workflowId}`;
	const workflow = await server.api.request('GET', path);
	const all = isObject(workflow) && Array.isArray(workflow.nodes) ? workflow.nodes : [];
	const stored = all.filter(isObject);
	if (!stored.some((node) => node.name === name)) throw new Error(`No node "${name}"`);
	const nodes = stored.map((node) =>
		node.name === name && isObject(node.parameters)
			? { ...node, parameters: { ...node.parameters, ...parameters } }
			: node,
	);
	await server.api.request('PATCH', path, { nodes });
}
