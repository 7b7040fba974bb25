import { untilStatus } from '../examples/executions';
import { clientsOf, isSilentAbout } from './clients';
import type { Step } from './crash';
import { callWith, dealOf, succeeded, type Call } from './crm';
import { startExamplesInQueue, type ExamplesInQueue } from './examplesInQueue';
import { endedExecutions, listExecutions, type ListedExecution } from './executionList';
import { countEach, percentile, printFigures } from './figures';
import { runLoad, submitLead, type Load } from './load';
import { repeatCalls } from './repeats';
import { until } from './until';

/** What n8n writes into an execution whose worker is gone. */
const workerGone = /failed to be processed too many times/;

/** Two polls, and time for the execution and for a busy machine. */
const twoPollsMs = 120_000;
const wholeLoadMs = 900_000;

let examples: ExamplesInQueue;
let load: Load;
let repeats: Call[];
let lastRepeats: Call[];
let crmExecutions: ListedExecution[];
let formExecutions: ListedExecution[];
/** The deals that had a subscription before the CRM repeated anything. */
let paidAtFirst: Set<string>;

const clients = () => clientsOf(examples.sandbox);
const unsuccessful = (executions: readonly ListedExecution[]) =>
	executions.filter(({ status }) => status !== 'success');

/**
 * The messages of the executions that ended in an error. Those that n8n marks as crashed have none:
 * a worker that starts again takes for crashed what it had begun before, such as a form that waits.
 */
async function errorsOf(executions: readonly ListedExecution[]): Promise<string[]> {
	const failed = unsuccessful(executions).filter(({ status }) => status !== 'crashed');
	const { main } = examples.cluster;
	const read = await Promise.all(failed.map(async ({ id }) => await untilStatus(main, id)));
	return read.map(({ error }) => error?.message ?? '');
}

const dealsOf = (calls: readonly Call[]) => new Set(calls.map(({ deal }) => deal.dealId));
const lines = () => examples.chat.lines;

function report(): void {
	const { calls, visits, crashes, milliseconds } = load;
	const unaware = crashes.map(({ step, unaware }) => `${unaware.length} ${step}`);
	const latencies = calls.map((call) => call.milliseconds);
	const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
	const counts = [...clients().values()];
	printFigures('Queue mode', [
		['calls of the webhook, forms', `${calls.length}, ${visits.length}`],
		['duration', seconds(milliseconds)],
		['calls per second', ((calls.length / milliseconds) * 1000).toFixed(1)],
		['time of a call, p50', seconds(percentile(latencies, 0.5))],
		['time of a call, p95', seconds(percentile(latencies, 0.95))],
		['answers', countEach(calls.map(({ status }) => String(status)))],
		['executions of the webhook', countEach(crmExecutions.map(({ status }) => status))],
		['executions of the form', countEach(formExecutions.map(({ status }) => status))],
		['in the hands of killed workers', crashes.flatMap((crash) => crash.executionIds).length],
		['of these done and not aware', unaware.join(', ')],
		['calls repeated by the CRM', repeats.length],
		['organizations entered by hand', lastRepeats.length],
		['clients with one subscription', counts.filter((each) => each.subscriptions === 1).length],
		['clients with more', counts.filter((each) => each.subscriptions > 1).length],
		['lines in the chat', lines().length],
		['lines posted twice', lines().length - new Set(lines()).size],
	]);
}

beforeAll(async () => {
	examples = await startExamplesInQueue();
	const { cluster, crm, form } = examples;
	load = await runLoad(examples);
	crmExecutions = await endedExecutions(cluster, crm);
	formExecutions = await endedExecutions(cluster, form);
	paidAtFirst = new Set([...clients()].filter(([, it]) => it.subscriptions > 0).map(([id]) => id));

	({ repeats, lastRepeats } = await repeatCalls(examples, load.calls));
}, wholeLoadMs);

afterAll(async () => {
	if (repeats) report();
	await examples?.stop();
}, 180_000);

