import type { Row } from '../report/row';
import { loadInTurns, type LoadingRound } from './loading';

/** What `--only` calls it. */
export const LOADING = 'loading';

function row(work: string, rounds: readonly LoadingRound[], most?: number): Row {
	return {
		work,
		figure: 'CPU',
		unit: 'ms',
		ours: rounds.map(({ ours }) => ours),
		against: 'an empty package',
		theirs: rounds.map(({ empty }) => empty),
		judgement: { by: 'difference', ...(most === undefined ? {} : { most }) },
	};
}

/**
 * The lines of the table about loading the package's classes.
 * @param ours folder of the installed package
 * @param empty folder of the package that loads nothing
 */
export async function loadingRows(ours: string, empty: string, rounds: number): Promise<Row[]> {
	const inN8n: LoadingRound[] = [];
	const alone: LoadingRound[] = [];
	for (let round = 0; round < rounds; round++) {
		inN8n.push(await loadInTurns(ours, empty, true));
		alone.push(await loadInTurns(ours, empty, false));
	}
	return [
		row('loading the package, beside n8n-workflow and luxon', inN8n, 30),
		row('loading the package and what it imports', alone),
	];
}
