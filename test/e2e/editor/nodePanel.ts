import type { Locator, Page } from 'playwright-core';

/** What the output side shows of a failure. */
export interface ShownError {
	message: string;
	description: string;
}

/** The panel of a node: its fields in the middle, its output at the right. */
export class NodePanel {
	private constructor(private readonly page: Page) {}

	/** The panel once it is open. */
	static async opened(page: Page): Promise<NodePanel> {
		await page.getByTestId('node-parameters').waitFor();
		return new NodePanel(page);
	}

	/** The labels of what stands between the top of the panel and its end, in this order. */
	async labels(): Promise<string[]> {
		const labels = this.fields()
			.locator('[data-test-id=credentials-label] label, [data-test-id=input-label] label')
			.filter({ visible: true });
		// The switch between Fixed and Expression is part of a label.
		return (await labels.allInnerTexts()).map((label) => label.trim().split('\n')[0] ?? '');
	}

	/** Chooses a credential by its name. */
	async chooseCredential(label: string, name: string): Promise<void> {
		await this.fields()
			.getByTestId('credentials-label')
			.filter({ has: this.page.getByText(label, { exact: true }) })
			.getByTestId('node-credentials-select')
			.click();
		await this.option(name).click();
	}

	/** Chooses an entry of a menu. */
	async choose(field: string, name: string): Promise<void> {
		await this.input(field).click();
		await this.option(name).click();
	}

	/** Types a value. */
	async fill(field: string, value: string): Promise<void> {
		await this.input(field).locator('input').fill(value);
	}

	/** Searches in the list of a resource locator, and gives back the entries that were found. */
	async search(field: string, words: string): Promise<string[]> {
		const search = this.page.getByTestId('rlc-search').filter({ visible: true });
		if ((await search.count()) === 0) await this.input(field).getByTestId('rlc-input').click();
		const entries = this.page.getByTestId('rlc-item').filter({ visible: true });
		await entries.first().waitFor();
		const found = this.page.waitForResponse((answer) => {
			const sent = answer.request().postData() ?? '';
			return answer.url().includes('resource-locator-results') && sent.includes(`"${words}"`);
		});
		await search.fill(words);
		await (await found).finished();
		await entries.first().waitFor();
		return await entries.allInnerTexts();
	}

	/** Chooses an entry that was found. */
	async pick(entry: string): Promise<void> {
		await this.page.getByTestId('rlc-item').getByText(entry, { exact: true }).click();
	}

	/** What a resource locator holds, as it can be read. */
	async picked(field: string): Promise<string> {
		return await this.input(field).getByTestId('rlc-input').inputValue();
	}

	/** Runs the node by its button, and waits until the run has ended. */
	async execute(): Promise<void> {
		await this.dismissNotices();
		await this.page.getByTestId('node-execute-button').click();
		await this.notices().first().waitFor();
	}

	/** Closes the notices at the corner that say how a run ended. */
	async dismissNotices(): Promise<void> {
		for (const notice of await this.notices().all())
			await notice.locator('.el-notification__closeBtn').click();
		await this.notices().first().waitFor({ state: 'detached' });
	}

	/** The output as the table shows it: each row by the names of its columns. */
	async rows(): Promise<Array<Record<string, string>>> {
		const table = this.output().getByTestId('ndv-data-container').locator('table');
		const heads = table.locator('thead th');
		await heads.filter({ hasText: /\S/ }).first().waitFor();
		const names = (await heads.allInnerTexts()).map((name) => name.trim());
		const rows = await table.locator('tbody tr').all();
		return await Promise.all(
			rows.map(async (row) => {
				const cells = await row.locator('td').allInnerTexts();
				const named = names.map((name, index) => [name, (cells[index] ?? '').trim()] as const);
				return Object.fromEntries(named.filter(([name]) => name !== ''));
			}),
		);
	}

	/** The error that the output side shows. */
	async error(): Promise<ShownError> {
		const message = this.output().getByTestId('node-error-message');
		const description = this.output().getByTestId('node-error-description');
		return { message: await message.innerText(), description: await description.innerText() };
	}

	private notices(): Locator {
		return this.page
			.locator('.el-notification')
			.filter({ hasText: /Node executed successfully|Problem in node/ });
	}

	private fields(): Locator {
		return this.page.getByTestId('node-parameters');
	}

	private output(): Locator {
		return this.page.getByTestId('output-panel');
	}

	private input(field: string): Locator {
		return this.fields().getByTestId(`parameter-input-${field}`);
	}

	/** An entry of the menu that is open. Its text may go on with a description. */
	private option(name: string): Locator {
		return this.page
			.getByRole('option')
			.filter({ has: this.page.getByText(name, { exact: true }) });
	}
}
