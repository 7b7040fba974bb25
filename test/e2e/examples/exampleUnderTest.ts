import { startSandbox, type Sandbox } from '../../sandbox';
import type { N8nServer } from '../n8nServer';
import { N8nApplication } from '../n8nApplication';
import { cardCredential, storeCredentials, type Services } from './exampleCredentials';
import { importExample } from './exampleWorkflow';

/** An example workflow in an n8n of its own, and the sandbox that it talks to. */
export interface ExampleUnderTest {
	readonly sandbox: Sandbox;
	readonly server: N8nServer;
	/** The id that n8n gave the workflow. */
	readonly workflowId: string;
	/** The requests that reached the sandbox, as `METHOD /path` without the part that all share. */
	traffic: () => string[];
	/** Only those that change something. */
	writes: () => string[];
	/** Pays with another card from now on; the card of the tests without an argument. */
	payWith: (cardNumber?: string) => Promise<void>;
}

/** How an example is set up. */
export interface Setup {
	/** Whether its forms and webhooks are to answer. */
	publish?: boolean;
	/** Starts the services that it talks to, and says where they are. */
	services?: () => Promise<Services>;
}

/** Imports an example for the tests of a file, and puts the sandbox back to its seed before each. */
export function exampleUnderTest(
	name: string,
	{ publish = false, services }: Setup = {},
): ExampleUnderTest {
	let n8n: N8nApplication | undefined;
	let running:
		{ sandbox: Sandbox; server?: N8nServer; workflowId?: string; cardId?: string } | undefined;

	beforeAll(async () => {
		const sandbox = await startSandbox();
		running = { sandbox };
		n8n = await N8nApplication.install();
		const server = await n8n.start();
		const cardId = (await storeCredentials(server, sandbox, await services?.())).get(
			cardCredential.type,
		);
		const workflowId = await importExample(server, name);
		if (publish) await server.publish(workflowId);
		running = { sandbox, server, workflowId, cardId };
	});
	beforeEach(() => running?.sandbox.reset());
	afterAll(async () => {
		await n8n?.remove();
		await running?.sandbox.close();
	});

	const ready = <Value>(value: Value | undefined): Value => {
		if (value === undefined) throw new Error('The example runs only inside of tests');
		return value;
	};
	const traffic = (): string[] =>
		ready(running).sandbox.requests.map(
			({ method, path }) => `${method} ${path.replace('/v2/partners', '')}`,
		);
	return {
		get sandbox() {
			return ready(running).sandbox;
		},
		get server() {
			return ready(running?.server);
		},
		get workflowId() {
			return ready(running?.workflowId);
		},
		traffic,
		writes: () => traffic().filter((line) => !line.startsWith('GET ')),
		async payWith(cardNumber = cardCredential.data.cardNumber) {
			const path = `/rest/credentials/${ready(running?.cardId)}`;
			const data = { ...cardCredential.data, cardNumber };
			await ready(running?.server).api.request('PATCH', path, { ...cardCredential, data });
		},
	};
}