describe('200 calls of the webhook while a worker is killed', () => {
	it('gives no client two licenses or two subscriptions', () => {
		expect(load.calls).toHaveLength(200);
		expect(dealsOf(load.calls).size).toBe(133);
		const tooMany = [...clients()].filter(([, it]) => it.licenses > 1 || it.subscriptions > 1);
		expect(tooMany).toEqual([]);
	});

	it('says 200 only where the subscription is there', () => {
		const untrue = load.calls.filter(
			({ deal, status }) => status === 200 && !paidAtFirst.has(deal.dealId),
		);
		expect(untrue).toEqual([]);
	});

	it('answers both deliveries of a deal alike, and says which of them created it', () => {
		const twice = [...dealsOf(load.calls)]
			.map((id) => load.calls.filter(({ deal }) => deal.dealId === id).filter(succeeded))
			.filter((both) => both.length === 2);
		expect(twice.length).toBeGreaterThan(20);
		for (const both of twice) {
			const created = both.map(({ reply }) => reply.created).sort();
			const [license, ...others] = new Set(both.map(({ reply }) => reply.license));
			// Where the server was silent, the license shows the subscription, but not by which of them.
			expect(created).toEqual(
				isSilentAbout(examples.sandbox, license) ? [expect.any(Boolean), true] : [false, true],
			);
			expect(others).toEqual([]);
		}
	});

	it('loses no call without an answer and an execution that say so', async () => {
		const lost = load.calls.filter((call) => !succeeded(call));
		const withStatus = (wanted: number) => lost.filter(({ status }) => status === wanted);
		const errors = await errorsOf(crmExecutions);

		expect(lost.length).toBeGreaterThan(0);
		expect(lost.filter(({ status }) => ![500, 502, 503].includes(status))).toEqual([]);
		// 500: the execution failed. 502: it says in its reply what did not work. 503: there was none.
		expect(unsuccessful(crmExecutions).length).toBeGreaterThanOrEqual(withStatus(500).length);
		expect(errors.filter((message) => !workerGone.test(message))).toEqual([]);
		expect(withStatus(502).filter(({ reply }) => !reply.error)).toEqual([]);
		expect(crmExecutions).toHaveLength(load.calls.length - withStatus(503).length);
	});

	/** What the killed worker of a step did not learn of, and what its execution and the CRM's next call say. */
	async function unawareOf(step: Step) {
		const { unaware = [] } = load.crashes.find((crash) => crash.step === step) ?? {};
		const statuses = new Map(crmExecutions.map(({ id, status }) => [id, status]));
		expect(unaware.length).toBeGreaterThan(0);
		for (const { id } of unaware) expect(statuses.get(id)).toMatch(/error|crashed/);
		const failed = unaware.map(({ id }) => ({ id, status: 'error' }));
		for (const message of await errorsOf(failed)) expect(message).toMatch(workerGone);
		return unaware.map(({ deal }) => ({
			deal,
			again: repeats.filter((call) => call.deal.dealId === deal),
		}));
	}

	it.each([
		['charges no card twice that was charged', 'subscription', false],
		['goes on from a license that was created', 'license', true],
	] as const)('%s without the killed worker knowing', async (_, step, created) => {
		for (const { deal, again } of await unawareOf(step)) {
			expect(again).toMatchObject([{ status: 200, reply: { ok: true, created } }]);
			expect(clients().get(deal)).toEqual({ licenses: 1, subscriptions: 1 });
		}
	});

	it('says of an organization of which the killed worker did not know where to enter its ID, and goes on from it', async () => {
		for (const { deal, again } of await unawareOf('organization')) {
			const error = expect.stringContaining('already owns an organization');
			const advice = expect.stringContaining('Organization ID');
			expect(again).toMatchObject([{ status: 502, reply: { ok: false, error, advice } }]);
			const entered = lastRepeats.filter((call) => call.deal.dealId === deal);
			expect(entered).toMatchObject([{ status: 200, reply: { ok: true, created: true } }]);
			const { organizations } = examples.sandbox.state;
			expect(organizations.filter(({ identifier }) => identifier === deal)).toHaveLength(1);
		}
	});

	it('gives each client one subscription once the CRM has repeated what got no 200', () => {
		const stuck = repeats.filter((call) => !succeeded(call));
		const errors = stuck.map(({ reply }) => String(reply.error));
		expect(errors.filter((error) => !error.includes('already owns an organization'))).toEqual([]);
		expect(lastRepeats.filter((call) => !succeeded(call))).toEqual([]);
		expect(clients().size).toBe(133);
		expect([...clients()].filter(([, it]) => it.subscriptions !== 1)).toEqual([]);
	});

	it('has the worker work on after it was started again', async () => {
		const restarted = load.crashes.at(-1)?.restarted;
		const deal = dealOf(1);
		await until('work of the worker that was started again', async () => {
			await callWith(deal, examples.cluster.webhookUrl);
			return restarted?.log.includes('Worker finished execution');
		});
		expect(clients().get(deal.dealId)).toEqual({ licenses: 1, subscriptions: 1 });
	});
});

