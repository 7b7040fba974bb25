import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Tells a folder of ours from one that must not be touched. */
const markName = 'made-by-npm-run-n8n.txt';

const mark =
	'The n8n of `npm run n8n` lives here, with its database. Delete the folder to start afresh.\n';

function runningFile(folder: string): string {
	return join(folder, 'running.txt');
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/healthz`)).ok;
	} catch {
		return false;
	}
}

/**
 * Makes the folder for the n8n to try, or opens the one of an earlier start.
 * @param fresh whether what is in it goes
 * @throws Error when it holds something that is not ours, and when an n8n still runs on it: two
 * would write to one database.
 */
export async function openTryFolder(folder: string, fresh: boolean): Promise<void> {
	await mkdir(folder, { recursive: true });
	const known = existsSync(join(folder, markName));
	if (!known && (await readdir(folder)).length > 0) {
		throw new Error(`${folder} holds something else. Choose an empty folder.`);
	}
	const file = runningFile(folder);
	const url = existsSync(file) ? (await readFile(file, 'utf8')).trim() : '';
	if (url !== '' && (await answers(url))) {
		throw new Error(`n8n already runs at ${url}. Ctrl+C stops it where it was started.`);
	}
	if (fresh) {
		await rm(folder, { recursive: true });
		await mkdir(folder);
	}
	await writeFile(join(folder, markName), mark);
}

/** Notes where the n8n of a folder runs, or with undefined that it does not any more. */
export async function noteRunning(folder: string, url: string | undefined): Promise<void> {
	if (url === undefined) await rm(runningFile(folder), { force: true });
	else await writeFile(runningFile(folder), `${url}\n`);
}
