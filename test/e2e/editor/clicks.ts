import type { Page } from 'playwright-core';

/** Has a page count the clicks of the mouse: a click that the keyboard makes of Enter has no detail. */
export async function countClicks(page: Page): Promise<void> {
	await page.addInitScript({
		content: `addEventListener('click', ({ isTrusted, detail }) => {
			if (isTrusted && detail > 0) sessionStorage.clicks = Number(sessionStorage.clicks ?? 0) + 1;
		}, true);`,
	});
}

/** How many clicks there were. */
export async function clicksOf(page: Page): Promise<number> {
	return await page.evaluate<number>('Number(sessionStorage.clicks ?? 0)');
}
