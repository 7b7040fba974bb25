import { setTimeout as delay } from 'node:timers/promises';

import { LICENSES } from '../../sandbox';
import { addDays } from '../../sandbox/time';
import { setParameters } from './editWorkflow';
import { exampleUnderTest } from './exampleUnderTest';
import { executionIds, lastExecution, startFrom, untilStatus } from './executions';
import { startLocalServer, type LocalRequest, type LocalServer } from './localServer';

const example = exampleUnderTest('06-message-on-news');

/** A poll each minute, and time for the tries of a message. */
const onePollMs = 80_000;

let chat: LocalServer;
let posts: LocalRequest[] = [];
let refusals = 0;

beforeAll(async () => {
	chat = await startLocalServer((request) => {
		posts.push(request);
		if (refusals === 0) return { status: 200, body: 'ok' };
		refusals -= 1;
		return { status: 503, body: 'busy' };
	});
	const { server, workflowId } = example;
	// What the note asks for, and the shortest time between two polls that n8n allows.
	await setParameters(server, workflowId, 'Post to the chat', { url: `${chat.url}/hooks/secret` });
	await setParameters(server, workflowId, 'News', {
		pollTimes: { item: [{ mode: 'everyMinute' }] },
	});
});
beforeEach(() => {
	posts = [];
	refusals = 0;
});
afterAll(async () => await chat?.close());

async function until(condition: () => boolean, what: string, timeoutMs: number): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	while (!condition()) {
		if (Date.now() > deadline) {
			throw new Error(`No ${what} within ${timeoutMs} ms\n${example.server.log}`);
		}
		await delay(100);
	}
}

/** The lists that one look at the account reads. */
const lists = [
	'/v2/partners/affiliates/licenses',
	'/v2/partners/solutions/leads',
	'/v2/partners/solutions/licenses',
	'/v2/partners/withdrawals',
];

/** What the sandbox has answered so far. */
function answered(): string[] {
	return example.sandbox.requests.filter(({ status }) => status === 200).map(({ path }) => path);
}

/** Things happen: those that make a message, and some that do not. Gives back the lines of the message. */
function change(): unknown[] {
	const { state } = example.sandbox;
	const now = state.now();
	const trial = state.licenses.find(({ id }) => id === LICENSES.livechatTrial.id);
	const paid = state.licenses.find(({ id }) => id === LICENSES.livechatPaid.id);
	const affiliate = state.affiliateLicenses.find(
		(license) => license.active && !license.paid && license.campaignName !== '',
	);
	const withdrawal = state.withdrawals.find(({ status }) => status === 'pending');
	const [lead] = state.leads;
	if (!trial || !paid?.subscription || !affiliate || !withdrawal || !lead) {
		throw new Error('The seed of the sandbox lacks something');
	}
	trial.subscription = { ...paid.subscription, startedAt: now };
	affiliate.paid = true;
	Object.assign(withdrawal, { status: 'paid', actedAt: now, cents: 123_450 });
	state.leads.push({
		...lead,
		id: '70300',
		status: 'new',
		companyName: '<!channel> Fish & Chips',
		updatedAt: now,
	});
	// No news: a license that expires, and a lead that goes on.
	paid.subscription.endsAt = addDays(now, -1);
	lead.status = 'accepted';
	return [
		`New paid license: ${affiliate.product}, from the campaign ${affiliate.campaignName}`,
		'New lead: &lt;!channel&gt; Fish &amp; Chips (70300)',
		`New paid license: livechat ${trial.id} of ${trial.clientName}`,
		expect.stringMatching(/^Withdrawal paid: 1234\.50 USD, requested on 20\d\d-\d\d-\d\d$/),
	];
}

describe('message on news', () => {
	it('fails and keeps the news where the chat takes no message', async () => {
		const { server, workflowId } = example;
		refusals = 3;
		const execution = await untilStatus(server, await startFrom(server, workflowId, 'News'));

		expect(posts).toHaveLength(3);
		expect(execution.status).toBe('error');
		expect(execution.error).toMatchObject({ node: 'Post to the chat', httpCode: '503' });
		expect(execution.json('One message')).toEqual([{ lines: expect.any(Array) }]);
	});

	it('posts one message when something happened, also if the chat is busy at first', async () => {
		const { server, workflowId } = example;
		const before = await executionIds(server, workflowId);
		await server.publish(workflowId);
		await until(
			() => lists.every((list) => answered().includes(list)),
			'first look at the account',
			onePollMs,
		);
		expect(posts).toEqual([]);
		expect(await executionIds(server, workflowId)).toEqual(before);

		const lines = change();
		refusals = 1;
		await until(() => posts.length >= 2, 'message', onePollMs);
		const execution = (await lastExecution(server, workflowId)).succeeded();

		const [refused, taken, ...more] = posts;
		expect(more).toEqual([]);
		expect(refused?.body).toEqual(taken?.body);
		expect(taken).toMatchObject({ method: 'POST', path: '/hooks/secret' });
		expect(String(taken?.body.text).split('\n')).toEqual(lines);
		expect(execution.json('News')).toHaveLength(4);
		expect(await executionIds(server, workflowId)).toHaveLength(before.length + 1);
		expect(example.writes()).toEqual([]);
	});
});
