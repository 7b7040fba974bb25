import { startSandbox, type Sandbox } from '../../sandbox';
import { Browser } from '../browser';
import { storeCredentials } from '../examples/exampleCredentials';
import { N8nApplication } from '../n8nApplication';
import { FORM_FIELDS, buildOnboarding } from './buildOnboarding';
import { clicksOf, countClicks } from './clicks';
import { Editor } from './editor';

let sandbox: Sandbox;
let n8n: N8nApplication;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await N8nApplication.install();
	const server = await n8n.start();
	await storeCredentials(server, sandbox);
	browser = await Browser.open({ size: { width: 1440, height: 900 } });
	editor = await Editor.open(browser, server.url);
	await countClicks(editor.page);
});
afterAll(async () => {
	await browser?.close();
	await n8n?.remove();
	await sandbox?.close();
});

it('a form that makes a paid client is built with 12 clicks beside typing', async () => {
	const { page } = editor;
	const before = await clicksOf(page);
	await buildOnboarding(editor);
	// The last one closes the finished panel.
	expect((await clicksOf(page)) - before).toBeLessThanOrEqual(12 + 1);

	const opening = page.waitForEvent('popup');
	await page.getByTestId('execute-workflow-button').first().click();
	const form = await opening;
	const values = ['Mira Solberg', 'mira@quayside.example'];
	for (const [index, label] of FORM_FIELDS.entries())
		await form.getByLabel(label).fill(values[index] ?? '');
	await form.getByRole('button', { name: 'Submit' }).click();
	await page.getByText('Workflow executed successfully').waitFor();

	const { licenses, subscriptionsCreated } = sandbox.state;
	const [license, ...others] = licenses.filter(({ clientEmail }) => clientEmail === values[1]);
	expect(others).toEqual([]);
	expect(license).toMatchObject({ clientName: values[0], product: 'livechat' });
	expect(subscriptionsCreated[license?.id ?? '']).toBe(1);
});
