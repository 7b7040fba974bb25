import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSandbox, type Sandbox } from '../sandbox';

import { storeAccount } from './accountCredentials';
import { n8nEnvironment } from './environment';
import { isObject, readJson } from './json';
import { N8nApplication } from './n8nApplication';
import { dockerVariable, imageVariable, n8nProgram } from './n8nProgram';
import { findNode24 } from './node24';
import { e2eFolder, n8nScript } from './paths';
import { Service } from './service';
import { chain } from './workflow';

/*
 * There are no containers where these tests run. A program in the place of `docker` runs the
 * installed n8n with what a container would get.
 */
const image = 'n8nio/n8n:9.9';
const encryptionKey = 'the key that no argument may hold';

let containers: string;
let sandbox: Sandbox;
let n8n: N8nApplication;

beforeAll(async () => {
	containers = await mkdtemp(join(tmpdir(), 'livechat-partners-containers-'));
	const { binary, binFolder } = findNode24();
	const runs = { file: binary, args: [n8nScript], env: { PATH: `${binFolder}:/usr/bin:/bin` } };
	await writeFile(join(containers, 'image.json'), JSON.stringify(runs));
	process.env.STAND_IN_DOCKER = containers;
	process.env[dockerVariable] = join(e2eFolder, 'standInDocker.mjs');
	process.env[imageVariable] = image;
	process.env.OF_THE_DEVELOPER = 'not for n8n';
	sandbox = await startSandbox();
	n8n = await N8nApplication.install();
});
afterAll(async () => {
	await n8n.remove();
	await sandbox.close();
	await rm(containers, { recursive: true, force: true });
});

interface Container {
	pid: number;
	arguments: unknown[];
}

/** What was started in place of a container for a command of n8n. */
async function container(command: string): Promise<Container> {
	const names = (await readdir(containers)).filter((name) => name !== 'image.json');
	const all = await Promise.all(names.map(async (name) => await readJson(join(containers, name))));
	const found = all.find(
		(each) => isObject(each) && Array.isArray(each.arguments) && each.arguments.includes(command),
	);
	if (!isObject(found) || !Array.isArray(found.arguments)) throw new Error(`No ${command}`);
	return { pid: Number(found.pid), arguments: found.arguments };
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

describe('n8n out of an image', () => {
	it('runs our node in its server, and ends with it', async () => {
		const server = await n8n.start({ N8N_ENCRYPTION_KEY: encryptionKey });
		const node = {
			name: 'Balance',
			type: 'n8n-nodes-livechat-partners.liveChatPartners',
			typeVersion: 1,
			parameters: { resource: 'earnings', operation: 'getBalance' },
			credentials: await storeAccount(server, sandbox),
		};
		const run = (await server.run(chain('balance', [node]))).succeeded();

		expect(run.json('Balance')).toEqual([
			expect.objectContaining({ available: expect.any(Number) }),
		]);
		const { pid } = await container('start');
		expect(isAlive(pid)).toBe(true);
		await server.stop();
		expect(isAlive(pid)).toBe(false);
	});

	it('gets its folder and its variables, which no argument holds, and none of the developer', async () => {
		const { arguments: given } = await container('start');
		const config = await readJson(join(n8n.userFolder, '.n8n', 'config'));
		const named = given.filter((_, index) => given[index - 1] === '--env');

		expect(given.filter((_, index) => given[index - 1] !== '--env')).toEqual([
			...['--rm', '--name', expect.stringMatching(/^livechat-partners-n8n-/)],
			...['--network', 'host', '--user', `${process.getuid?.()}:${process.getgid?.()}`],
			...['--volume', `${n8n.userFolder}:${n8n.userFolder}`, '--workdir', n8n.userFolder],
			...named.map(() => '--env'),
			...[image, 'start'],
		]);
		expect(named).toEqual(expect.arrayContaining(['N8N_ENCRYPTION_KEY', 'N8N_USER_FOLDER']));
		expect(named).not.toEqual(expect.arrayContaining(['PATH']));
		expect(named).not.toEqual(expect.arrayContaining(['OF_THE_DEVELOPER']));
		expect(JSON.stringify(given)).not.toContain(encryptionKey);
		expect(config).toMatchObject({ encryptionKey });
	});

	it('imports and executes on its command line', async () => {
		const id = await n8n.importWorkflow(chain('nothing', []));

		expect((await n8n.execute(id)).succeeded().nodesRun).toEqual(['Start']);
		expect((await container('execute')).arguments).toContain(`--id=${id}`);
	});

	it('is ended at once, which no program can pass on', async () => {
		const env = await n8nEnvironment(n8n.userFolder);
		const worker = await Service.start({
			name: 'n8n worker',
			...n8nProgram(['worker'], n8n.userFolder, { ...env, EXECUTIONS_MODE: 'queue' }),
			isReady: async (log) => log !== '',
		});
		const { pid } = await container('worker');
		expect(isAlive(pid)).toBe(true);
		await worker.kill();

		expect(isAlive(pid)).toBe(false);
	});
});
