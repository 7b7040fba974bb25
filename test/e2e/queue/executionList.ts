import type { QueueCluster } from './queueCluster';
import { until } from './until';

const unfinished = ['new', 'running', 'waiting'];

/** An execution in n8n's database. */
export interface ListedExecution {
	id: string;
	status: string;
}

/**
 * All executions of a workflow, the newest first. Out of the database: n8n's own list is paged by id
 * and sorted by start, so that it leaves out executions that did not start in the order of their ids.
 */
export async function listExecutions(
	{ query }: Pick<QueueCluster, 'query'>,
	workflowId: string,
): Promise<ListedExecution[]> {
	const rows = await query(
		`SELECT id, status FROM execution_entity WHERE "workflowId" = '${workflowId}' ORDER BY id DESC`,
	);
	return rows.map(([id = '', status = '']) => ({ id, status }));
}

/** The same, once none of them runs or waits any more. Throws when that takes over two minutes. */
export async function endedExecutions(
	cluster: Pick<QueueCluster, 'query'>,
	workflowId: string,
): Promise<ListedExecution[]> {
	return await until('end of all executions', async () => {
		const listed = await listExecutions(cluster, workflowId);
		return !listed.some(({ status }) => unfinished.includes(status)) && listed;
	});
}
