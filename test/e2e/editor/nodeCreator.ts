import type { Locator, Page } from 'playwright-core';

/** A word that no node is found by. */
const nothing = 'qqqqqqqq';

/** The list at the right of the editor in which a person searches for a node. */
export class NodeCreator {
	private constructor(private readonly root: Locator) {}

	/** The list once it is open. */
	static async opened(page: Page): Promise<NodeCreator> {
		const root = page.getByTestId('node-creator');
		await root.getByTestId('node-creator-search-bar').waitFor();
		return new NodeCreator(root);
	}

	/** Types a word, and gives back the names of the nodes that it finds, best first. */
	async search(word: string): Promise<string[]> {
		const bar = this.root.getByTestId('node-creator-search-bar');
		// The list follows with a delay: once it was empty, what it shows belongs to this word.
		await bar.fill(nothing);
		await this.root.getByTestId('node-creator-no-results').waitFor();
		await bar.fill(word);
		const names = this.root.getByTestId('node-creator-item-name');
		await names.first().waitFor();
		return (await names.allInnerTexts()).map((name) => name.trim());
	}

	/** What the list says of a node that was found. */
	async descriptionOf(name: string): Promise<string> {
		return await this.item(name).getByTestId('node-creator-item-description').innerText();
	}

	/** Chooses a node that was found. */
	async pick(name: string): Promise<void> {
		await this.item(name).click();
	}

	/** Chooses one of the actions or triggers of the node that was chosen. */
	async pickAction(name: string): Promise<void> {
		await this.root.getByText(name, { exact: true }).click();
	}

	private item(name: string): Locator {
		return this.root
			.getByTestId('item-iterator-item')
			.filter({ has: this.root.page().getByText(name, { exact: true }) });
	}
}
