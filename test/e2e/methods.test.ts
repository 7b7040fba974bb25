import { examples } from '../interface/examples';
import { exampleItem } from '../interface/runExample';
import { STORED_CARD } from '../engine/underTest';
import { startSandbox, type Sandbox } from '../sandbox';
import { png } from '../sandbox/image';

import { N8nApplication } from './n8nApplication';
import type { N8nServer } from './n8nServer';
import { chain, type WorkflowNode } from './workflow';

type ChainNode = Omit<WorkflowNode, 'id' | 'position'>;

let sandbox: Sandbox;
let n8n: N8nApplication;
let server: N8nServer;
let credentials: WorkflowNode['credentials'];

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await N8nApplication.install();
	server = await n8n.start();
	const stored = async (type: string, data: Record<string, string>) => ({
		[type]: { id: await server.importCredential({ id: type, name: type, type, data }), name: type },
	});
	credentials = {
		...(await stored('liveChatPartnersApi', {
			apiToken: sandbox.apiToken,
			partnerPassword: sandbox.partnerPassword,
			baseUrl: sandbox.partnerUrl,
			recurlyBaseUrl: sandbox.recurlyUrl,
		})),
		...(await stored('liveChatPartnersCardApi', STORED_CARD)),
	};
});

afterAll(async () => {
	await n8n?.remove();
	await sandbox?.close();
});

/** A node whose item holds what the examples' expressions refer to. */
function input(): ChainNode {
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
		sandbox.reset();
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
		const nodes = [input(), ...(example.needsLogo ? [toFile] : []), node];
		const run = (await server.run(chain(id, nodes))).succeeded();

		expect(run.items('LiveChat Partners').length).toBeGreaterThan(0);
		expect(sandbox.requests.length).toBeGreaterThan(0);
		expect(sandbox.requests.every(({ status }) => status !== undefined && status < 300)).toBe(true);
	});
});
