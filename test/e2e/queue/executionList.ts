import { isObject, stringAt } from '../json';
import type { N8nServer } from '../n8nServer';
import { until } from './until';

/** The most that n8n gives at once. */
const pageSize = 100;
const unfinished = ['new', 'running', 'waiting'];

/** A line of n8n's list of executions. */
export interface ListedExecution {
	id: string;
	status: string;
}

/** All executions of a workflow that n8n lists, the newest first. */
export async function listExecutions(
	server: N8nServer,
	workflowId: string,
): Promise<ListedExecution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const listed: ListedExecution[] = [];
	let next: unknown;
	do {
		const from = typeof next === 'string' ? `&cursor=${next}` : '';
		const path = `/rest/executions?filter=${filter}&limit=${pageSize}${from}`;
		const answer = await server.api.request('GET', path);
		if (!isObject(answer) || !Array.isArray(answer.results))
			throw new TypeError(`No list of executions: ${JSON.stringify(answer)}`);
		for (const row of answer.results) {
			listed.push({
				id: stringAt(row, 'id', 'An execution'),
				status: stringAt(row, 'status', 'An execution'),
			});
		}
		next = answer.nextCursor;
	} while (typeof next === 'string');
	return listed;
}

/** The same, once none of them runs or waits any more. Throws when that takes over two minutes. */
export async function endedExecutions(
	server: N8nServer,
	workflowId: string,
): Promise<ListedExecution[]> {
	return await until('end of all executions', async () => {
		const listed = await listExecutions(server, workflowId);
		return !listed.some(({ status }) => unfinished.includes(status)) && listed;
	});
}
