import type { Sandbox } from '../../sandbox';
import type { N8nServer } from '../n8nServer';
import { n8nUnderTest } from '../n8nUnderTest';
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
	const running = n8nUnderTest(async ({ sandbox, n8n }) => {
		const server = await n8n.start();
		const credentials = await storeCredentials(server, sandbox, await services?.());
		const workflowId = await importExample(server, name);
		if (publish) await server.publish(workflowId);
		return { server, workflowId, credentials };
	});

	const traffic = (): string[] =>
		running().sandbox.requests.map(
			({ method, path }) => `${method} ${path.replace('/v2/partners', '')}`,
		);
	return {
		get sandbox() {
			return running().sandbox;
		},
		get server() {
			return running().server;
		},
		get workflowId() {
			return running().workflowId;
		},
		traffic,
		writes: () => traffic().filter((line) => !line.startsWith('GET ')),
		async payWith(cardNumber = cardCredential.data.cardNumber) {
			const { server, credentials } = running();
			const path = `/rest/credentials/${credentials.get(cardCredential.type)}`;
			const data = { ...cardCredential.data, cardNumber };
			await server.api.request('PATCH', path, { ...cardCredential, data });
		},
	};
}
