import type { Page } from 'playwright-core';

import { addDays } from '../../sandbox/time';
import type { Campaign } from '../../sandbox';
import { Browser } from '../browser';
import { exampleUnderTest } from './exampleUnderTest';
import { startFrom, untilStatus } from './executions';
import { startMailServer, type MailServer } from './mailServer';

let mailServer: MailServer;

const example = exampleUnderTest('07-weekly-look-at-campaigns', {
	async services() {
		mailServer = await startMailServer();
		return { smtpPort: mailServer.port };
	},
});

/** Two that get no clicks any more, one of them worth keeping, and one too young to judge. */
const idle = ['Podcast notes', 'Ticketing guide'];
const young = 'Conference booth';

let browser: Browser;

beforeAll(async () => {
	browser = await Browser.open();
});
afterAll(async () => await browser?.close());
afterAll(async () => await mailServer?.close());

beforeEach(() => mailServer.received.splice(0));

beforeEach(() => {
	const { state } = example.sandbox;
	const silent = [...idle, young, 'Default chatbot'].map((name) => campaign(name).id);
	const since = addDays(state.now(), -95);
	state.clicks = state.clicks.filter(
		({ campaignId, at }) => at < since || !silent.includes(campaignId),
	);
	campaign(young).createdAt = addDays(state.now(), -20);
});

function campaign(name: string): Campaign {
	const found = example.sandbox.state.campaigns.find((one) => one.name === name);
	if (!found) throw new Error(`No campaign ${name}`);
	return found;
}

function active(): string[] {
	return [...idle, young, 'Default chatbot', 'Newsletter'].filter((name) => campaign(name).active);
}

/** Starts the workflow, and gives back its execution, the text of the mail and the page that it links to. */
async function ask(): Promise<{ id: string; page: Page; mail: string }> {
	const id = await startFrom(example.server, example.workflowId, 'Every Monday');
	const waiting = await untilStatus(example.server, id, ['waiting', 'error', 'success']);
	expect(waiting.status).toBe('waiting');
	const html = String(mailServer.received[0]?.mail.html);
	const page = await browser.page();
	await page.setContent(html);
	const mail = await page.locator('body').innerText();
	const link = await page.getByRole('link', { name: 'Choose' }).getAttribute('href');
	await page.goto(link ?? '');
	return { id, page, mail };
}

/** Answers for some campaigns, by their names; what the form starts with stays for the others. */
async function answer(page: Page, choices: Record<string, string>): Promise<void> {
	for (const [name, choice] of Object.entries(choices))
		await page.getByLabel(new RegExp(`^${name} `)).selectOption(choice);
	await page.getByRole('button', { name: 'Submit' }).click();
	await page
		.getByText(/Got it|recorded|thanks/i)
		.first()
		.waitFor();
}

describe('weekly look at campaigns', () => {
	it('asks about those without clicks, and shows what each one brought', async () => {
		const { page, mail } = await ask();
		const form = await page.locator('body').innerText();

		expect(form).toContain('2 campaigns without clicks in 90 days');
		expect(mail).toMatch(/Best in the last 90 days:\s+.+: \d+ clicks/);
		for (const name of idle) {
			const line = new RegExp(`${name} \\(\\w+, ID \\d+\\): \\d+ clicks, \\d+ paid, [\\d.]+ USD`);
			expect(mail).toMatch(line);
			expect(form).toMatch(line);
		}
		expect(mail).not.toContain(young);
		expect(mail).not.toContain('Default chatbot');
		expect(example.writes()).toEqual([]);
	});

	it('disables what was chosen, and nothing else', async () => {
		const { id, page } = await ask();
		await answer(page, { 'Ticketing guide': 'Disable' });
		const execution = (await untilStatus(example.server, id)).succeeded();

		expect(execution.json('Result')).toEqual([{ name: 'Ticketing guide', result: 'Disabled' }]);
		expect(example.writes()).toEqual([
			`DELETE /affiliates/campaigns/${campaign('Ticketing guide').id}`,
		]);
		expect(active()).toEqual(['Podcast notes', young, 'Default chatbot', 'Newsletter']);
	});

	it('knows a campaign by its choice whatever its name is, and takes no other for it', async () => {
		const odd = 'Guide "A" & <b>B</b>, 50% [x].y \u{1F600} (livechat, ID 7)';
		campaign('Ticketing guide').name = odd;
		const { id, page } = await ask();
		const asked = page.getByLabel(/^Guide "A"/);
		expect(await asked.count()).toBe(1);
		await asked.selectOption('Disable');
		await answer(page, {});
		const execution = (await untilStatus(example.server, id)).succeeded();

		expect(execution.json('Result')).toEqual([{ name: odd, result: 'Disabled' }]);
		expect(example.writes()).toEqual([`DELETE /affiliates/campaigns/${campaign(odd).id}`]);
	});

	it('disables nothing when nobody chose so', async () => {
		const { id, page } = await ask();
		await answer(page, {});
		(await untilStatus(example.server, id)).succeeded();

		expect(example.writes()).toEqual([]);
	});

	it('goes on after one that fails', async () => {
		const { id, page } = await ask();
		campaign('Podcast notes').active = false;
		await answer(page, { 'Podcast notes': 'Disable', 'Ticketing guide': 'Disable' });
		const execution = (await untilStatus(example.server, id)).succeeded();

		expect(execution.json('Result')).toEqual(
			expect.arrayContaining([
				{ name: 'Podcast notes', result: expect.stringMatching(/^Failed: /) },
				{ name: 'Ticketing guide', result: 'Disabled' },
			]),
		);
	});

	it('asks nobody when every campaign had clicks', async () => {
		for (const name of idle) {
			const { id: campaignId } = campaign(name);
			const at = addDays(example.sandbox.state.now(), -3);
			example.sandbox.state.clicks.push({ campaignId, at, count: 1 });
		}
		const id = await startFrom(example.server, example.workflowId, 'Every Monday');
		const execution = (await untilStatus(example.server, id)).succeeded();

		expect(execution.nodesRun).not.toContain('Ask by e-mail');
	});
});
