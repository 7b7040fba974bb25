import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { startSandbox } from '../../test/sandbox';
import { Browser, type Window } from '../../test/e2e/browser';
import { storeCredentials } from '../../test/e2e/examples/exampleCredentials';
import { N8nApplication } from '../../test/e2e/n8nApplication';
import type { N8nServer } from '../../test/e2e/n8nServer';
import { packPackage } from '../../test/e2e/packedPackage';

/** An n8n with the package, the credentials of the sandbox in it, and a browser to look at it. */
export interface PictureSession {
	server: N8nServer;
	browser: Browser;
	/** The ids of the credentials by type. */
	ids: Map<string, string>;
}

/** Sets all of it up, has pictures taken, and takes it down again. Throws what `take` throws. */
export async function takePictures(
	window: Window,
	take: (session: PictureSession) => Promise<void>,
): Promise<void> {
	const { tarball } = await packPackage();
	const n8n = await N8nApplication.install(tarball);
	const sandbox = await startSandbox();
	const browser = await Browser.open(window);
	try {
		const server = await n8n.start();
		await take({ server, browser, ids: await storeCredentials(server, sandbox) });
	} finally {
		await browser.close();
		await n8n.remove();
		await sandbox.close();
		await rm(dirname(tarball), { recursive: true, force: true });
	}
}
