import type { Page } from 'playwright-core';

import { addDays } from '../../sandbox/time';
import type { Campaign } from '../../sandbox';
import { Browser } from '../browser';
import { stringAt } from '../json';
import { exampleUnderTest } from './exampleUnderTest';
import { startFrom, untilStatus } from './executions';

const example = exampleUnderTest('07-weekly-look-at-campaigns');

/** Two that get no clicks any more, one of them worth keeping, and one too young to judge. */
const idle = ['Podcast notes', 'Ticketing guide'];
const young = 'Conference booth';

let browser: Browser;

beforeAll(async () => {
	browser = await Browser.open();
});
afterAll(async () => await browser?.close());

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

/** Starts the workflow, and gives back its execution and the page that its message links to. */
async function ask(): Promise<{ id: string; page: Page }> {
	const id = await startFrom(example.server, example.workflowId, 'Every Monday');
	const waiting = await untilStatus(example.server, id, ['waiting', 'error', 'success']);
	expect(waiting.status).toBe('waiting');
	const page = await browser.page();
	await page.goto(stringAt(waiting.json('Question')[0], 'link', 'The question'));
	return { id, page };
}

async function answer(page: Page, choice: string, keep = ''): Promise<void> {
	await page.getByLabel('Answer').selectOption(choice);
	await page.getByLabel('But keep these').fill(keep);
	await page.getByRole('button', { name: 'Submit' }).click();
	await page.getByText('The answer was taken.').waitFor();
}

describe('weekly look at campaigns', () => {
	it('asks about those without clicks, and shows what each one brought', async () => {
		const { page } = await ask();
		const text = await page.locator('body').innerText();

		expect(text).toContain('2 campaigns without clicks in 90 days');
		expect(text).toMatch(/Best in the last 90 days\n.+: \d+ clicks/);
		for (const name of idle) {
			expect(text).toMatch(new RegExp(`${name} \\(\\w+\\): \\d+ clicks, \\d+ paid, [\\d.]+ USD`));
		}
		expect(text).not.toContain(young);
		expect(text).not.toContain('Default chatbot');
		expect(example.writes()).toEqual([]);
	});

	it('disables what was approved, and keeps what was named', async () => {
		const { id, page } = await ask();
		await answer(page, 'Disable them', ' podcast NOTES \n');
		const execution = (await untilStatus(example.server, id)).succeeded();

		expect(execution.json('Result')).toEqual([{ name: 'Ticketing guide', result: 'Disabled' }]);
		expect(example.writes()).toEqual([
			`DELETE /affiliates/campaigns/${campaign('Ticketing guide').id}`,
		]);
		expect(active()).toEqual(['Podcast notes', young, 'Default chatbot', 'Newsletter']);
	});

	it('disables nothing when the answer is no', async () => {
		const { id, page } = await ask();
		await answer(page, 'Keep them all');
		const execution = (await untilStatus(example.server, id)).succeeded();

		expect(execution.nodesRun).toContain('All stay');
		expect(example.writes()).toEqual([]);
	});

	it('goes on after one that fails', async () => {
		const { id, page } = await ask();
		campaign('Podcast notes').active = false;
		await answer(page, 'Disable them');
		const execution = (await untilStatus(example.server, id)).succeeded();

		expect(execution.json('Result')).toEqual(
			expect.arrayContaining([
				{ name: 'Podcast notes', result: expect.stringMatching(/^Failed: .*already disabled/) },
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

		expect(execution.nodesRun).not.toContain('Question');
	});
});
