import { CommandError } from './command';
import { isObject, stringAt } from './json';
import { N8nApplication } from './n8nApplication';
import { n8nLine } from './n8nLine';
import { imageVariable } from './n8nProgram';
import { chain } from './workflow';

const ours = 'n8n-nodes-livechat-partners.liveChatPartners';

function edit(name: string, value: string) {
	return {
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			assignments: { assignments: [{ id: 'a', name: 'word', type: 'string', value }] },
			options: {},
		},
	};
}

const twoSteps = chain('two-steps', [
	edit('First', 'hello'),
	edit('Second', '={{ $json.word.toUpperCase() }}'),
]);

const failing = chain('failing', [
	{
		name: 'Break',
		type: 'n8n-nodes-base.stopAndError',
		typeVersion: 1,
		parameters: { errorMessage: 'broken on purpose' },
	},
	edit('Never', 'x'),
]);

let n8n: N8nApplication;

beforeAll(async () => {
	n8n = await N8nApplication.install();
});

afterAll(async () => {
	await n8n.remove();
});

describe("n8n's command line", () => {
	it('executes an imported workflow, expressions included', async () => {
		const run = await n8n.execute(await n8n.importWorkflow(twoSteps));

		expect(run.succeeded().nodesRun).toEqual(['Start', 'First', 'Second']);
		expect(run.json('Second')).toEqual([{ word: 'HELLO' }]);
	});

	it('gives back an execution that failed, with its error and the log', async () => {
		const run = await n8n.execute(await n8n.importWorkflow(failing));

		expect(run.status).toBe('error');
		expect(run.error).toMatchObject({ message: 'broken on purpose', node: 'Break' });
		expect(() => run.succeeded()).toThrow('broken on purpose');
		expect(() => run.items('Never')).toThrow('"Never" did not run');
	});

	it('throws for a workflow that does not exist', async () => {
		await expect(n8n.execute('nowhere')).rejects.toThrow('does not exist');
	});

	it('throws when n8n refuses an import', async () => {
		await expect(
			n8n.importWorkflow({ ...twoSteps, connections: JSON.parse('null') }),
		).rejects.toThrow(CommandError);
	});
});

describe("n8n's server", () => {
	// That of an image may be of any line.
	(process.env[imageVariable] ? it.skip : it)('is of the line that was asked for', async () => {
		const { api } = await n8n.start();
		const settings = await api.request('GET', '/rest/settings');

		expect(stringAt(settings, 'versionCli', 'The settings')).toMatch(
			new RegExp(`^${n8nLine.replace('.', '\\.')}\\.\\d+$`),
		);
	});

	it('has loaded the nodes of the package', async () => {
		const { api } = await n8n.start();
		const types = await api.request('GET', '/types/nodes.json');

		const names = Array.isArray(types) ? types.filter(isObject).map((type) => type.name) : [];
		expect(names).toContain(ours);
	});

	it('executes workflows as the command line does', async () => {
		const server = await n8n.start();

		expect((await server.run({ ...twoSteps, id: 'two' })).succeeded().json('Second')).toEqual([
			{ word: 'HELLO' },
		]);
		expect((await server.run({ ...failing, id: 'three' })).error).toMatchObject({
			message: 'broken on purpose',
			node: 'Break',
		});
	});

	it('refuses a node type that is not installed', async () => {
		const server = await n8n.start();
		const unknown = chain('unknown', [
			{ name: 'Odd', type: `${ours}Elsewhere`, typeVersion: 1, parameters: {} },
		]);

		await expect(server.run(unknown)).rejects.toThrow('Unrecognized node type');
	});

	it('answers on the webhooks of a workflow that was published', async () => {
		const server = await n8n.start();
		const id = await server.importWorkflow({
			id: 'hook',
			name: 'hook',
			nodes: [
				{
					id: 'hook',
					name: 'Webhook',
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2,
					position: [0, 0],
					webhookId: 'said',
					parameters: { path: 'said', responseMode: 'lastNode' },
				},
			],
			connections: {},
		});
		await server.publish(id);

		const response = await fetch(`${server.url}/webhook/said?word=hello`);
		expect(await response.json()).toMatchObject({ query: { word: 'hello' } });
	});
});
