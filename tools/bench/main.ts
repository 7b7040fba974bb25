/*
 * `npm run bench`: what the package costs beside n8n's own HTTP Request node and beside a bare loop,
 * measured in the n8n application. The contenders take turns, and what counts are the ratios within
 * a round: the figures themselves depend on the machine and on who else uses it.
 *
 *   npm run bench -- --rounds 5 --only reads --only list
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Bench } from './application/bench';
import { makeUserFolder } from './application/userFolder';
import { LOADING, loadingRows } from './loading/loadingRows';
import { POLLING, pollingRows } from './polling/pollingRows';
import { startRows } from './loading/start';
import { readOptions, type Options } from './options';
import { cells, headings, type Row } from './report/row';
import { table } from './report/table';
import { FastServer } from './server/fastServer';
import { runRounds } from './work/rounds';
import { rowsOf, trialsOf } from './work/work';
import { works } from './work/works';

const LATENCY_MS = 50;

/** Progress goes where it does not mix with the table. */
function tell(progress: string): void {
	console.error(progress);
}

/** What is measured on the packed package, in the n8n application. */
async function rowsInN8n(
	server: FastServer,
	{ packageFolder: given, rounds }: Options,
	wanted: (name: string) => boolean,
	profileFolder: string | undefined,
): Promise<Row[]> {
	const chosen = works.filter(({ name }) => wanted(name));
	if (chosen.length === 0 && !wanted(LOADING)) return [];
	const folder = await makeUserFolder(given);
	const bench = new Bench(folder.path, server, profileFolder);
	const rows: Row[] = [];
	try {
		if (chosen.length > 0) await bench.prepare(chosen.flatMap(trialsOf));
		for (const work of chosen) {
			rows.push(...rowsOf(work, await runRounds(bench, work, rounds, tell)));
		}
		await bench.stop();
		if (wanted(LOADING)) {
			const { packageFolder, emptyPackageFolder } = folder;
			rows.push(...(await startRows(packageFolder, rounds)));
			rows.push(...(await loadingRows(packageFolder, emptyPackageFolder, rounds)));
		}
	} finally {
		await bench.stop();
		await folder.remove();
	}
	return rows;
}

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2), [
		...works.map(({ name }) => name),
		LOADING,
		POLLING,
	]);
	const wanted = (name: string) => options.only.length === 0 || options.only.includes(name);
	const profileFolder = options.profileFolder && resolve(options.profileFolder);
	if (profileFolder) await mkdir(profileFolder, { recursive: true });

	const server = await FastServer.start(LATENCY_MS);
	const rows: Row[] = [];
	try {
		rows.push(...(await rowsInN8n(server, options, wanted, profileFolder)));
		if (wanted(POLLING)) rows.push(...(await pollingRows(server, options.rounds)));
	} finally {
		await server.stop();
	}
	console.log(
		`Medians of ${options.rounds} rounds in turns (min–max), at a latency of ${LATENCY_MS} ms\n`,
	);
	console.log(table(headings, rows.map(cells)));
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
