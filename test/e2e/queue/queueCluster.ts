import { randomBytes } from 'node:crypto';

import { freePort, localhost } from '../freePort';
import { N8nApplication } from '../n8nApplication';
import { N8nServer } from '../n8nServer';
import { startN8nProcess } from './n8nProcess';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import { Worker } from './worker';

/**
 * How soon n8n notices that a worker is gone, in milliseconds: its hold on a job runs out, and
 * another worker looks every so often. n8n's own 60 and 30 seconds would only make the tests wait.
 */
const noticeDeadWorkers = {
	QUEUE_WORKER_LOCK_DURATION: '30000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '5000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/**
 * n8n in queue mode: a main process, a webhook processor and two workers, with a PostgreSQL and a
 * Redis. As on separate machines, each process has a user folder of its own with the package in it.
 */
export interface QueueCluster {
	/** The main process, which polls and serves the editor. Another one after `restartMain`. */
	readonly main: N8nServer;
	/** Where the webhook processor answers webhooks and forms; the main process answers none. */
	readonly webhookUrl: string;
	readonly workers: readonly [Worker, Worker];
	/** What the database holds. */
	query: (sql: string) => Promise<string[][]>;
	/** Ends the main process as an update does, and starts it again. */
	restartMain: () => Promise<void>;
	/** Ends everything that was started, and deletes the folders. */
	stop: () => Promise<void>;
}

/**
 * Starts all of it. Throws where a package of Debian is missing, naming it, and where something
 * does not start; what had started by then is ended again.
 */
export async function startQueueCluster(): Promise<QueueCluster> {
	const ends: Array<() => Promise<unknown>> = [];
	const stop = async () => {
		for (const end of ends.splice(0).reverse()) await end();
	};
	const keep = <Started>(started: Started, end: (started: Started) => Promise<unknown>) => {
		ends.push(async () => await end(started));
		return started;
	};
	const install = async () =>
		keep(await N8nApplication.install(), async (n8n) => await n8n.remove());
	try {
		const postgres = keep(await startPostgres(), async (started) => await started.stop());
		const redis = keep(await startRedis(), async (started) => await started.stop());
		const webhookPort = await freePort();
		const webhookUrl = `http://${localhost}:${webhookPort}`;
		const env = {
			...postgres.env,
			...redis.env,
			...noticeDeadWorkers,
			// n8n answers webhooks with 503 while its question whether the database is well has to wait
			// for longer than 5 seconds: for one of its two connections, or on a busy machine.
			DB_POSTGRESDB_POOL_SIZE: '10',
			DB_PING_TIMEOUT_MS: '60000',
			EXECUTIONS_MODE: 'queue',
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			N8N_WEBHOOK_URL: webhookUrl,
			N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		};
		// Only workers run the Code node: the others need no process that does it for them.
		const withoutCode = {
			...env,
			N8N_RUNNERS_MODE: 'external',
			N8N_RUNNERS_AUTH_TOKEN: randomBytes(24).toString('hex'),
		};
		// One after the other: the first to start makes the tables.
		const mainFolder = (await install()).userFolder;
		let main = await N8nServer.start(mainFolder, withoutCode);
		ends.push(async () => await main.stop());

		const startWebhook = async () => {
			const { userFolder } = await install();
			const service = await startN8nProcess('webhook', userFolder, webhookPort, withoutCode);
			keep(service, async (started) => await started.stop());
		};
		const startWorker = async () =>
			keep(await Worker.start((await install()).userFolder, env), async (started) => {
				await started.stop();
			});
		const [, one, two] = await Promise.all([startWebhook(), startWorker(), startWorker()]);
		return {
			get main() {
				return main;
			},
			webhookUrl,
			workers: [one, two],
			query: postgres.query,
			async restartMain() {
				await main.stop();
				main = await N8nServer.start(mainFolder, withoutCode);
			},
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
