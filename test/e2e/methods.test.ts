import { examples } from '../interface/examples';
import { exampleItem } from '../interface/runExample';
import type { Sandbox } from '../sandbox';
import { png } from '../sandbox/image';

import { storeAccount } from './accountCredentials';
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

const cases = examples.map((example, index) => ({
	name: [example.resource, example.operation, example.variant].filter(Boolean).join(' '),
	id: `method-${index}`,
	example,
}));

describe('each method, in the n8n application', () => {
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
