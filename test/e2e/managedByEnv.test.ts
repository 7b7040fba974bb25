import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSandbox } from '../sandbox';

import { storeAccount } from './accountCredentials';
import { isObject } from './json';
import { tarballVariable } from './n8nApplication';
import { N8nServer } from './n8nServer';
import { startNpmRegistry, type NpmRegistry } from './npmRegistry';
import { startPostgres } from './queue/postgres';
import { startRedis } from './queue/redis';
import { Worker } from './queue/worker';
import { chain } from './workflow';

const name = 'n8n-nodes-livechat-partners';
const ours = `${name}.liveChatPartners`;

let folder: string;
let registry: NpmRegistry;
let env: NodeJS.ProcessEnv;
let main: N8nServer;
const ends: Array<() => Promise<unknown>> = [];

/** What a process finds that starts on a machine of its own: nothing. */
async function emptyFolder(of: string): Promise<string> {
	const path = join(folder, of);
	await mkdir(path);
	return path;
}

// n8n in queue mode as docs/queue-mode.md sets it up, with nothing installed anywhere.
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'livechat-partners-managed-'));
	ends.push(async () => await rm(folder, { recursive: true, force: true }));
	registry = await startNpmRegistry(process.env[tarballVariable] ?? '');
	ends.push(async () => await registry.close());
	const postgres = await startPostgres();
	ends.push(async () => await postgres.stop());
	const redis = await startRedis();
	ends.push(async () => await redis.stop());
	env = {
		...postgres.env,
		...redis.env,
		...registry.env,
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_COMMUNITY_PACKAGES_MANAGED_BY_ENV: 'true',
		N8N_COMMUNITY_PACKAGES: JSON.stringify([{ name, version: registry.version }]),
	};
	main = await N8nServer.start(await emptyFolder('main'), env);
	ends.push(async () => await main.stop());
});
afterAll(async () => {
	for (const end of ends.reverse()) await end();
});

async function startWorker(of: string, changed: NodeJS.ProcessEnv = {}): Promise<Worker> {
	const worker = await Worker.start(await emptyFolder(of), { ...env, ...changed });
	ends.push(async () => await worker.stop());
	return worker;
}

describe('community packages that environment variables name, in queue mode', () => {
	it('are installed by the main process as it starts', async () => {
		expect(main.log).toContain(
			`Installed community package '${name}@${registry.version}' from env`,
		);
		expect(registry.requests).toContain(`GET /${name}/-/${name}-${registry.version}.tgz`);
		const types = await main.api.request('GET', '/types/nodes.json');
		expect(Array.isArray(types) && types.filter(isObject).map((type) => type.name)).toContain(ours);
	});

	it('cannot be changed in the editor', async () => {
		const removal = main.api.request('DELETE', `/rest/community-packages?name=${name}`);

		await expect(removal).rejects.toThrow('managed via environment variables');
	});

	it('are missing in a worker that starts later, which says so', async () => {
		const worker = await startWorker('worker-without');

		expect(worker.log).toContain('some packages are missing');
		await worker.stop();
	});

	it('are installed by such a worker with N8N_REINSTALL_MISSING_PACKAGES, which runs what is started by hand', async () => {
		const sandbox = await startSandbox();
		ends.push(async () => await sandbox.close());
		const worker = await startWorker('worker', { N8N_REINSTALL_MISSING_PACKAGES: 'true' });
		const node = {
			name: 'Balance',
			type: ours,
			typeVersion: 1,
			parameters: { resource: 'earnings', operation: 'getBalance' },
			credentials: await storeAccount(main, sandbox),
		};
		const run = (await main.run(chain('balance', [node]))).succeeded();

		expect(run.json('Balance')).toEqual([
			expect.objectContaining({ available: expect.any(Number) }),
		]);
		expect(worker.log).toMatch(/Worker finished execution \d+/);
		expect(sandbox.requests.map(({ path }) => path)).toEqual(['/v2/partners/balance']);
	});
});
