import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { startSandbox, type Sandbox } from '../../test/sandbox';
import { installCommunityPackage } from '../../test/e2e/communityPackage';
import { installN8n } from '../../test/e2e/installN8n';
import { N8nServer } from '../../test/e2e/n8nServer';
import { packPackage } from '../../test/e2e/packedPackage';
import { keepMails } from './keepMails';
import type { Options } from './options';
import { portOr } from './portOr';
import { storeContents } from './storeContents';
import { noteRunning, openTryFolder } from './tryFolder';

/** The ports of `npm run sandbox`, so that the addresses stay the same where they can. */
const sandboxPorts = { partner: 8181, recurly: 8182 };

/** How often somebody who waits for the installation is told that it goes on. */
const sayEveryMs = 20_000;

/** An n8n to try, with everything that it talks to. */
export interface Trial {
	server: N8nServer;
	sandbox: Sandbox;
	/** The names of the example workflows. */
	workflows: string[];
	/** Where mails are kept instead of being delivered. */
	mailFolder: string;
}

/** Builds the package as it is now and installs it in the user folder, in place of an earlier one. */
async function installPackage(folder: string): Promise<void> {
	const { name, tarball } = await packPackage();
	// npm takes one of the same version for the same package.
	await rm(join(folder, '.n8n', 'nodes', 'node_modules', name), { recursive: true, force: true });
	await installCommunityPackage(folder, tarball);
	await rm(dirname(tarball), { recursive: true, force: true });
}

/**
 * Installs and starts all there is to an n8n to try, hands it over, and stops it again however that
 * ends. Throws what a step throws.
 * @param say told in one line about what takes long, about requests to the sandbox and about mails
 */
export async function withTrial(
	{ folder, fresh, port }: Options,
	say: (line: string) => void,
	use: (trial: Trial) => Promise<void>,
): Promise<void> {
	await openTryFolder(folder, fresh);
	say('Looking for n8n. The first time it is installed, which takes minutes and about 3 GB.');
	const started = Date.now();
	const progress = setInterval(() => {
		say(`Still installing n8n, for ${Math.round((Date.now() - started) / 1000)} s.`);
	}, sayEveryMs);
	const { version } = await installN8n().finally(() => clearInterval(progress));
	say(`Building the package and installing it in n8n ${version}.`);
	await installPackage(folder);

	const closers: Array<() => Promise<void>> = [];
	try {
		const sandbox = await startSandbox({
			partnerPort: await portOr(sandboxPorts.partner),
			recurlyPort: await portOr(sandboxPorts.recurly),
			onAnswer: ({ method, path, status }) => say(`${method} ${path} ${status ?? 'no answer'}`),
		});
		closers.unshift(sandbox.close);
		const mailFolder = join(folder, 'mails');
		const mails = await keepMails(mailFolder, say);
		closers.unshift(mails.close);

		say('Starting n8n.');
		const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
		const server = await N8nServer.start(folder, {
			N8N_PORT: String(await portOr(port)),
			TZ: timezone,
			GENERIC_TIMEZONE: timezone,
		});
		closers.unshift(async () => await server.stop());
		await noteRunning(folder, server.url);
		closers.push(async () => await noteRunning(folder, undefined));

		const services = { smtpPort: mails.port, modelUrl: 'https://api.openai.com/v1' };
		const workflows = await storeContents(server, sandbox, services);
		await use({ server, sandbox, workflows, mailFolder });
	} finally {
		for (const close of closers) await close();
	}
}
