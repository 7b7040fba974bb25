import type { INodeParameters } from 'n8n-workflow';

import { LICENSES } from '../sandbox';
import { agentWorkflow, toolName } from './agentWorkflow';
import { storeCredentials } from './examples/exampleCredentials';
import { startFrom, untilStatus } from './examples/executions';
import { startMailServer, type MailServer } from './examples/mailServer';
import { startModelServer, type ModelServer } from './examples/modelServer';
import type { Execution } from './execution';
import { stringAt } from './json';
import { n8nUnderTest } from './n8nUnderTest';
import { reviewedWorkflow } from './reviewedWorkflow';

let model: ModelServer;
let mailServer: MailServer;

const running = n8nUnderTest(async ({ sandbox, n8n }) => {
	model = await startModelServer();
	mailServer = await startMailServer();
	const server = await n8n.start();
	const services = { modelUrl: model.url, smtpPort: mailServer.port };
	const ids = await storeCredentials(server, sandbox, services);
	const credentials = Object.fromEntries([...ids].map(([type, id]) => [type, { id, name: type }]));
	return { server, credentials };
});

beforeEach(() => {
	model.asked.length = 0;
	model.turns.length = 0;
	mailServer.received.length = 0;
});
afterAll(async () => {
	await model?.close();
	await mailServer?.close();
});

const { product, id: licenseId } = LICENSES.livechatPaid;

/** Closes the subscription of the license that the model names. */
const closeSubscription: INodeParameters = {
	resource: 'subscription',
	operation: 'close',
	product,
	licenseId: { __rl: true, mode: 'id', value: "={{ $fromAI('License', '', 'string') }}" },
};

/** Where a button of the mail leads that asked for the review. */
function buttonOf(label: string): string {
	const [asked] = mailServer.received;
	const html = asked?.mail.html || '';
	const [, address] = new RegExp(`<a href="([^"]+)"[^>]*>${label}</a>`).exec(html) ?? [];
	if (address === undefined) throw new Error(`No button "${label}" in: ${html}`);
	return address.replaceAll('&amp;', '&');
}

let workflows = 0;

/** Has the model call the tool, and waits until n8n has asked a person by mail. */
async function untilAsked(): Promise<string> {
	const { server, credentials } = running();
	const call = { toolParameters: { License: licenseId }, hitlParameters: {} };
	model.turns.push(
		() => ({ call: toolName, with: call }),
		() => ({ say: 'Done.' }),
	);
	const unreviewed = agentWorkflow(`review-${workflows++}`, closeSubscription, credentials);
	const workflowId = await server.importWorkflow(reviewedWorkflow(unreviewed, credentials));
	const executionId = await startFrom(server, workflowId, 'Start');
	await untilStatus(server, executionId, ['waiting', 'success', 'error', 'crashed']);
	return executionId;
}

/** Presses a button of the mail, as a person does, and waits for the end. */
async function press(label: string, executionId: string): Promise<Execution> {
	const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };
	const page = await fetch(buttonOf(label), { headers });
	expect(page.status).toBe(200);
	return (await untilStatus(running().server, executionId)).succeeded();
}

function traffic(): string[] {
	return running().sandbox.requests.map(({ method, path }) => `${method} ${path}`);
}

/** What the model read last. */
function answer(): string {
	return stringAt(model.asked.at(-1)?.messages.at(-1), 'content', 'The answer of a tool');
}

describe('a tool behind a Human review', () => {
	it('sends nothing until a person has approved, and exactly one request then', async () => {
		const executionId = await untilAsked();

		expect(traffic()).toEqual([]);
		const { text = '' } = mailServer.received[0]?.mail ?? {};
		expect(text).toContain(`${toolName} with {"License":"${licenseId}"}`);
		await press('Approve', executionId);

		expect(traffic()).toEqual([
			`DELETE /v2/partners/solutions/licenses/${product}/${licenseId}/subscription`,
		]);
		expect(JSON.parse(answer())).toMatchObject([{ success: true, closed: true }]);
		expect(mailServer.received).toHaveLength(1);
	});

	it('sends nothing at all when a person has refused, and the model reads so', async () => {
		const executionId = await untilAsked();
		await press('Decline', executionId);

		expect(traffic()).toEqual([]);
		expect(answer()).toContain('User rejected the tool call');
	});
});
