import type { Bench } from '../application/bench';
import type { Sample } from '../application/sample';
import type { Trial } from './trial';
import { trialsOf, type Work } from './work';

/** The trials in the order of a round: each round begins with another one. */
function inTurn(trials: readonly Trial[], round: number): Trial[] {
	const first = round % trials.length;
	return [...trials.slice(first), ...trials.slice(0, first)];
}

async function warmUp(bench: Bench, trials: readonly Trial[]): Promise<void> {
	for (const trial of trials) await bench.run(trial);
}

/** A trial in a process of its own, which has run it before with a single row. */
async function runInFreshProcess(bench: Bench, trial: Trial, rows: number): Promise<Sample> {
	await bench.stop();
	await bench.server.setRows(1);
	await bench.run(trial, 1);
	await bench.server.setRows(rows);
	return await bench.run(trial, rows);
}

/**
 * Has the trials of a work take turns.
 * @param tell is told how far it is
 * @throws Error when a trial does not do what was asked of it
 */
export async function runRounds(
	bench: Bench,
	work: Work,
	rounds: number,
	tell: (progress: string) => void,
): Promise<Map<Trial, Sample[]>> {
	const trials = trialsOf(work);
	const samples = new Map(trials.map((trial): [Trial, Sample[]] => [trial, []]));
	const { rowsInFreshProcess: rows } = work;
	if (rows === undefined) await warmUp(bench, trials);
	for (let round = 0; round < rounds; round++) {
		for (const trial of inTurn(trials, round)) {
			const sample =
				rows === undefined ? await bench.run(trial) : await runInFreshProcess(bench, trial, rows);
			samples.get(trial)?.push(sample);
			tell(`${work.name} ${round + 1}/${rounds} ${trial.name}: ${described(sample)}`);
		}
	}
	return samples;
}

function described({ milliseconds, cpuMilliseconds, requests }: Sample): string {
	return `${milliseconds.toFixed(0)} ms, CPU ${cpuMilliseconds.toFixed(0)} ms, ${requests} requests`;
}
