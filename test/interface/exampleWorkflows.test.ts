import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
	NodeHelpers,
	type INode,
	type INodeTypeDescription,
	type IWorkflowBase,
} from 'n8n-workflow';
import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { LiveChatPartnersTrigger } from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts';

const folder = join(__dirname, '../../workflows');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function nodesOf(file: string): INode[] {
	const { nodes }: Pick<IWorkflowBase, 'nodes'> = JSON.parse(
		readFileSync(join(folder, file), 'utf8'),
	);
	return nodes;
}

/** Where it lies on the canvas: from, and to. A node has a side of 96, a note says its own. */
function placeOf({ position: [x, y], parameters }: INode): [number[], number[]] {
	return [
		[x, y],
		[x + Number(parameters.width ?? 96), y + Number(parameters.height ?? 96)],
	];
}

/** The width and the height of all nodes and notes. */
function sizeOf(nodes: readonly INode[]): number[] {
	const places = nodes.map(placeOf);
	return [0, 1].map(
		(axis) =>
			Math.max(...places.map(([, to]) => to[axis] ?? 0)) -
			Math.min(...places.map(([from]) => from[axis] ?? 0)),
	);
}

describe('the example workflows', () => {
	it.each(files)('fit the window of the editor: %s', (file) => {
		const [width, height] = sizeOf(nodesOf(file));

		expect(width).toBeLessThanOrEqual(1440);
		expect(height).toBeLessThanOrEqual(900);
	});

	const descriptions = new Map<string, INodeTypeDescription>([
		['liveChatPartners', new LiveChatPartners().description],
		['liveChatPartnersTool', new LiveChatPartners().description],
		['liveChatPartnersTrigger', new LiveChatPartnersTrigger().description],
	]);

	it.each(files)('are imported without a warning about a field of our nodes: %s', (file) => {
		const ours = nodesOf(file).filter(({ type }) => type.startsWith('n8n-nodes-livechat-partners'));
		expect(ours).not.toEqual([]);
		for (const node of ours) {
			const description = descriptions.get(node.type.split('.')[1] ?? '');
			if (!description) throw new Error(`${node.type} is unknown`);
			const { properties } = description;
			const parameters =
				NodeHelpers.getNodeParameters(
					properties,
					node.parameters,
					true,
					false,
					node,
					description,
				) ?? {};
			const issues = NodeHelpers.getNodeParametersIssues(
				properties,
				{ ...node, parameters },
				description,
			);
			expect([node.name, issues]).toEqual([node.name, null]);
		}
	});
});
