import { setTimeout as delay } from 'node:timers/promises';

import { Execution } from '../execution';
import { isObject, objectAt, stringAt } from '../json';
import { runFrom } from '../n8nDialect';
import type { N8nServer } from '../n8nServer';
import { unflatten } from '../unflatten';

const timeoutMs = 60_000;

/** What is needed of a server to look at its executions. */
type Executing = Pick<N8nServer, 'api' | 'log'>;

/** Starts a stored workflow from one of its triggers, as the editor's button does, and gives back the execution's id. */
export async function startFrom(
	server: Executing,
	workflowId: string,
	trigger: string,
): Promise<string> {
	return await runFrom(server.api, workflowId, trigger);
}

/** The ids of a workflow's executions so far, the oldest first. */
export async function executionIds(server: Executing, workflowId: string): Promise<string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const answer = await server.api.request('GET', `/rest/executions?filter=${filter}&limit=50`);
	const results = isObject(answer) && Array.isArray(answer.results) ? answer.results : [];
	return results.map((row: unknown) => stringAt(row, 'id', 'An execution')).reverse();
}

/** Waits until an execution is in one of these states. Throws when that takes over a minute. */
export async function untilStatus(
	server: Executing,
	executionId: string,
	wanted: readonly string[] = ['success', 'error', 'crashed', 'canceled'],
): Promise<Execution> {
	const deadline = Date.now() + timeoutMs;
	let status = 'unknown';
	while (Date.now() < deadline) {
		const record = await server.api.request('GET', `/rest/executions/${executionId}`);
		status = stringAt(record, 'status', 'An execution');
		if (wanted.includes(status)) {
			const data = unflatten(stringAt(record, 'data', 'An execution'));
			return new Execution(
				{ status, data: objectAt({ data }, 'data', 'An execution') },
				server.log,
			);
		}
		await delay(50);
	}
	throw new Error(
		`Execution ${executionId} was still "${status}" after ${timeoutMs} ms\n${server.log}`,
	);
}

/** The last execution of a workflow, once it has ended. Throws when there is none. */
export async function lastExecution(server: Executing, workflowId: string): Promise<Execution> {
	const id = (await executionIds(server, workflowId)).at(-1);
	if (id === undefined) throw new Error(`Workflow ${workflowId} was not executed\n${server.log}`);
	return await untilStatus(server, id);
}
