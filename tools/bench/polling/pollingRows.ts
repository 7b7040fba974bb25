import type { Row } from '../report/row';
import type { FastServer } from '../server/fastServer';
import { pollInTurns } from './polling';

/** What `--only` calls it. */
export const POLLING = 'polling';

/** How many times the floor a poll may cost, by the length of the list. */
const SIZES = [{ rows: 1_000 }, { rows: 10_000 }, { rows: 100_000, most: 4 }];

/** The lines of the table about polls in which nothing changed. */
export async function pollingRows(server: FastServer, rounds: number): Promise<Row[]> {
	const lines: Row[] = [];
	for (const { rows, most } of SIZES) {
		const taken = await pollInTurns(server, rows, rounds);
		lines.push({
			work: `a poll of ${rows.toLocaleString('en')} licenses in which nothing changed`,
			figure: 'CPU',
			unit: 'ms',
			ours: taken.map(({ ours }) => ours),
			against: 'receiving the list, JSON.parse and a map of its ids',
			theirs: taken.map(({ floor }) => floor),
			judgement: { by: 'ratio', ...(most === undefined ? {} : { most }) },
		});
	}
	return lines;
}
