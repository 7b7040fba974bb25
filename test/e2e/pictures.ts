import { readdir, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { startSandbox } from '../sandbox';
import { Browser } from './browser';
import { exampleFolder, importExample } from './examples/exampleWorkflow';
import { storeCredentials } from './examples/exampleUnderTest';
import { installN8n } from './installN8n';
import { owner } from './n8nApi';
import { N8nApplication } from './n8nApplication';
import type { N8nServer } from './n8nServer';
import { packPackage } from './packedPackage';

const size = { width: 1920, height: 1080 };

async function main(): Promise<void> {
	const n8n = await N8nApplication.install((await packPackage()).tarball);
	const server = await n8n.start();
	const sandbox = await startSandbox();
	await storeCredentials(server, sandbox);
	const browser = await Browser.open({ size });
	const page = await browser.page();
	await page.goto(`${server.url}/signin`);
	await page.locator('input[name=emailOrLdapLoginId], input[name=email]').first().fill(owner.email);
	await page.locator('input[name=password]').fill(owner.password);
	await page.locator('[data-test-id=form-submit-button]').click();
	await page.waitForURL(/home|workflow/);
	for (const file of (await readdir(exampleFolder)).filter((n) => n.endsWith('.json'))) {
		const id = await importExample(server, file.replace('.json', ''));
		await page.goto(`${server.url}/workflow/${id}`);
		await page.locator('[data-test-id=canvas-node]').first().waitFor();
		await page.waitForTimeout(2500);
		await page.keyboard.press('1');
		await page.waitForTimeout(1500);
		await mkdir(join(exampleFolder, 'images'), { recursive: true });
		await page.screenshot({ path: `/tmp/gen/${file.replace('.json', '.png')}` });
	}
	await browser.close();
	await n8n.remove();
	await sandbox.close();
}
main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
