import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import {
	NodeHelpers,
	type INode,
	type INodeTypeDescription,
	type IWorkflowBase,
} from 'n8n-workflow';

import { n8nModules } from '../paths';
import { exampleFolder } from './exampleWorkflow';

/** What n8n's editor knows of the nodes of a package. */
function typesOf(folder: string): INodeTypeDescription[] {
	const file = join(n8nModules, folder, 'dist/types/nodes.json');
	const known: INodeTypeDescription[] = JSON.parse(readFileSync(file, 'utf8'));
	return known;
}

const types = new Map(
	['n8n-nodes-base', '@n8n/n8n-nodes-langchain'].map((name) => [name, typesOf(name)]),
);

function typeOf({ type, typeVersion }: INode): INodeTypeDescription {
	const [name = '', node] = type.split('.');
	const found = types
		.get(name)
		?.find((each) => each.name === node && [each.version].flat().includes(typeVersion));
	if (!found) throw new Error(`n8n has no ${type} of version ${typeVersion}`);
	return found;
}

/** The warnings of the editor about the fields of a node, which has no credential yet. */
function warnings(node: INode): string[] {
	const description = typeOf(node);
	const { properties } = description;
	const parameters =
		NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description) ??
		{};
	const issues = NodeHelpers.getNodeParametersIssues(
		properties,
		{ ...node, parameters },
		description,
	);
	return Object.values(issues?.parameters ?? {})
		.flat()
		.map((text) => `${node.name}: ${text}`);
}

const files = readdirSync(exampleFolder).filter((name) => name.endsWith('.json'));

describe("the fields of n8n's own nodes in the examples", () => {
	// Those of our nodes are in test/interface/exampleWorkflows.test.ts.
	it.each(files)('are shown without a warning: %s', (file) => {
		const { nodes }: Pick<IWorkflowBase, 'nodes'> = JSON.parse(
			readFileSync(join(exampleFolder, file), 'utf8'),
		);
		const theirs = nodes.filter(({ type }) => !type.startsWith('n8n-nodes-livechat-partners'));

		expect(theirs.flatMap(warnings)).toEqual([]);
	});
});
