import { setTimeout as delay } from 'node:timers/promises';

import { n8nEnvironment } from './environment';
import { Execution } from './execution';
import { freePort, localhost } from './freePort';
import { isObject, objectAt, stringAt } from './json';
import { N8nApi } from './n8nApi';
import { dialect, runFrom } from './n8nDialect';
import { n8nProgram } from './n8nProgram';
import { Service } from './service';
import { unflatten } from './unflatten';
import type { Credential, Workflow } from './workflow';

const stopTimeoutMs = 15_000;
const unfinished = new Set(['new', 'running', 'waiting']);

/**
 * A running `n8n start`. Executes a workflow in about a tenth of a second, where
 * the command line takes over two; serves webhooks and the editor at `url`.
 */
export class N8nServer {
	private constructor(
		readonly url: string,
		/** The REST API, logged in as the owner. */
		readonly api: N8nApi,
		private readonly service: Service,
	) {}

	/** All that n8n printed so far. */
	get log(): string {
		return this.service.log;
	}

	/**
	 * Starts n8n and waits until its API answers. `changed` goes before the usual environment; without
	 * an `N8N_PORT` it is a free port. Throws with what n8n printed when it ends before that, or takes
	 * over three minutes.
	 */
	static async start(userFolder: string, changed: NodeJS.ProcessEnv = {}): Promise<N8nServer> {
		const port = changed.N8N_PORT ?? (await freePort());
		const url = `http://${localhost}:${port}`;
		const env = {
			...(await n8nEnvironment(userFolder)),
			N8N_PORT: String(port),
			N8N_HOST: localhost,
			N8N_EDITOR_BASE_URL: url,
			N8N_WEBHOOK_URL: url,
			// Browsers send no secure cookie to plain http.
			N8N_SECURE_COOKIE: 'false',
			...changed,
		};
		const service = await Service.start({
			name: 'n8n',
			...n8nProgram(['start'], userFolder, env),
			isReady: async (log) => await dialect.isReady(url, log),
			stopTimeoutMs,
		});
		const server = new N8nServer(url, new N8nApi(url), service);
		try {
			await server.api.login();
			return server;
		} catch (error) {
			await server.stop();
			throw error;
		}
	}

	/** Stores a workflow and gives back its id. Throws when n8n refuses it. */
	async importWorkflow(workflow: Workflow): Promise<string> {
		return stringAt(await this.storeWorkflow(workflow), 'id', 'A new workflow');
	}

	/** Stores a workflow as the editor does, and gives back what n8n made of it. Throws when n8n refuses it. */
	async storeWorkflow(workflow: object): Promise<unknown> {
		// n8n 1 takes none that does not say whether it is active.
		return await this.api.request('POST', '/rest/workflows', { active: false, ...workflow });
	}

	/** Stores a credential and gives back the id that n8n gave it. Throws when n8n refuses it. */
	async importCredential({ name, type, data }: Credential): Promise<string> {
		const body = { name, type, data };
		return stringAt(
			await this.api.request('POST', '/rest/credentials', body),
			'id',
			'A new credential',
		);
	}

	/** Stores a workflow and executes it. See `importWorkflow` and `execute`. */
	async run(workflow: Workflow): Promise<Execution> {
		return await this.execute(await this.importWorkflow(workflow));
	}

	/**
	 * Executes a stored workflow from its manual trigger, as the editor's button
	 * does, and waits for the end. An execution that fails is given back like one
	 * that succeeds. Throws when it takes longer than `timeoutMs` milliseconds.
	 */
	async execute(workflowId: string, timeoutMs = 60_000): Promise<Execution> {
		const logBefore = this.log.length;
		const workflow = await this.api.request('GET', `/rest/workflows/${workflowId}`);
		const id = await runFrom(this.api, workflowId, manualTriggerOf(workflow));

		const deadline = Date.now() + timeoutMs;
		while (Date.now() < deadline) {
			const execution = await this.api.request('GET', `/rest/executions/${id}`);
			const status = stringAt(execution, 'status', 'An execution');
			if (!unfinished.has(status)) {
				const data = unflatten(stringAt(execution, 'data', 'An execution'));
				return new Execution({ status, data }, this.log.slice(logBefore));
			}
			await delay(30);
		}
		throw new Error(
			`Execution ${id} still ran after ${timeoutMs} ms\n${this.log.slice(logBefore)}`,
		);
	}

	/**
	 * Publishes a stored workflow and waits until it is: its webhooks answer and its
	 * triggers poll. Throws when n8n refuses it, when a trigger fails, and when it
	 * takes longer than half a minute.
	 */
	async publish(workflowId: string): Promise<void> {
		const path = `/rest/workflows/${workflowId}`;
		const versionId = stringAt(await this.api.request('GET', path), 'versionId', 'A workflow');
		await this.api.request('POST', `${path}/activate`, { versionId });
		await dialect.untilPublished(this.api, path);
	}

	/** Waits until n8n has ended, whoever ended it. */
	async untilEnded(): Promise<void> {
		await this.service.untilEnded();
	}

	/** Asks n8n to end and waits for it; ends it by force after 15 seconds. */
	async stop(): Promise<void> {
		await this.service.stop();
	}
}

function manualTriggerOf(workflow: unknown): string {
	const nodes = isObject(workflow) && Array.isArray(workflow.nodes) ? workflow.nodes : [];
	const trigger: unknown = nodes.find(
		(node: unknown) => isObject(node) && node.type === 'n8n-nodes-base.manualTrigger',
	);
	return stringAt(objectAt({ trigger }, 'trigger', 'A workflow'), 'name', 'Its manual trigger');
}
