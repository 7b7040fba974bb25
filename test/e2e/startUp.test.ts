import { join } from 'node:path';

import { storeAccount } from './accountCredentials';
import { credentialsOf } from './agentWorkflow';
import { n8nUnderTest } from './n8nUnderTest';
import { chain } from './workflow';

const name = 'n8n-nodes-livechat-partners';

const running = n8nUnderTest(async ({ sandbox, n8n }) => {
	const installed = join(n8n.userFolder, '.n8n', 'nodes', 'node_modules', name);
	const server = await n8n.start({
		N8N_LOG_LEVEL: 'debug',
		// The same files a second time, as somebody has them who puts them in a folder of their own.
		N8N_CUSTOM_EXTENSIONS: installed,
	});
	return { server, credentials: await storeAccount(server, sandbox) };
});

describe("the start of n8n's application", () => {
	it('reads what the package says of its nodes, and none of its code', () => {
		expect(running().server.log).toContain(`Lazy-loading nodes and credentials from ${name}`);
	});

	it.each([
		['a community package', `${name}.liveChatPartners`],
		['a folder of custom extensions', 'CUSTOM.liveChatPartners'],
	])('has the node run as it is, out of %s', async (_, type) => {
		const { sandbox, server, credentials } = running();
		const node = {
			name: 'Balance',
			type,
			typeVersion: 1,
			parameters: { resource: 'earnings', operation: 'getBalance' },
			// The credentials are those of the community package, and its card goes to its own nodes alone.
			credentials: credentialsOf(credentials, ['liveChatPartnersApi']),
		};
		const run = (await server.run(chain(type, [node]))).succeeded();

		expect(run.json('Balance')).toEqual([
			expect.objectContaining({ available: expect.any(Number) }),
		]);
		expect(sandbox.requests.map(({ path }) => path)).toEqual(['/v2/partners/balance']);
	});
});
