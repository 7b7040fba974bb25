import { join } from 'node:path';

import { runOrThrow } from '../../../test/e2e/command';
import { isObject } from '../../../test/e2e/json';
import { findNode24 } from '../../../test/e2e/node24';
import { n8nModules } from '../../../test/e2e/paths';
import { spreadOf } from '../report/statistics';

/** What n8n has loaded long before it loads a community package. */
const LOADED_BY_N8N = ['n8n-workflow', 'luxon'];

/** How many fresh processes one figure is the median of. */
const PROCESSES = 5;

/** Processor time, in milliseconds, that loading two packages took in turns. */
export interface LoadingRound {
	ours: number;
	empty: number;
}

async function load(folder: string, before: readonly string[]): Promise<number> {
	const { stdout } = await runOrThrow(
		findNode24().binary,
		[join(__dirname, 'probe.cjs'), folder, ...before],
		{ env: { NODE_PATH: n8nModules } },
	);
	const answer: unknown = JSON.parse(stdout);
	if (!isObject(answer) || typeof answer.milliseconds !== 'number') {
		throw new TypeError('The probe did not say how long it took');
	}
	return answer.milliseconds;
}

/**
 * Loads both packages several times, in turns, each time in a fresh process.
 * @param inN8n whether what n8n itself has loaded already is loaded before
 */
export async function loadInTurns(
	ours: string,
	empty: string,
	inN8n: boolean,
): Promise<LoadingRound> {
	const before = inN8n ? LOADED_BY_N8N : [];
	const taken: { ours: number[]; empty: number[] } = { ours: [], empty: [] };
	for (let run = 0; run < PROCESSES; run++) {
		taken.empty.push(await load(empty, before));
		taken.ours.push(await load(ours, before));
	}
	return { ours: spreadOf(taken.ours).median, empty: spreadOf(taken.empty).median };
}
