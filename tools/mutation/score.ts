import { readFileSync } from 'node:fs';

/** How many mutants came to which end. */
export interface Score {
	killed: number;
	/** Detected too, but a slow machine looks alike, so it is worth a look. */
	timeout: number;
	survived: number;
	noCoverage: number;
	/** Static: see run.ts. */
	ignored: number;
	/** Did not compile or broke the test runner: says nothing, so a run with any fails. */
	error: number;
}

const ENDS: Record<string, keyof Score> = {
	Killed: 'killed',
	Timeout: 'timeout',
	Survived: 'survived',
	NoCoverage: 'noCoverage',
	Ignored: 'ignored',
	CompileError: 'error',
	RuntimeError: 'error',
};

const NONE: Score = { killed: 0, timeout: 0, survived: 0, noCoverage: 0, ignored: 0, error: 0 };

interface Report {
	files: Record<string, { mutants: Array<{ status: string }> }>;
}

function isReport(value: unknown): value is Report {
	return typeof value === 'object' && value !== null && 'files' in value;
}

/**
 * Counts the mutants of a report.
 * @throws Error when the file is no report of Stryker's, or a mutant has no end
 */
export function scoreIn(file: string): Score {
	const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!isReport(report)) throw new Error(`${file} is no report`);
	const score = { ...NONE };
	for (const { status } of Object.values(report.files).flatMap(({ mutants }) => mutants)) {
		const end = ENDS[status];
		if (!end) throw new Error(`${file} has a mutant that is ${status}`);
		score[end] += 1;
	}
	return score;
}

/** The sum of scores. */
export function sumOf(scores: Score[]): Score {
	const sum = { ...NONE };
	for (const score of scores) {
		sum.killed += score.killed;
		sum.timeout += score.timeout;
		sum.survived += score.survived;
		sum.noCoverage += score.noCoverage;
		sum.ignored += score.ignored;
		sum.error += score.error;
	}
	return sum;
}

/** The share of detected mutants, in percent; 100 where there are none. */
export function percentOf({ killed, timeout, survived, noCoverage }: Score): number {
	const all = killed + timeout + survived + noCoverage;
	return all === 0 ? 100 : (100 * (killed + timeout)) / all;
}
