import { readdir } from 'node:fs/promises';

import { isObject, stringAt } from '../json';
import { n8nUnderTest } from '../n8nUnderTest';
import { storeCredentials } from './exampleCredentials';
import { exampleFolder, readExample } from './exampleWorkflow';

const running = n8nUnderTest(async ({ sandbox, n8n }) => {
	const server = await n8n.start();
	await storeCredentials(server, sandbox);
	return { server };
});

/** What n8n's rules for its version 3 find in the stored workflows, by title. */
async function findings(): Promise<string[]> {
	const path = '/rest/breaking-changes/report/refresh?version=v3';
	const answer = await running().server.api.request('POST', path, {});
	const report = isObject(answer) && isObject(answer.report) ? answer.report : {};
	if (!Array.isArray(report.workflowResults)) throw new Error(JSON.stringify(answer));
	return report.workflowResults.map((result: unknown) => stringAt(result, 'ruleTitle', path));
}

// n8n 1 does not know these rules.
describe("n8n's rules for the migration to its version 3", () => {
	it('find nothing in the examples, and would find what is gone', async () => {
		const { server } = running();
		const files = (await readdir(exampleFolder)).filter((name) => name.endsWith('.json'));
		expect(files.length).toBeGreaterThanOrEqual(8);
		for (const file of files) await server.storeWorkflow(await readExample(file.slice(0, -5)));
		expect(await findings()).toEqual([]);

		const gone = { id: 'gone', name: 'Gone', type: 'n8n-nodes-base.orbit', typeVersion: 1 };
		const nodes = [{ ...gone, position: [0, 0], parameters: {} }];
		await server.storeWorkflow({ name: 'Gone', nodes, connections: {}, settings: {} });
		expect(await findings()).toEqual(['Removed nodes']);
	});
});
