import { setTimeout as delay } from 'node:timers/promises';

import { addDays } from '../../sandbox/time';
import { setParameters } from './editWorkflow';
import { exampleUnderTest } from './exampleUnderTest';
import { startMailServer, type MailServer } from './mailServer';

let mailServer: MailServer;

const example = exampleUnderTest('09-trials-that-end', {
	async services() {
		mailServer = await startMailServer();
		return { smtpPort: mailServer.port };
	},
});

/** A poll each minute, and time for a mail. */
const onePollMs = 80_000;

beforeAll(
	async () =>
		// The shortest time between two polls that n8n allows.
		await setParameters(example.server, example.workflowId, 'Trial ends soon', {
			pollTimes: { item: [{ mode: 'everyMinute' }] },
		}),
);
afterAll(async () => await mailServer?.close());

async function until(condition: () => boolean, what: string): Promise<void> {
	const deadline = Date.now() + onePollMs;
	while (!condition()) {
		if (Date.now() > deadline) throw new Error(`No ${what}\n${example.server.log}`);
		await delay(100);
	}
}

const polls = () =>
	example.sandbox.requests.filter(
		({ path, status }) => path.endsWith('/solutions/licenses') && status === 200,
	).length;

describe('trials that end soon', () => {
	it('make a mail to the account manager, once per trial', async () => {
		const { state } = example.sandbox;
		const [template] = state.licenses.filter(({ subscription }) => !subscription);
		if (!template) throw new Error('The seed of the sandbox lacks a trial');
		const now = state.now();
		const trial = (id: string, days: number) => ({
			...template,
			id,
			clientName: `Client ${id}`,
			clientEmail: `${id}@client.example`,
			ccAdded: false,
			trialEndsAt: addDays(now, days),
		});
		state.licenses = [trial('near', 5), trial('far', 20)];
		await example.server.publish(example.workflowId);
		await until(() => mailServer.received.length > 0, 'mail on the trial that is near already');
		const far = state.licenses.find(({ id }) => id === 'far');
		if (far) far.trialEndsAt = addDays(now, 1);
		await until(() => mailServer.received.length > 1, 'mail on the trial that is near now');
		const told = polls();
		await until(() => polls() > told, 'further poll');
		await delay(2_000);

		expect(mailServer.received.map(({ mail }) => mail.subject)).toEqual([
			'The trial of Client near ends in 5 days',
			'The trial of Client far ends tomorrow',
		]);
		const [first] = mailServer.received;
		expect(first?.recipients).toEqual(['account.manager@example.com']);
		expect(first?.mail.text).toContain('Client: Client near <near@client.example>');
		expect(first?.mail.text).toContain('Days left: 5');
		expect(first?.mail.text).toContain('Card: not added yet');
		expect(example.writes()).toEqual([]);
	}, 300_000);
});
