import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runOrThrow } from './command';
import { n8nFolder } from './n8nLine';
import { findNode24, withNode24 } from './node24';
import { n8nModules, n8nScript } from './paths';

/** What n8n cannot start without and what npm leaves uncompiled when install scripts are off. */
const nativeModules = ['sqlite3', 'isolated-vm'];

const stampFile = join(n8nModules, '.n8n-installed');

/** What an installation came to: whether there was anything to do, and how long it took in milliseconds. */
export interface Installation {
	fresh: boolean;
	version: string;
	milliseconds: number;
}

/**
 * Installs n8n and its Node from the lock file of the chosen line into the node_modules beside it.
 * Does nothing when that is already done and the lock has not changed since.
 * Throws a CommandError with npm's output when npm fails, and when the installed
 * n8n does not answer `--version`.
 */
export async function installN8n(): Promise<Installation> {
	const start = Date.now();
	const stamp = await currentStamp();
	const fresh = !(existsSync(n8nScript) && (await installedStamp()) === stamp);

	if (fresh) {
		// The stamp goes first: an install that is interrupted must not look complete.
		await rm(stampFile, { force: true });
		await runOrThrow('npm', ['ci', '--ignore-scripts', '--no-progress'], {
			cwd: n8nFolder,
			timeoutMs: 30 * 60_000,
		});
		await compileNativeModules();
	}

	const version = await versionOfN8n();
	if (fresh) await writeFile(stampFile, stamp);
	return { fresh, version, milliseconds: Date.now() - start };
}

async function compileNativeModules(): Promise<void> {
	const node = findNode24();
	const env = withNode24(node, process.env);
	// Headers from the package beside the binary: nothing is downloaded, and they always match.
	if (node.headers) env.npm_config_nodedir = node.headers;
	await runOrThrow('npm', ['rebuild', '--ignore-scripts=false', ...nativeModules], {
		cwd: n8nFolder,
		env,
		timeoutMs: 15 * 60_000,
	});
}

async function versionOfN8n(): Promise<string> {
	const node = findNode24();
	const { stdout } = await runOrThrow(node.binary, [n8nScript, '--version'], {
		cwd: n8nFolder,
		timeoutMs: 60_000,
	});
	return stdout.trim();
}

/** Changes whenever the installation has to be done again: other packages, or another platform. */
async function currentStamp(): Promise<string> {
	const hash = createHash('sha256');
	hash.update(await readFile(join(n8nFolder, 'package-lock.json')));
	hash.update(`${process.platform} ${process.arch} ${process.version}`);
	return hash.digest('hex');
}

async function installedStamp(): Promise<string | undefined> {
	return existsSync(stampFile) ? await readFile(stampFile, 'utf8') : undefined;
}
