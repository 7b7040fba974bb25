import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommand, runOrThrow } from '../command';
import { freePort, localhost } from '../freePort';
import { findProgram } from './program';
import { Service } from '../service';

/** Where Debian puts each version, in a folder of its own. */
const versions = '/usr/lib/postgresql';
const user = 'n8n';

/** A PostgreSQL of the suite's own. */
export interface Postgres {
	/** What tells n8n to use it. */
	env: NodeJS.ProcessEnv;
	/** The rows that an SQL query gives, as texts. Throws a CommandError where the query fails. */
	query: (sql: string) => Promise<string[][]>;
	/** Ends it and deletes its data. */
	stop: () => Promise<void>;
}

/** The folders of the programs, the newest version first. */
function programFolders(): string[] {
	const found = existsSync(versions) ? readdirSync(versions) : [];
	return found
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(versions, version, 'bin'));
}

/**
 * Who PostgreSQL has to run as: it refuses root, and Debian's package has made a user for it.
 * Undefined for anybody else, who can run it as themselves.
 */
async function account(): Promise<{ uid: number; gid: number } | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (what) =>
			Number((await runOrThrow('id', [what, 'postgres'])).stdout.trim()),
		),
	);
	if (!uid || !gid) throw new Error('PostgreSQL refuses root, and there is no user "postgres"');
	return { uid, gid };
}

/**
 * Starts an empty PostgreSQL on a free port of this machine, with its data in a folder of its own.
 * @throws Error where Debian's package is not installed, or where it does not start.
 */
export async function startPostgres(): Promise<Postgres> {
	const folders = programFolders();
	const program = (name: string) => findProgram(name, folders, 'postgresql');
	const initdb = program('initdb');
	const isReady = program('pg_isready');
	const psql = program('psql');
	const owner = await account();
	const folder = await mkdtemp(join(tmpdir(), 'livechat-partners-postgres-'));
	const remove = async () => await rm(folder, { recursive: true, force: true });
	try {
		if (owner) await chown(folder, owner.uid, owner.gid);
		const data = join(folder, 'data');
		const options = { ...owner, cwd: folder, env: { LC_ALL: 'C.UTF-8', PATH: process.env.PATH } };
		const port = String(await freePort());
		await runOrThrow(
			initdb,
			['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--no-sync'],
			options,
		);
		const service = await Service.start({
			name: 'PostgreSQL',
			file: program('postgres'),
			// What is in it ends with the suite, so that nothing has to reach the disk.
			args: ['-D', data, '-h', localhost, '-p', port, '-k', folder, '-F'],
			options,
			isReady: async () =>
				(await runCommand(isReady, ['-h', localhost, '-p', port, '-U', user])).exitCode === 0,
			// Its "fast" shutdown, which does not wait for clients.
			stopSignal: 'SIGINT',
		});
		return {
			env: {
				DB_TYPE: 'postgresdb',
				DB_POSTGRESDB_HOST: localhost,
				DB_POSTGRESDB_PORT: port,
				DB_POSTGRESDB_DATABASE: 'postgres',
				DB_POSTGRESDB_USER: user,
			},
			async query(sql) {
				const connection = ['-h', localhost, '-p', port, '-U', user, '-d', 'postgres'];
				const { stdout } = await runOrThrow(psql, [...connection, '-At', '-c', sql]);
				const lines = stdout.split('\n').filter((line) => line !== '');
				return lines.map((line) => line.split('|'));
			},
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
