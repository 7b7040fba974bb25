import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { freePort, localhost } from '../e2e/freePort';
import { isObject, stringAt } from '../e2e/json';

const startTimeoutMs = 60_000;

/** An npm registry on this machine that knows no other one. */
export interface Registry {
	url: string;
	/** What npm needs in its environment to publish there and to install from there. */
	environment: NodeJS.ProcessEnv;
	/** What the registry knows of a package, or undefined where it knows none. */
	packument: (name: string) => Promise<unknown>;
	close: () => Promise<void>;
}

/** Creates the account that publishes and gives back its token. */
async function tokenOf(url: string): Promise<string> {
	const account = { name: 'maintainer', password: 'maintainer-of-the-test' };
	const response = await fetch(`${url}/-/user/org.couchdb.user:${account.name}`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(account),
	});
	return stringAt(await response.json(), 'token', 'The new account');
}

/**
 * Starts an empty registry that asks no other one.
 * @param folder an empty folder for what it keeps
 * @throws Error with what it printed when it does not answer within a minute
 */
export async function startRegistry(folder: string): Promise<Registry> {
	const url = `http://${localhost}:${await freePort()}`;
	await mkdir(join(folder, 'storage'), { recursive: true });
	const config = join(folder, 'config.json');
	await writeFile(
		config,
		JSON.stringify({
			storage: join(folder, 'storage'),
			auth: { htpasswd: { file: join(folder, 'htpasswd') } },
			uplinks: {},
			packages: { '**': { access: '$all', publish: '$authenticated' } },
			log: { type: 'stdout', format: 'pretty', level: 'warn' },
		}),
	);
	const program = join(__dirname, 'registry', 'node_modules', 'verdaccio', 'bin', 'verdaccio');
	const child = spawn(process.execPath, [program, '--config', config, '--listen', url], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	const keep = (chunk: Buffer): void => {
		output += chunk.toString();
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const close = async (): Promise<void> => {
		child.kill('SIGTERM');
		await ended;
	};

	const deadline = Date.now() + startTimeoutMs;
	while (!(await answers(url))) {
		if (Date.now() > deadline || child.exitCode !== null) {
			await close();
			throw new Error(`The registry did not start\n${output}`);
		}
		await delay(100);
	}

	const userConfig = join(folder, 'npmrc');
	await writeFile(
		userConfig,
		`registry=${url}/\n//${new URL(url).host}/:_authToken=${await tokenOf(url)}\n`,
	);
	return {
		url,
		environment: { NPM_CONFIG_USERCONFIG: userConfig },
		packument: async (name) => {
			const answer: unknown = await (await fetch(`${url}/${name}`)).json();
			return isObject(answer) && 'versions' in answer ? answer : undefined;
		},
		close,
	};
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/-/ping`)).ok;
	} catch {
		return false;
	}
}
