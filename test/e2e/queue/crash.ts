import { isObject, stringAt } from '../json';
import type { N8nServer } from '../n8nServer';
import type { Sandbox } from '../../sandbox';
import type { ExamplesInQueue } from './examplesInQueue';
import { until } from './until';
import type { Worker } from './worker';

/** An execution, and the deal that it was about. */
export interface PaidExecution {
	id: string;
	deal: string;
}

/** What a worker had in its hands when it was killed. */
export interface Crash {
	/** The executions. */
	executionIds: string[];
	/** Those of them whose card had been charged, and nobody was told. */
	paid: PaidExecution[];
	restarted: Worker;
}

/** How many payments are carried out and not answered. */
const unanswered = 6;

/** The deals that were paid for by a request that waits for its answer. */
function paidWithoutAnswer({ requests, state }: Sandbox): string[] {
	return requests.flatMap(({ method, path, status }) => {
		const id = /\/([^/]+)\/subscription$/.exec(path)?.[1] ?? '';
		if (method !== 'POST' || status !== undefined || !state.subscriptionsCreated[id]) return [];
		const license = state.licenses.find((each) => each.id === id);
		const organization = state.organizations.find(({ id }) => id === license?.organizationId);
		return organization ? [organization.identifier] : [];
	});
}

/** Which workflow an execution is of, and the deal that it was started with if it is about one. */
async function lookAt(server: N8nServer, id: string) {
	const execution = await server.api.request('GET', `/rest/executions/${id}`);
	const data = isObject(execution) ? String(execution.data) : '';
	return {
		id,
		workflowId: stringAt(execution, 'workflowId', 'An execution'),
		deal: /"(D-\d{4})"/.exec(data)?.[1] ?? '',
	};
}

/** The polls are at full ten seconds; what they start is over some seconds later. */
function isAwayFromPolls(): boolean {
	const second = (Date.now() / 1000) % 10;
	return second > 3 && second < 9;
}

/**
 * Kills a worker in the worst moment, when a card was charged and the worker does not know it yet,
 * and starts it again. It is one that has no news in its hands: those are another test.
 * @param isSuitable whether a deal may be among those of the worst moment
 */
export async function crashWorker(
	{ cluster, sandbox, news }: ExamplesInQueue,
	isSuitable: (deal: string) => boolean,
): Promise<Crash> {
	sandbox.fault({
		method: 'POST',
		path: /\/subscription$/,
		times: unanswered,
		act: { silenceAfterEffect: true },
	});
	const crash = await until('worker with a deal that is paid and not answered', async () => {
		const paid = new Set(paidWithoutAnswer(sandbox).filter(isSuitable));
		if (!isAwayFromPolls() || paid.size === 0) return undefined;
		for (const worker of cluster.workers) {
			const executionIds = worker.running();
			const seen = await Promise.all(
				executionIds.map(async (id) => await lookAt(cluster.main, id)),
			);
			const unaware = seen.filter(({ deal }) => paid.has(deal));
			const hasNews = seen.some(({ workflowId }) => workflowId === news);
			const isStill = worker.running().every((id) => executionIds.includes(id));
			if (unaware.length === 0 || hasNews || !isStill) continue;
			const killed = worker.kill();
			return { executionIds: worker.running(), paid: unaware, killed, restarted: worker };
		}
		return undefined;
	});
	await crash.killed;
	await crash.restarted.restart();
	return crash;
}
