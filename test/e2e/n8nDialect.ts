import { setTimeout as delay } from 'node:timers/promises';

import { isObject, stringAt, type JsonObject } from './json';
import type { N8nApi } from './n8nApi';
import { n8nLine } from './n8nLine';

const publishTimeoutMs = 30_000;

/**
 * What n8n 1 and n8n 2 do differently where these tests talk to them. The tests themselves do not
 * know which one they run on.
 */
export interface Dialect {
	/** Environment variables that only this one needs. */
	environment: Record<string, string>;
	/** What a compiler says of that which the package uses and this one does not know, without harm. */
	unknown: string[];
	/** Whether everything is there that n8n starts: the API, webhooks and triggers. */
	isReady(url: string, log: string): Promise<boolean>;
	/** What to send beside the name of the trigger to run a stored workflow. */
	toRun(api: N8nApi, path: string): Promise<JsonObject>;
	/** Returns when a workflow that was activated answers and polls. Throws when it does not come to that. */
	untilPublished(api: N8nApi, path: string): Promise<void>;
}

async function saysReady(url: string): Promise<boolean> {
	const response = await fetch(`${url}/healthz/readiness`);
	return response.ok && isObject(await response.json());
}

const one: Dialect = {
	// Without the pool, n8n stores that an execution has ended before it stores what came out of it.
	// Without runners, its expressions cannot read what a Code node gave: "could not be cloned".
	environment: { DB_SQLITE_POOL_SIZE: '2', N8N_RUNNERS_ENABLED: 'true' },
	unknown: [
		// What n8n 1 does not read: hints for the AI workflow builder, behind which the compiler looks
		// for nothing more in an object, and the words of a picker that loads slowly.
		"nodes/LiveChatPartners/LiveChatPartners.node.ts: Object literal may only specify known properties, and 'builderHint' does not exist in type 'INodeTypeDescription'.",
		"nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts: Object literal may only specify known properties, and 'builderHint' does not exist in type 'INodeTypeDescription'.",
		"nodes/LiveChatPartners/runtime/parameters/locator.ts: Object literal may only specify known properties, and 'slowLoadNotice' does not exist in type 'INodePropertyModeTypeOptions'.",
		// Called only where it is there. n8n 1 does not limit a poll.
		"nodes/LiveChatPartners/runtime/trigger/poll.ts: 'context.getPollBudgetMs' is of type 'unknown'.",
	],
	async isReady(url, log) {
		// Its readiness tells no more than that the database is there.
		return log.includes('Editor is now accessible via') && (await saysReady(url));
	},
	async toRun(api, path) {
		return { workflowData: await api.request('GET', path) };
	},
	// It activates before it answers.
	async untilPublished() {},
};

const two: Dialect = {
	// Its list of MCP servers is fetched at start, and there is no switch for that but this one.
	// n8n 1 does not start with the name of a module that it does not know.
	environment: { N8N_DISABLED_MODULES: 'mcp-registry' },
	unknown: [],
	async isReady(url) {
		// `/healthz` answers as soon as the port is open, and every other path answers
		// 200 with "n8n is starting up" until the API is there: only this one tells.
		return await saysReady(url);
	},
	async toRun() {
		return {};
	},
	async untilPublished(api, path) {
		// It only queues it at first.
		const deadline = Date.now() + publishTimeoutMs;
		let publication: unknown;
		while (Date.now() < deadline) {
			publication = await api.request('GET', `${path}/publication-status`);
			const status = stringAt(publication, 'status', 'A publication');
			if (status === 'published') return;
			if (status === 'failed' || status === 'partial') break;
			await delay(100);
		}
		throw new Error(`${path} was not published: ${JSON.stringify(publication)}`);
	},
};

/** That of the n8n which is used. */
export const dialect = n8nLine.startsWith('1.') ? one : two;

/**
 * Has a stored workflow run from one of its triggers, as the editor's button does, and gives back
 * the execution's id. Throws when n8n refuses it.
 */
export async function runFrom(api: N8nApi, workflowId: string, trigger: string): Promise<string> {
	const path = `/rest/workflows/${workflowId}`;
	const body = { ...(await dialect.toRun(api, path)), triggerToStartFrom: { name: trigger } };
	const started = await api.request('POST', `${path}/run`, body);
	return stringAt(started, 'executionId', 'A started workflow');
}
