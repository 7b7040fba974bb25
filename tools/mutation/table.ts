import { percentOf, sumOf, type Score } from './score';

/** A room's score beside what it should be. */
export interface Row {
	name: string;
	score: Score;
	target: number;
}

/** The least share over all rooms, in percent. */
const OVERALL = 80;

const HEAD = [
	'room',
	'killed',
	'timeout',
	'survived',
	'no coverage',
	'static',
	'error',
	'score',
	'target',
];

/** True where the rooms and their sum reach what is asked of them, and every mutant was tried. */
export function reached(rows: Row[]): boolean {
	return withSum(rows).every(
		({ score, target }) => score.error === 0 && percentOf(score) >= target,
	);
}

/** The rooms and their sum as lines of a table. */
export function tableOf(rows: Row[]): string {
	const lines = withSum(rows).map(({ name, score, target }) => [
		name,
		...[score.killed, score.timeout, score.survived, score.noCoverage, score.ignored, score.error],
		percentOf(score).toFixed(1),
		target,
	]);
	return [HEAD, ...lines]
		.map(([name, ...cells]) =>
			[String(name).padEnd(20), ...cells.map((cell) => String(cell).padStart(11))].join(' '),
		)
		.join('\n');
}

function withSum(rows: Row[]): Row[] {
	return [
		...rows,
		{ name: 'overall', score: sumOf(rows.map(({ score }) => score)), target: OVERALL },
	];
}
