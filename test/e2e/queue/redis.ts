import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort, localhost } from '../freePort';
import { findProgram } from './program';
import { Service } from '../service';

const folders = ['/usr/bin', '/usr/sbin', '/usr/local/bin'];

/** A Redis of the suite's own. */
export interface Redis {
	/** What tells n8n to use it for its queue. */
	env: NodeJS.ProcessEnv;
	/** Ends it. */
	stop: () => Promise<void>;
}

/** Whether a Redis answers there. */
async function answers(port: number): Promise<boolean> {
	const socket = connect(port, localhost);
	try {
		return await new Promise((resolve, reject) => {
			socket.once('error', reject);
			socket.once('data', (chunk) => resolve(chunk.toString().startsWith('+PONG')));
			socket.write('PING\r\n');
		});
	} finally {
		socket.destroy();
	}
}

/**
 * Starts an empty Redis on a free port of this machine, which keeps nothing on disk.
 * @throws Error where Debian's package is not installed, or where it does not start.
 */
export async function startRedis(): Promise<Redis> {
	const file = findProgram('redis-server', folders, 'redis-server');
	const folder = await mkdtemp(join(tmpdir(), 'livechat-partners-redis-'));
	const remove = async () => await rm(folder, { recursive: true, force: true });
	try {
		const port = await freePort();
		const service = await Service.start({
			name: 'Redis',
			file,
			args: ['--bind', localhost, '--port', String(port), '--save', '', '--dir', folder],
			options: { cwd: folder, env: { PATH: process.env.PATH } },
			isReady: async () => await answers(port),
		});
		return {
			env: { QUEUE_BULL_REDIS_HOST: localhost, QUEUE_BULL_REDIS_PORT: String(port) },
			async stop() {
				await service.stop();
				await remove();
			},
		};
	} catch (error) {
		await remove();
		throw error;
	}
}
