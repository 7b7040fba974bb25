import type { Locator, Page } from 'playwright-core';

/** The dialog in which a person enters a credential. */
export class CredentialDialog {
	private constructor(private readonly root: Locator) {}

	/** The dialog once it is open. */
	static async opened(page: Page): Promise<CredentialDialog> {
		const root = page.getByTestId('editCredential-modal');
		await root.getByTestId('credential-save-button').waitFor();
		return new CredentialDialog(root);
	}

	/** Types values into fields, which are named as they are stored. */
	async fill(values: Record<string, string>): Promise<void> {
		for (const [field, value] of Object.entries(values))
			await this.root.getByTestId(`parameter-input-${field}`).locator('input').fill(value);
	}

	/** Turns a switch on, which is named as it is stored. */
	async turnOn(field: string): Promise<void> {
		// The input that is the switch has no size; a person clicks what is drawn around it.
		await this.root.getByTestId(`parameter-input-${field}`).locator('.el-switch').click();
	}

	/** Whether the dialog shows a field, which is named as it is stored. */
	async shows(field: string): Promise<boolean> {
		return await this.root.getByTestId(`parameter-input-${field}`).isVisible();
	}

	/** All that can be read in the dialog. */
	async text(): Promise<string> {
		return await this.root.innerText();
	}

	/** Presses Save, which tests the credential as well, and gives back why it was refused. */
	async saveRefused(): Promise<string> {
		await this.save();
		const refusal = this.root.locator('.el-tag--danger:visible');
		await refusal.getByText('More details').click();
		return await refusal.innerText();
	}

	/** Presses Save, and gives back what the dialog says of a credential that works. */
	async saveAccepted(): Promise<string> {
		await this.save();
		const success = this.root.getByTestId('credentials-config-container-test-success');
		await success.waitFor();
		return await success.innerText();
	}

	private async save(): Promise<void> {
		await this.root.getByTestId('credential-save-button').click();
	}
}
