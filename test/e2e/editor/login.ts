import type { Page } from 'playwright-core';

import { owner } from '../n8nApi';

/** Logs in as the owner of the n8n under test, by n8n's own form. */
export async function login(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/signin`);
	await page.getByLabel('Email').fill(owner.email);
	await page.getByLabel('Password').fill(owner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL(/\/(home|workflow)/);
}
