import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { runOrThrow } from '../../../test/e2e/command';
import { isObject } from '../../../test/e2e/json';
import { findNode24 } from '../../../test/e2e/node24';
import { n8nModules } from '../../../test/e2e/paths';
import type { Row } from '../report/row';
import { spreadOf } from '../report/statistics';

/** How many fresh processes one figure is the median of. */
const PROCESSES = 5;

/** Processor time in milliseconds: of n8n's start, and of what the first run of the node loads then. */
interface Start {
	start: number;
	firstRun: number;
}

/** Both packages, in turns, once for each round. */
interface StartRound {
	ours: Start;
	without: Start;
}

async function probe(folder: string): Promise<Start> {
	const { stdout } = await runOrThrow(
		findNode24().binary,
		[join(__dirname, 'startProbe.cjs'), folder, 'liveChatPartners'],
		{ env: { NODE_PATH: n8nModules } },
	);
	const answer: unknown = JSON.parse(stdout);
	if (
		!isObject(answer) ||
		typeof answer.start !== 'number' ||
		typeof answer.firstRun !== 'number'
	) {
		throw new TypeError('The probe did not say how long it took');
	}
	return { start: answer.start, firstRun: answer.firstRun };
}

function medianOf(starts: readonly Start[]): Start {
	return {
		start: spreadOf(starts.map(({ start }) => start)).median,
		firstRun: spreadOf(starts.map(({ firstRun }) => firstRun)).median,
	};
}

async function startInTurns(ours: string, without: string): Promise<StartRound> {
	const taken: { ours: Start[]; without: Start[] } = { ours: [], without: [] };
	for (let run = 0; run < PROCESSES; run++) {
		taken.without.push(await probe(without));
		taken.ours.push(await probe(ours));
	}
	return { ours: medianOf(taken.ours), without: medianOf(taken.without) };
}

/**
 * The lines of the table about n8n's start: the package against a copy of it without dist/known and
 * dist/types, of which n8n loads all code at once.
 * @param ours folder of the installed package
 */
export async function startRows(ours: string, rounds: number): Promise<Row[]> {
	const without = `${ours}-without-metadata`;
	await cp(ours, without, { recursive: true });
	for (const folder of ['known', 'types'])
		await rm(join(without, 'dist', folder), { recursive: true });
	const taken: StartRound[] = [];
	for (let round = 0; round < rounds; round++) taken.push(await startInTurns(ours, without));
	await rm(without, { recursive: true });

	const common = { figure: 'CPU', unit: 'ms', against: 'without dist/known' } as const;
	return [
		{
			...common,
			work: "the package at n8n's start",
			ours: taken.map((round) => round.ours.start),
			theirs: taken.map((round) => round.without.start),
			judgement: { by: 'ratio', most: 0.45 },
		},
		{
			...common,
			work: 'a node for its first run, against the whole start',
			ours: taken.map((round) => round.ours.firstRun),
			theirs: taken.map((round) => round.without.start),
			judgement: { by: 'ratio', most: 1 },
		},
	];
}