describe('forms under the same load', () => {
	it('creates one subscription for two visitors, and tells each what is', async () => {
		const { subscriptionsCreated } = examples.sandbox.state;
		const errors = await errorsOf(formExecutions);
		const failed = load.visits.filter(({ page }) => /^(error|crashed)$/.test(page));

		expect(formExecutions).toHaveLength(load.visits.length);
		expect(errors.filter((message) => !workerGone.test(message))).toEqual([]);
		expect(unsuccessful(formExecutions).length).toBeGreaterThanOrEqual(failed.length);
		for (const id of new Set(load.visits.map(({ licenseId }) => licenseId))) {
			const pages = load.visits.filter(({ licenseId }) => licenseId === id).map(({ page }) => page);
			const created = pages.filter((page) => page.includes('Subscription created'));
			const refused = pages.filter((page) => page.includes('subscription was not completed'));
			const untold = failed.filter(({ licenseId }) => licenseId === id);
			expect(created.length + refused.length + untold.length).toBe(2);
			expect(created.length).toBeLessThanOrEqual(isSilentAbout(examples.sandbox, id) ? 2 : 1);
			expect(subscriptionsCreated[id] ?? 0).toBeLessThanOrEqual(1);
			if (created.length > 0 || untold.length === 0) expect(subscriptionsCreated[id]).toBe(1);
		}
	});
});

describe('news under the same load', () => {
	it('posts each lead and each new paid license once', async () => {
		const { licenses, subscriptionsCreated } = examples.sandbox.state;
		const paid = licenses.filter(({ id }) => subscriptionsCreated[id]);
		const news = [
			...load.leads.map((name) => `New lead: ${name} (`),
			...paid.map(({ id, clientName }) => `New paid license: livechat ${id} of ${clientName}`),
		];
		const isPosted = (start: string) => lines().some((line) => line.startsWith(start));
		const missing = () => news.filter((start) => !isPosted(start));
		await until('posted news', () => missing().length === 0, twoPollsMs).catch(() => undefined);

		expect(missing()).toEqual([]);
		expect(lines().filter((line, index) => lines().indexOf(line) !== index)).toEqual([]);
		expect(lines()).toHaveLength(news.length);
	}, 300_000);

	it('loses none and repeats none when the main process is restarted', async () => {
		const before = lines().length;
		const name = 'Come In While Closed Ltd';
		const restarted = examples.cluster.restartMain();
		submitLead(examples, name);
		await restarted;
		await until('post', () => lines().length > before, twoPollsMs);
		submitLead(examples, 'The Next Ltd');
		await until('next post', () => lines().length > before + 1, twoPollsMs);

		const posted = lines().slice(before);
		expect(posted).toEqual([
			expect.stringContaining(name),
			expect.stringContaining('The Next Ltd'),
		]);
	}, 300_000);
});

describe('a worker that dies with news in its hands', () => {
	it('has the execution fail and say so, posts nothing twice, and the next news comes through', async () => {
		const { cluster, chat, news } = examples;
		const before = lines().length;
		chat.busy = true;
		submitLead(examples, 'In Its Hands Ltd');
		await until('refused post', () => chat.refused.length > 0, twoPollsMs);
		const { id, holder } = await until('worker with the news', async () => {
			const [newest] = await listExecutions(cluster, news);
			const holder = cluster.workers.find((worker) => worker.running().includes(newest?.id ?? ''));
			return newest && holder && { id: newest.id, holder };
		});
		await holder.kill();
		chat.busy = false;
		const ended = await until('end of the execution', async () => {
			const listed = await listExecutions(cluster, news);
			return listed.find((each) => each.id === id && !['new', 'running'].includes(each.status));
		});
		await expect(errorsOf([ended])).resolves.toEqual([expect.stringMatching(workerGone)]);

		submitLead(examples, 'After It Ltd');
		await until('next post', () => lines().length > before, twoPollsMs);
		expect(lines().slice(before)).toEqual([expect.stringContaining('After It Ltd')]);
	}, 300_000);
});
