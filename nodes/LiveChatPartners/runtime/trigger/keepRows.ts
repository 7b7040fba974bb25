import type { Compared, Difference } from './compareRows';
import type { Upheaval } from './flood';
import { MOST_GONE, columns, encodeRecords } from './knownRows';
import type { Columns, KnownRows } from './knownRows';
import type { Values } from './values';

/** What of a difference is not told yet, so that the state must not know it. */
export interface Untold {
	/** True where the row as a whole is to be new in the next poll. */
	row: boolean;
	/** What its followed fields are to have said. */
	values: Values;
	/** True where its end is still to be told. */
	due: boolean;
}

/** When and how a list was looked at. */
interface Look {
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

/** Takes back what is not told. */
function takeBack(
	{ present, omitted, combinations }: Compared,
	untold: ReadonlyMap<Difference, Untold>,
): void {
	for (const [{ index, markUntold }, { row, values, due }] of untold) {
		if (row) omitted[index] = 1;
		present.code[index] = combinations.codeOf(values);
		if (due) present.mark[index] = markUntold;
	}
}

/** How many rows the state is to bring up as new in the next poll. */
function heldIn(untold: ReadonlyMap<Difference, Untold>): number {
	return [...untold.values()].filter(({ row }) => row).length;
}

/**
 * What is known of a list from now on.
 * @param known undefined where nothing was known
 * @param untold what is left for the next poll
 */
export function keepRows(
	known: KnownRows | undefined,
	compared: Compared,
	untold: ReadonlyMap<Difference, Untold>,
	{ now, marked, upheaval, existing }: Look,
): KnownRows {
	const { list, combinations, present, omitted, former } = compared;
	const held = heldIn(untold);
	const firstUntold = held > 0 && (known ? known.firstUntold === true : existing);
	const longest = Math.max(known?.longest ?? 0, present.count);
	const since = known ? known.since : Math.floor(now / SECOND);
	const toldAt = untold.size > 0 && known ? known.toldAt : Math.floor(now / HOUR);
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
	takeBack(compared, untold);
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
