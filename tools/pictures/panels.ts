import { mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import type { N8nServer } from '../../test/e2e/n8nServer';
import { packageFolder } from '../../test/e2e/paths';
import type { WorkflowNode } from '../../test/e2e/workflow';
import { buildOnboarding } from '../../test/e2e/editor/buildOnboarding';
import { buildSubscription } from '../../test/e2e/editor/buildSubscription';
import { Editor } from '../../test/e2e/editor/editor';
import type { NodePanel } from '../../test/e2e/editor/nodePanel';
import { panels, triggerPanel } from './panelList';
import { takePictures } from './pictureSession';
import { writeTaken } from './taken';

/** High enough for the longest panel, which n8n would scroll otherwise. */
const size = { width: 1440, height: 1800 };

/** What the pictures in the README are taken at. */
const readmeSize = { width: 1440, height: 980 };

/** More makes the README slow to load. */
const maxBytes = 200_000;

/** Takes a picture of the same thing in both themes; n8n follows the system's. */
async function inBothThemes(page: Page, what: Locator, file: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await what.screenshot({ path: `${file}.${colorScheme}.png`, animations: 'disabled' });
	}
	await page.emulateMedia({ colorScheme: 'light' });
	console.log(file);
}

/** A workflow with a node for each panel, and the addresses at which the editor opens them. */
async function storePanels(
	server: N8nServer,
	ids: ReadonlyMap<string, string>,
	wanted: readonly string[],
): Promise<Map<string, string>> {
	const credential = (type: string, name: string) => ({
		[type]: { id: ids.get(type) ?? '', name },
	});
	const account = credential('liveChatPartnersApi', 'LiveChat Partners account');
	const card = credential('liveChatPartnersCardApi', 'LiveChat Partners Card account');
	const names = [...Object.keys(panels), triggerPanel.name].filter(
		(name) => wanted.length === 0 || wanted.includes(name),
	);
	const nodes = names.map((name, index): WorkflowNode => {
		const parameters = panels[name];
		return {
			// The address of a panel holds the first six characters of its node's id.
			id: `${String(index).padStart(6, '0')}-panel`,
			name,
			type: `n8n-nodes-livechat-partners.liveChatPartners${parameters ? '' : 'Trigger'}`,
			typeVersion: 1,
			position: [0, index * 200],
			parameters: parameters ?? triggerPanel.parameters,
			credentials: parameters?.resource === 'subscription' ? { ...account, ...card } : account,
		};
	});
	const id = await server.importWorkflow({ id: 'panels', name: 'Panels', nodes, connections: {} });
	return new Map(
		nodes.map((node) => [node.name, `${server.url}/workflow/${id}/${node.id.slice(0, 6)}`]),
	);
}

/** Pictures of panels and credentials in both themes, to be looked at. */
async function takePanels(
	editor: Editor,
	addresses: ReadonlyMap<string, string>,
	folder: string,
): Promise<void> {
	const { page } = editor;
	for (const [name, address] of addresses) {
		await page.goto(address);
		const fields = page.getByTestId('node-parameters');
		await fields.getByText('Options', { exact: true }).waitFor();
		await inBothThemes(page, fields, join(folder, name));
	}
	for (const type of ['LiveChat Partners API', 'LiveChat Partners Card API']) {
		await editor.newCredential(type);
		const dialog = page.getByTestId('editCredential-modal');
		await inBothThemes(page, dialog, join(folder, `credential ${type}`));
	}
}

/** The pictures in the README, the last to be taken. Throws when one gets too large. */
async function takeReadmePictures(editor: Editor, folder: string): Promise<void> {
	const { page } = editor;
	await page.setViewportSize(readmeSize);
	const take = async (panel: NodePanel, name: string) => {
		const path = join(folder, `${name}.png`);
		await panel.dismissNotices();
		await page.getByTestId('ndv').screenshot({ path, animations: 'disabled' });
		const bytes = (await stat(path)).size;
		console.log(`${path} ${(bytes / 1000).toFixed(0)} kB`);
		if (bytes > maxBytes) throw new Error(`${path} has ${bytes} bytes, more than ${maxBytes}`);
	};
	const subscription = await buildSubscription(editor);
	await subscription.execute();
	await take(subscription, 'subscription');
	await page.emulateMedia({ colorScheme: 'dark' });
	await subscription.execute();
	await take(subscription, 'error-dark');
	await page.emulateMedia({ colorScheme: 'light' });
	const trigger = await editor.newTrigger('On new solution license');
	await trigger.chooseCredential('Credential', 'LiveChat Partners account');
	await trigger.execute();
	await take(trigger, 'trigger');
	for (const [type, name] of [
		['LiveChat Partners API', 'credential-api'],
		['LiveChat Partners Card API', 'credential-card'],
	] as const) {
		await editor.newCredential(type);
		const dialog = page.getByTestId('editCredential-modal');
		await dialog.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
	}
	writeTaken();
}

/** What a person sees who builds a workflow from a form to a paid client. */
async function takeOnboarding(editor: Editor, folder: string): Promise<void> {
	let step = 0;
	await editor.page.setViewportSize(readmeSize);
	await buildOnboarding(editor, async (name) => {
		step += 1;
		const path = join(folder, `onboarding ${step} ${name}.png`);
		await editor.page.screenshot({ path, animations: 'disabled' });
		console.log(path);
	});
}

/**
 * `npx tsx tools/pictures/panels.ts`: pictures of the node's panels in n8n's own editor, in the system's
 * folder for temporary files, to be looked at; with names behind it, only of these. With `readme` behind
 * it, the pictures in the README instead; with `onboarding`, one after each step from an empty canvas to a
 * form that makes a paid client.
 */
async function main(): Promise<void> {
	const wanted = process.argv.slice(2);
	await takePictures({ size }, async ({ server, browser, ids }) => {
		const editor = await Editor.open(browser, server.url);
		const readme = wanted.includes('readme');
		const folder = readme
			? join(packageFolder, 'docs', 'images')
			: join(tmpdir(), 'livechat-partners-panels');
		await mkdir(folder, { recursive: true });
		if (readme) await takeReadmePictures(editor, folder);
		else if (wanted.includes('onboarding')) await takeOnboarding(editor, folder);
		else await takePanels(editor, await storePanels(server, ids, wanted), folder);
	});
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
