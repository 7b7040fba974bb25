import { selectors, type Page } from 'playwright-core';

import type { Browser } from '../browser';
import { CredentialDialog } from './credentialDialog';
import { login } from './login';
import { NodeCreator } from './nodeCreator';
import { NodePanel } from './nodePanel';

// The attribute that n8n's own tests find things by; Playwright looks for another one unless told.
selectors.setTestIdAttribute('data-test-id');

/** Twice as long as Playwright waits by itself: a busy machine starts the editor in half a minute. */
const timeoutMs = 60_000;

/** n8n's editor in a browser tab, as a person uses it who is logged in. */
export class Editor {
	private constructor(
		readonly page: Page,
		private readonly url: string,
	) {}

	/** Opens a tab and logs in. Throws when n8n does not let the owner in. */
	static async open(browser: Browser, url: string): Promise<Editor> {
		const page = await browser.page();
		page.setDefaultTimeout(timeoutMs);
		// A person who leaves an unsaved workflow says that this is meant.
		page.on('dialog', (dialog) => void dialog.accept());
		await login(page, url);
		return new Editor(page, url);
	}

	/** Begins a credential of a type that is searched for by its name. */
	async newCredential(type: string): Promise<CredentialDialog> {
		await this.page.goto(`${this.url}/home/credentials`);
		await this.page.getByTestId('add-resource-credential').click();
		const search = this.page.getByTestId('new-credential-type-select').locator('input');
		await search.fill(type);
		await this.page.getByRole('option', { name: type, exact: true }).click();
		await this.page.getByTestId('new-credential-type-button').click();
		return await CredentialDialog.opened(this.page);
	}

	/** Begins a workflow, and opens the list of nodes for its first step. */
	async newWorkflow(): Promise<NodeCreator> {
		await this.page.goto(`${this.url}/workflow/new`);
		await this.page.getByTestId('canvas-plus-button').click();
		return await NodeCreator.opened(this.page);
	}

	/** Begins a workflow that is started by hand, and opens the list of nodes for what happens next. */
	async newManualWorkflow(): Promise<NodeCreator> {
		const first = await this.newWorkflow();
		await first.search('manual trigger');
		await first.pick('Manual Trigger');
		await this.page.getByTestId('canvas-node').first().waitFor();
		await this.page.getByTestId('node-creator-plus-button').click();
		return await NodeCreator.opened(this.page);
	}

	/** Adds a LiveChat Partners node to a new workflow, as one of its actions, and opens its panel. */
	async newNode(action: string): Promise<NodePanel> {
		const creator = await this.newManualWorkflow();
		await creator.search('livechat');
		await creator.pick('LiveChat Partners');
		await creator.pickAction(action);
		return await NodePanel.opened(this.page);
	}

	/** Starts a new workflow with one of the events of the LiveChat Partners Trigger, and opens its panel. */
	async newTrigger(event: string): Promise<NodePanel> {
		const creator = await this.newWorkflow();
		await creator.search('livechat');
		await creator.pick('LiveChat Partners');
		await creator.pickAction(event);
		return await NodePanel.opened(this.page);
	}
}
