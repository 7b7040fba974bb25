import type { Page } from 'playwright-core';

import type { Editor } from './editor';
import { NodeCreator } from './nodeCreator';
import { NodePanel } from './nodePanel';

/** The labels of the form, which are the names of the fields that it gives. */
export const FORM_FIELDS = ['Name', 'Email'] as const;

/** Looks at the editor after a step, such as to take a picture of it. */
export type AfterStep = (step: string) => Promise<void>;

/** Adds an element to the form by the keyboard, from the field before it, and types its label. */
async function addFormField(page: Page, index: number, label: string): Promise<void> {
	const add = page.locator(
		'[data-test-id=fixed-collection-add]:focus, :focus [data-test-id=fixed-collection-add]',
	);
	for (let tabs = 0; tabs < 8 && (await add.count()) === 0; tabs++)
		await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.getByTestId('parameter-input-fieldLabel').nth(index).locator('input').click();
	await page.keyboard.type(label);
}

/**
 * Builds a workflow from a form to a paid client, from an empty canvas: a form that asks for name and
 * e-mail address, and Create for Client with what it gives. The plan, the seats and the stored card are
 * those of the panel, which is closed in the end.
 */
export async function buildOnboarding(
	editor: Editor,
	after: AfterStep = async () => await Promise.resolve(),
): Promise<void> {
	const { page } = editor;
	const first = await editor.newWorkflow();
	await first.search('n8n form');
	await after('search for the form');
	await page.keyboard.press('Enter');
	await first.pickAction('On new n8n Form event');
	await NodePanel.opened(page);
	await page.getByTestId('parameter-input-formTitle').locator('input').click();
	await page.keyboard.type('Become a client');
	for (const [index, label] of FORM_FIELDS.entries()) await addFormField(page, index, label);
	await after('form');
	await page.getByTestId('ndv-close-button').click();
	await page.getByTestId('canvas-handle-plus').first().click();
	const next = await NodeCreator.opened(page);
	await next.search('livechat');
	await after('search for the node');
	await page.keyboard.press('Enter');
	await after('actions');
	await next.pickAction('Subscribe a client and charge the card');
	const panel = await NodePanel.opened(page);
	await after('panel');
	// n8n has filled in the other credential.
	await panel.chooseCredential('Partner API', 'LiveChat Partners account');
	for (const [field, label] of [
		['clientName', 'Name'],
		['clientEmail', 'Email'],
	] as const) {
		await page.getByTestId(`parameter-input-${field}`).locator('input').click();
		// The equals sign turns the field into one for an expression, whose braces close by themselves.
		await page.keyboard.type('=');
		await page.getByTestId(`parameter-input-${field}`).locator('.cm-content').waitFor();
		await page.keyboard.type(`{{ $json.${label}`, { delay: 20 });
	}
	await after('values');
	// The editor takes over what is typed after a moment, which nothing on the page tells.
	await page.waitForTimeout(1_000);
	await page.getByTestId('ndv-close-button').click();
}
