import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { API_CREDENTIAL } from '../transport/credential';
import type { Credential } from '../transport/credential';
import { openSession } from '../transport/session';
import { nodeError } from '../nodeError';
import { Problem } from '../problem';
import type { Secrets } from '../secrets';
import { advance } from './advance';
import { listsOf } from './event';
import type { Trigger } from './event';
import { fingerprint } from './fingerprint';
import { withRefusedToken, isTransient } from './pollFailure';
import { readSettings } from './pollSettings';
import type { PollSettings } from './pollSettings';
import { parseState } from './storedState';
import type { PollState } from './pollState';
import { Reader } from './reader';
import { sample } from './sample';

/**
 * Milliseconds that a poll may wait for a server that is busy. Longer is of no use: nothing is lost
 * when the next poll asks again, and n8n gives a poll up after some 45 seconds where its durable
 * scheduler is on (n8n: scheduler.config.js, pollTimeoutSeconds).
 */
const LONGEST_WAITS = 20_000;

/** The key in the node's static data. */
const STATE = 'state';

/**
 * The contexts that have polled. n8n makes one context when a workflow is activated and uses it for
 * every poll until the workflow is activated anew (n8n-core: active-workflows.js in 1.x,
 * poll-trigger-executor.js in 2.x). Nothing else tells the poll of the activation itself from those
 * of its schedule.
 */
const polled = new WeakSet<IPollFunctions>();

/** What n8n grants a poll that its durable scheduler does not run, in milliseconds (n8n-core: poll-context.js). */
const UNLIMITED = 300_000;

/**
 * True for the poll by which a workflow is activated. The durable scheduler of n8n 2.x makes a
 * context for each poll, but grants it less time; 1.x knows neither.
 */
function isActivating(context: IPollFunctions): boolean {
	const limited = 'getPollBudgetMs' in context && context.getPollBudgetMs() < UNLIMITED;
	return !limited && !polled.has(context);
}

/** What the credential says about whose data it is, without asking. A new token ends differently. */
function credentialMark(context: IPollFunctions, { partnerUrl, maskedToken }: Credential): string {
	const id = context.getNode().credentials?.[API_CREDENTIAL]?.id ?? '';
	return fingerprint([id, partnerUrl, maskedToken]);
}

/**
 * The account, and what is known of it. It is asked who it is only where the credential is another
 * one than in the last poll; if it is another account, nothing is known of it.
 */
async function recognise(
	reader: Reader,
	{ account }: Trigger,
	credential: string,
	known: PollState | undefined,
): Promise<{ account: PollState['account']; known: PollState | undefined }> {
	if (known?.account.credential === credential) return { account: known.account, known };
	const id = await reader.account(account);
	return {
		account: { credential, id },
		known: known?.account.id === id ? known : undefined,
	};
}

function output(items: IDataObject[]): INodeExecutionData[][] {
	return [items.map((json) => ({ json }))];
}

/** What a manual run shows. It neither looks at the state nor changes it. */
async function show(
	context: IPollFunctions,
	reader: Reader,
	{ events }: Trigger,
	{ watch }: PollSettings,
) {
	const snapshot = await reader.read(events, watch);
	const items = sample(events, watch, snapshot, {
		noticedAt: new Date().toISOString(),
		timezone: context.getTimezone(),
	});
	if (items.length > 0) return output(items);
	throw new Problem('There is nothing to show for these events', {
		description:
			'The account has no row that matches the events and filters. The trigger still works: it starts the workflow as soon as something happens.',
	});
}

/**
 * Marks the state as too old to compare with. What happened while a person had switched the workflow
 * off is old, also where the poll of the activation fails and n8n is started anew before the next.
 */
function outdate(context: IPollFunctions, { events }: Trigger): void {
	const data = context.getWorkflowStaticData('node');
	const known = parseState(data[STATE], listsOf(events));
	if (known) data[STATE] = JSON.stringify({ ...known, outdated: true });
}

/** Reads, compares, and only then moves the state. */
async function reportNews(
	context: IPollFunctions,
	credential: Credential,
	reader: Reader,
	trigger: Trigger,
	{ watch, existing, mostItems }: PollSettings,
): Promise<INodeExecutionData[][] | null> {
	const data = context.getWorkflowStaticData('node');
	const stored = data[STATE];
	const kept = parseState(stored, listsOf(trigger.events));
	const { account, known } = await recognise(
		reader,
		trigger,
		credentialMark(context, credential),
		kept?.outdated && !existing ? undefined : kept,
	);
	const snapshot = await reader.read(trigger.events, watch);
	const noticedAt = new Date().toISOString();
	const timezone = context.getTimezone();
	const found = { account, watch, snapshot, noticedAt, existing, timezone, mostItems };
	const { state, items, remarks } = advance(trigger.events, known, found);
	// Another poll of this node was faster and has handed the same over; the next one sees the rest.
	if (data[STATE] !== stored) return null;
	const next = JSON.stringify(state);
	if (next !== stored) data[STATE] = next;
	for (const remark of remarks) context.logger.warn(`${context.getNode().name}: ${remark}`);
	return items.length === 0 ? null : output(items);
}

/**
 * Whether a failure keeps until the next poll. n8n does not activate a workflow whose first poll
 * fails, and a published one it deactivates (n8n: workflow.service.js, _addToActiveWorkflowManager).
 * So that poll does not fail over something that goes away by itself, nor at a start of n8n, where
 * nobody is there who could act; the polls of the schedule tell of it soon enough. Where nothing is
 * known yet, it does fail: there would be nothing to compare the next poll with.
 */
function canWaitForNextPoll(
	context: IPollFunctions,
	{ events }: Trigger,
	thrown: unknown,
): boolean {
	const stored = context.getWorkflowStaticData('node')[STATE];
	const known = parseState(stored, listsOf(events)) !== undefined;
	const unattended = ['init', 'leadershipChange'].includes(context.getActivationMode());
	return known && (isTransient(thrown) || (unattended && thrown instanceof Problem));
}

/**
 * Reads everything that the selected events look at, compares it with what the last poll left, and
 * returns what is different, or null. The state is written last, when nothing can fail any more, so
 * that a poll that fails leaves it as it was and the next one reads everything again. n8n stores the
 * state when it takes the items (n8n: trigger-execution-context.factory.js, `__emit`).
 *
 * A manual run returns the latest row of each event and leaves the state alone.
 * @throws NodeApiError or NodeOperationError. For a poll of the schedule, n8n records a failed
 * execution and goes on polling.
 */
export async function poll(
	context: IPollFunctions,
	trigger: Trigger,
): Promise<INodeExecutionData[][] | null> {
	const manual = context.getMode() === 'manual';
	const activating = !manual && isActivating(context);
	if (activating) {
		polled.add(context);
		if (context.getActivationMode() === 'activate') outdate(context, trigger);
	}
	let secrets: Secrets | undefined;
	try {
		const settings = readSettings(context, trigger.events);
		const session = await openSession(context);
		const { credential } = session;
		({ secrets } = credential);
		const reader = new Reader(session, {
			...settings.sendOptions,
			longestWaits: LONGEST_WAITS,
		});
		return manual
			? await show(context, reader, trigger, settings)
			: await reportNews(context, credential, reader, trigger, settings);
	} catch (thrown) {
		const error = nodeError(context, withRefusedToken(thrown), undefined, secrets);
		if (!activating || !canWaitForNextPoll(context, trigger, thrown)) throw error;
		context.logger.warn(`${context.getNode().name}: ${error.message}. The next poll tries again.`);
		return null;
	}
}
