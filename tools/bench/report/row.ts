import { pairwise, spreadOf } from './statistics';

/** How figures of one kind are written. */
export type Unit = 'ms' | 'MB' | 'requests';

/** What a comparison comes to, and how far it may go; without a limit it only informs. */
export type Judgement =
	| { by: 'ratio'; most?: number }
	| { by: 'difference'; most?: number }
	| { by: 'count'; most: number };

/** One line of the table: the same figure of two contenders, taken in turns. */
export interface Row {
	work: string;
	figure: string;
	unit: Unit;
	ours: readonly number[];
	against: string;
	theirs: readonly number[];
	judgement: Judgement;
}

const digits: Record<Unit, number> = { ms: 1, MB: 0, requests: 0 };

function written(values: readonly number[], decimals: number): string {
	const { median, min, max } = spreadOf(values);
	const [middle, low, high] = [median, min, max].map((value) => value.toFixed(decimals));
	return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}

/** What is held against the limit, once for each round. */
function outcome({ ours, theirs, judgement }: Row): number[] {
	switch (judgement.by) {
		case 'ratio':
			return pairwise(ours, theirs, (our, their) => our / their);
		case 'difference':
			return pairwise(ours, theirs, (our, their) => our - their);
		case 'count':
			return [...ours];
	}
}

function target({ judgement, unit }: Row): string {
	if (judgement.most === undefined) return '';
	switch (judgement.by) {
		case 'ratio':
			return `≤ ${judgement.most.toFixed(2)}`;
		case 'difference':
			return `≤ ${judgement.most} ${unit} more`;
		case 'count':
			return `${judgement.most}`;
	}
}

function verdict({ judgement }: Row, median: number): string {
	if (judgement.most === undefined) return '';
	return median <= judgement.most ? 'met' : 'MISSED';
}

/** The cells of a row. */
export function cells(row: Row): string[] {
	const values = outcome(row);
	const decimals = row.judgement.by === 'ratio' ? 3 : digits[row.unit];
	return [
		row.work,
		`${row.figure}, ${row.unit}`,
		written(row.ours, digits[row.unit]),
		row.against,
		written(row.theirs, digits[row.unit]),
		row.judgement.by,
		written(values, decimals),
		target(row),
		verdict(row, spreadOf(values).median),
	];
}

/** What stands above the cells. */
export const headings = [
	'work',
	'figure',
	'ours',
	'against',
	'theirs',
	'compared by',
	'median (min–max)',
	'target',
	'',
];
