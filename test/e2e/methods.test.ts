import { resources } from '../../nodes/LiveChatPartners/resources';
import { isRead } from '../../nodes/LiveChatPartners/runtime/action/operation';
import { examples, type Example } from '../interface/examples';
import { exampleItem } from '../interface/runExample';
import type { Sandbox } from '../sandbox';
import { png } from '../sandbox/image';

import { storeAccount } from './accountCredentials';
import { isNewestLine } from './n8nLine';
import { n8nUnderTest } from './n8nUnderTest';
import { chain, type WorkflowNode } from './workflow';

type ChainNode = Omit<WorkflowNode, 'id' | 'position'>;

const running = n8nUnderTest(async ({ sandbox, n8n }) => {
	const server = await n8n.start();
	return { server, credentials: await storeAccount(server, sandbox) };
});

/** A node whose item holds what the examples' expressions refer to. */
function input(sandbox: Sandbox): ChainNode {
	return {
		name: 'Input',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			mode: 'raw',
			jsonOutput: JSON.stringify({
				...exampleItem(sandbox),
				logo: png(400, 400).toString('base64'),
			}),
		},
	};
}

/** n8n's own way from a text to a file in the binary field `data`. */
const toFile: ChainNode = {
	name: 'Logo',
	type: 'n8n-nodes-base.convertToFile',
	typeVersion: 1.1,
	parameters: {
		operation: 'toBinary',
		sourceProperty: 'logo',
		options: { fileName: 'logo.png', mimeType: 'image/png' },
	},
};

/**
 * Every method in the newest n8n. An older line runs the same code through the same parts of n8n, so
 * there a read and a write of each resource are enough.
 */
function chosen(): readonly Example[] {
	if (isNewestLine) return examples;
	const seen = new Set<string>();
	return examples.filter(({ resource, operation, needsLogo }) => {
		const found = resources
			.find(({ value }) => value === resource)
			?.operations.find(({ value }) => value === operation);
		const kind = `${resource} ${found && isRead(found) ? 'read' : 'write'}`;
		if (seen.has(kind) || needsLogo) return false;
		seen.add(kind);
		return true;
	});
}

const cases = chosen().map((example, index) => ({
	name: [example.resource, example.operation, example.variant].filter(Boolean).join(' '),
	id: `method-${index}`,
	example,
}));

describe('the methods, in the n8n application', () => {
	it.each(cases)('$name', async ({ id, example }) => {
		const { sandbox, server, credentials } = running();
		const node: ChainNode = {
			name: 'LiveChat Partners',
			type: 'n8n-nodes-livechat-partners.liveChatPartners',
			typeVersion: 1,
			parameters: {
				resource: example.resource,
				operation: example.operation,
				...example.parameters,
			},
			credentials,
		};
		const nodes = [input(sandbox), ...(example.needsLogo ? [toFile] : []), node];
		const run = (await server.run(chain(id, nodes))).succeeded();

		expect(run.items('LiveChat Partners').length).toBeGreaterThan(0);
		expect(sandbox.requests.length).toBeGreaterThan(0);
		expect(sandbox.requests.every(({ status }) => status !== undefined && status < 300)).toBe(true);
	});
});
