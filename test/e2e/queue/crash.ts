import { isObject, stringAt } from '../json';
import type { N8nServer } from '../n8nServer';
import type { Sandbox } from '../../sandbox';
import type { ExamplesInQueue } from './examplesInQueue';
import { until } from './until';
import type { Worker } from './worker';

/**
 * What Create for Client asks for, in this order. A worker may die after the server has carried out
 * each of them and before it has the answer.
 */
export const STEPS = ['organization', 'license', 'subscription'] as const;

export type Step = (typeof STEPS)[number];

/** An execution, and the deal that it was about. */
export interface UnawareExecution {
	id: string;
	deal: string;
}

/** What a worker had in its hands when it was killed. */
export interface Crash {
	step: Step;
	/** The executions. */
	executionIds: string[];
	/** Those of them whose step had been carried out, and nobody was told. */
	unaware: UnawareExecution[];
	restarted: Worker;
}

/** Where each step is asked for. */
const PATHS: Readonly<Record<Step, RegExp>> = {
	organization: /\/organizations$/,
	license: /\/organizations\/([^/]+)\/licenses$/,
	subscription: /\/([^/]+)\/subscription$/,
};

/** How many requests of a step are carried out and not answered. */
const unanswered = 4;

/** The deals whose step was carried out by a request that waits for its answer. */
function doneWithoutAnswer({ requests, state }: Sandbox, step: Step): string[] {
	const { organizations, licenses, subscriptionsCreated } = state;
	const dealOfOrganization = (id: unknown) =>
		organizations.filter((each) => each.id === id).map(({ identifier }) => identifier);
	return requests.flatMap(({ method, path, status, body }) => {
		const match = PATHS[step].exec(path);
		if (method !== 'POST' || status !== undefined || !match) return [];
		const [, id = ''] = match;
		if (step === 'organization') {
			const identifier = isObject(body) ? body.identifier : undefined;
			return organizations.some((each) => each.identifier === identifier)
				? [String(identifier)]
				: [];
		}
		if (step === 'license') {
			const isDone = licenses.some(({ organizationId }) => organizationId === id);
			return isDone ? dealOfOrganization(id) : [];
		}
		if (!subscriptionsCreated[id]) return [];
		return dealOfOrganization(licenses.find((each) => each.id === id)?.organizationId);
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
 * Kills a worker in the worst moment of a step, when the server has carried it out and the worker
 * does not know it yet, and starts it again. It is one that has no news in its hands: those are another test.
 * @param isSuitable whether a deal may be among those of the worst moment
 */
export async function crashWorker(
	{ cluster, sandbox, news }: ExamplesInQueue,
	step: Step,
	isSuitable: (deal: string) => boolean,
): Promise<Crash> {
	sandbox.fault({
		method: 'POST',
		path: PATHS[step],
		times: unanswered,
		act: { silenceAfterEffect: true },
	});
	const crash = await until(`worker that waits for the answer about a ${step}`, async () => {
		const done = new Set(doneWithoutAnswer(sandbox, step).filter(isSuitable));
		if (!isAwayFromPolls() || done.size === 0) return undefined;
		for (const worker of cluster.workers) {
			const executionIds = worker.running();
			const seen = await Promise.all(
				executionIds.map(async (id) => await lookAt(cluster.main, id)),
			);
			const unaware = seen.filter(({ deal }) => done.has(deal));
			const hasNews = seen.some(({ workflowId }) => workflowId === news);
			const isStill = worker.running().every((id) => executionIds.includes(id));
			if (unaware.length === 0 || hasNews || !isStill) continue;
			const killed = worker.kill();
			return { step, executionIds: worker.running(), unaware, killed, restarted: worker };
		}
		return undefined;
	});
	await crash.killed;
	await crash.restarted.restart();
	return crash;
}
