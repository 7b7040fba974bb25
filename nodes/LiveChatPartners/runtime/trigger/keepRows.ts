import type { Compared, Difference } from './compareRows';
import type { Upheaval } from './upheaval';
import { MOST_GONE, columns, encodeRecords } from './knownRows';
import type { Columns, KnownRows } from './knownRows';
import type { Meanings } from './values';

/** What of a difference is not reported yet, so that the state must not know it. */
export interface Unreported {
	/** True where the row as a whole is to be new in the next poll. */
	row: boolean;
	/** What its followed fields are to have said. */
	values: Meanings;
	/** True where its end is still to be reported. */
	due: boolean;
}

/** When and how a list was looked at. */
interface Circumstances {
	/** Milliseconds since 1970 by the server's clock. */
	now: number;
	marked: boolean;
	upheaval: Upheaval;
	/** True where rows that are there in the first poll are reported. */
	existing: boolean;
}

const SECOND = 1_000;
const HOUR = 3_600_000;

/** The rows that pass, in their order. */
function only(rows: Columns, passes: (index: number) => boolean): Columns {
	const left = columns(rows.count);
	for (let index = 0; index < rows.count; index++) {
		if (!passes(index)) continue;
		const place = left.count++;
		left.high[place] = rows.high[index] ?? 0;
		left.low[place] = rows.low[index] ?? 0;
		left.code[place] = rows.code[index] ?? 0;
		left.mark[place] = rows.mark[index] ?? 0;
	}
	return left;
}

/** The rows that are gone, in the order in which they went: at most so many, the latest. */
function goneOf({ known, found }: Compared, lastCount: number, most: number): Columns {
	let missing = 0;
	for (const one of found) missing += 1 - one;
	let surplus = Math.max(0, missing - most);
	const order = columns(known.count);
	const stays = (index: number) => found[index] === 0 && surplus-- <= 0;
	const before = only(known, (index) => index >= lastCount && stays(index));
	const since = only(known, (index) => index < lastCount && stays(index));
	order.count = before.count + since.count;
	for (const name of ['high', 'low', 'code', 'mark'] as const) {
		order[name].set(before[name].subarray(0, before.count));
		order[name].set(since[name].subarray(0, since.count), before.count);
	}
	return order;
}

function* codesOf(...all: Columns[]): Iterable<number> {
	for (const rows of all)
		for (let index = 0; index < rows.count; index++) yield rows.code[index] ?? 0;
}

/** Takes back what is not reported. */
function takeBack(
	{ present, omitted, combinations }: Compared,
	unreported: ReadonlyMap<Difference, Unreported>,
): void {
	for (const [{ index, markUnreported }, { row, values, due }] of unreported) {
		if (row) omitted[index] = 1;
		present.code[index] = combinations.codeOf(values);
		if (due) present.mark[index] = markUnreported;
	}
}

/** How many rows the state is to bring up as new in the next poll. */
function heldIn(unreported: ReadonlyMap<Difference, Unreported>): number {
	return [...unreported.values()].filter(({ row }) => row).length;
}

/**
 * What is known of a list from now on.
 * @param known undefined where nothing was known
 * @param unreported what is left for the next poll
 */
export function keepRows(
	known: KnownRows | undefined,
	compared: Compared,
	unreported: ReadonlyMap<Difference, Unreported>,
	{ now, marked, upheaval, existing }: Circumstances,
): KnownRows {
	const { list, combinations, present, omitted, former } = compared;
	const held = heldIn(unreported);
	const firstUntold = held > 0 && (known ? known.firstUntold === true : existing);
	const longest = Math.max(known?.longest ?? 0, present.count);
	const since = known ? known.since : Math.floor(now / SECOND);
	const toldAt = unreported.size > 0 && known ? known.toldAt : Math.floor(now / HOUR);
	const about = {
		...(since === undefined ? {} : { since }),
		...(toldAt === undefined ? {} : { toldAt }),
		longest,
		...(upheaval.missing > 0 ? { missing: upheaval.missing } : {}),
		...(held > 0 ? { held } : {}),
		...(firstUntold ? { firstUntold } : {}),
		...(compared.withoutId > 0 ? { withoutId: true as const } : {}),
	};
	if (known && compared.unchanged && (known.marked === true) === marked) {
		const { fields, values, rows, gone } = known;
		return {
			fields,
			values,
			...(marked ? { marked } : {}),
			rows,
			gone,
			...(known.former === undefined ? {} : { former: known.former }),
			...about,
		};
	}
	takeBack(compared, unreported);
	const there = only(present, (index) => omitted[index] === 0);
	const gone = goneOf(compared, compared.lastCount, Math.max(MOST_GONE, longest - there.count));
	const notFound = only(former.known, (index) => former.found[index] === 0);
	const { values, places } = combinations.store(codesOf(there, gone, notFound));
	const textOf = (rows: Columns) => encodeRecords(rows, marked, places);
	return {
		fields: list.followed.map(({ field }) => field),
		values,
		...(marked ? { marked } : {}),
		rows: textOf(there),
		gone: textOf(gone),
		...(notFound.count === 0 ? {} : { former: textOf(notFound) }),
		...about,
	};
}
