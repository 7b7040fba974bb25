import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../guards';
import { Problem } from '../problem';
import type { List } from './event';
import { fingerprint } from './fingerprint';
import { decodeRows, encodeRows } from './knownRows';
import type { KnownRow, KnownRows } from './knownRows';

/** A row that is not as it was known. */
export interface Difference {
	row: IDataObject;
	/** What the followed field was, as JSON; undefined where the row was not there. */
	before?: string;
}

interface Seen extends KnownRow {
	row: IDataObject;
}

interface Remembered extends KnownRow {
	/** False where it was in the last answer. */
	gone: boolean;
}

function lacking(list: List, field: string): Problem {
	return new Problem(`The Partner API answered with a row that has no "${field}"`, {
		fromApi: true,
		description: `Without it the rows of ${list.endpoint.path} cannot be told apart. Nothing of this poll was used.`,
	});
}

/**
 * A row as it will be known.
 * @throws Problem where it lacks what is needed to recognise it
 */
function see(list: List, row: IDataObject): Seen {
	const parts = list.identity.map((field) => textAt(row, field));
	if (parts[0] === '') throw lacking(list, list.identity[0]);
	const followed = list.followed === undefined ? null : row[list.followed];
	if (followed === undefined) throw lacking(list, list.followed ?? '');
	return { row, fingerprint: fingerprint(parts), value: JSON.stringify(followed) };
}

function grouped<Row extends KnownRow>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const group = groups.get(row.fingerprint);
		if (group) group.push(row);
		else groups.set(row.fingerprint, [row]);
	}
	return groups;
}

function takeEqual(from: Remembered[], value: string): boolean {
	const index = from.findIndex((row) => row.value === value);
	if (index === -1) return false;
	from.splice(index, 1);
	return true;
}

/**
 * What is different among rows with the same fingerprint. Those that are as before are matched
 * first; what then remains on both sides changed, and what remains only now is new.
 * @param remembered loses what was matched
 */
function compareEqual(remembered: Remembered[], seen: readonly Seen[]): Difference[] {
	return seen
		.filter(({ value }) => !takeEqual(remembered, value))
		.map(({ row }) => {
			const before = remembered.shift()?.value;
			return { row, ...(before === undefined ? {} : { before }) };
		});
}

/**
 * Compares a list with what was known of it. A row that is missing stays known, so that it is not
 * new when it comes back.
 * @param known undefined where nothing was known: every row is new then
 * @param rows the whole list, in any order
 * @throws Problem where a row cannot be recognised; nothing must be concluded from the others then
 */
export function compareRows(
	list: List,
	known: KnownRows | undefined,
	rows: readonly IDataObject[],
): { known: KnownRows; differences: Difference[] } {
	const before = known ? decodeRows(known) : { rows: [], gone: [] };
	// Rows of the last answer come first, so that they are matched before those that are gone.
	const remembered = grouped<Remembered>([
		...before.rows.map((row) => ({ ...row, gone: false })),
		...before.gone.map((row) => ({ ...row, gone: true })),
	]);
	const seen = grouped(rows.map((row) => see(list, row)));
	const present: KnownRow[] = [];
	const differences: Difference[] = [];
	for (const [mark, same] of seen) {
		// An id that comes twice in one answer is one thing: pages shifted while it was read.
		const counted = list.counted ? same : same.slice(0, 1);
		present.push(...counted);
		differences.push(...compareEqual(remembered.get(mark) ?? [], counted));
	}
	const missing = [...remembered.values()].flat();
	const gone = [...stillGone(before.gone, missing), ...missing.filter((row) => !row.gone)];
	return { known: encodeRows(present, gone), differences };
}

/** Those that are still missing, in the order in which they went. */
function stillGone(gone: readonly KnownRow[], missing: readonly Remembered[]): KnownRow[] {
	const left = grouped<Remembered>(missing.filter((row) => row.gone));
	return gone.filter(({ fingerprint: mark, value }) => takeEqual(left.get(mark) ?? [], value));
}
