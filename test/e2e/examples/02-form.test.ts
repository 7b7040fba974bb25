import type { Page } from 'playwright-core';

import { LICENSES, TEST_CARDS } from '../../sandbox';
import { Browser } from '../browser';
import { formLogin } from './exampleCredentials';
import { exampleUnderTest } from './exampleUnderTest';
import { lastExecution } from './executions';

const example = exampleUnderTest('02-subscription-from-form', { publish: true });

let browser: Browser;

beforeAll(async () => {
	browser = await Browser.open({ login: formLogin });
});
afterAll(async () => await browser?.close());

function formUrl(): string {
	return `${example.server.url}/form/livechat-subscription`;
}

/** Fills in the form for a license, presses the button, and gives back the page that follows. */
async function submit(licenseId: string, seats = '5'): Promise<Page> {
	const page = await browser.page();
	await page.goto(formUrl());
	await page.getByLabel('License ID').fill(licenseId);
	await page.getByLabel('Product').selectOption('LiveChat');
	await page.getByLabel('Plan').selectOption('Team');
	await page.getByLabel('Seats').fill(seats);
	await page.getByLabel('Billing cycle').selectOption('Annual');
	await page.getByRole('button', { name: 'Create the subscription' }).click();
	await page.waitForURL(/form-waiting/);
	await page.getByText(/^Subscription created$|^The subscription was not completed$/).waitFor();
	return page;
}

/** What a person reads on a page. */
async function read(page: Page): Promise<string> {
	return await page.locator('body').innerText();
}

function subscriptionOf(id: string) {
	return example.sandbox.state.licenses.find((license) => license.id === id)?.subscription;
}

describe('new subscription from a form', () => {
	it('charges the stored card and shows what the API has now', async () => {
		const text = await read(await submit(LICENSES.livechatTrial.id));

		expect(text).toContain('Subscription created');
		expect(text).toContain(
			`Team, 5 seats, billed annually, for license ${LICENSES.livechatTrial.id} of Ines Castel.`,
		);
		expect(text).toMatch(/The stored card was charged\. Paid until 20\d\d-\d\d-\d\d\./);
		expect(subscriptionOf(LICENSES.livechatTrial.id)).toMatchObject({
			plan: 'team',
			billingCycle: 'annual',
			seats: 5,
		});
		expect(example.traffic()).toEqual([
			`GET /solutions/licenses/livechat/${LICENSES.livechatTrial.id}`,
			'POST /js/v1/token',
			`POST /solutions/licenses/livechat/${LICENSES.livechatTrial.id}/subscription`,
			`GET /solutions/licenses/livechat/${LICENSES.livechatTrial.id}`,
		]);
		expect((await lastExecution(example.server, example.workflowId)).status).toBe('success');
	});

	it('says why a card was declined, and that nothing was charged', async () => {
		await example.payWith(TEST_CARDS.declined);
		const text = await read(await submit(LICENSES.livechatTrial.id)).finally(
			async () => await example.payWith(),
		);

		expect(text).toContain('The subscription was not completed');
		expect(text).toContain('Your card was declined');
		expect(text).toContain('Nothing was charged');
		expect(text).toContain(`Asked for: Team, 5 seats, billed annually, license`);
		expect(text).not.toContain(TEST_CARDS.declined);
		expect(subscriptionOf(LICENSES.livechatTrial.id)).toBeUndefined();
		expect(example.traffic()).toEqual([
			`GET /solutions/licenses/livechat/${LICENSES.livechatTrial.id}`,
			'POST /js/v1/token',
		]);
	});

	it('sends nothing that would be refused', async () => {
		const text = await read(await submit(LICENSES.livechatTrial.id, '2.5'));

		expect(text).toContain('seats must be a whole number of at least 1');
		expect(example.traffic()).toEqual([]);
	});

	it('shows the words of the API where the license is not there', async () => {
		const text = await read(await submit('1'));

		expect(text).toContain('License 1 (LiveChat) not found');
		expect(text).toContain('No license of yours has this ID and product.');
	});

	it('says that the outcome is unknown where the answer was lost, and does not pay twice', async () => {
		example.sandbox.fault({ path: /subscription$/, act: 'resetBefore' });
		const text = await read(await submit(LICENSES.livechatTrial.id));

		expect(text).toContain('It is not known whether the subscription was created');
		expect(text).toContain('a retry may pay twice');
		expect(example.writes()).toHaveLength(2);
	});

	it('shows the form to nobody without the password', async () => {
		expect((await fetch(formUrl())).status).toBe(401);
		expect((await fetch(formUrl(), { method: 'POST', body: new FormData() })).status).toBe(401);
		expect(example.traffic()).toEqual([]);
	});
});
