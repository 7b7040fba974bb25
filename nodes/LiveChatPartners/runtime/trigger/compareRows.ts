import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../json';
import { markWith } from './deadline';
import type { Countdown } from './deadline';
import type { List } from './event';
import { Fingerprint } from './fingerprint';
import { NO_MARK, columns, decodeRecords, recordLength } from './knownRows';
import type { Columns, KnownRows } from './knownRows';
import { NONE, RecordTable } from './recordTable';
import { Combinations } from './values';
import type { Meanings } from './values';

/** A row that is not as it was known. */
export interface Difference {
	row: IDataObject;
	/** Where it stands in `present`. */
	index: number;
	/** What its followed fields said; undefined where it was not known. */
	before?: Meanings;
	/** What its followed fields say; what it does not tell is as it was. */
	after: Meanings;
	/** How many days ahead of its end this is, where it is nearer than what was reported. */
	due?: number;
	/** Its mark while `due` is still to be reported. */
	markUnreported: number;
}

/** What came of comparing a list with what was known of it. */
export interface Compared {
	list: List;
	combinations: Combinations;
	/** The rows of the answer, as they will be known if everything is reported. */
	present: Columns;
	/** Which of them are not to be known, by index: those that came twice. */
	omitted: Uint8Array;
	/** All rows that were known before, those of the last answer first. */
	known: Columns;
	/** How many of them are of the last answer. */
	lastCount: number;
	/** Which of the known rows are there, by index. */
	found: Uint8Array;
	/** Rows that were told apart in a former way, and which of them are there. */
	former: { known: Columns; found: Uint8Array };
	differences: Difference[];
	/** True where the state needs no change, but for the order of the rows. */
	unchanged: boolean;
	/** How many rows of the last answer are missing from this one. */
	vanished: number;
	/** How many rows are back that were missing from the last answer. */
	returned: number;
	/** How many rows had no id. */
	withoutId: number;
}

/** Rows of the answer that are not exactly as known, by their index in `present`. */
interface Unmatched {
	row: IDataObject;
	index: number;
}

/** Reads what tells a row from others. */
function identify(fields: readonly string[]): (row: IDataObject, mark: Fingerprint) => boolean {
	const parts = fields.map(() => '');
	return (row, mark) => {
		for (let part = 0; part < fields.length; part++) parts[part] = textAt(row, fields[part] ?? '');
		if (parts[0] === '') return false;
		mark.of(parts);
		return true;
	};
}

/** Compares one list. */
class Comparison {
	private readonly combinations: Combinations;
	private readonly known: Columns;
	private readonly found: Uint8Array;
	private readonly former: { known: Columns; found: Uint8Array };
	private readonly present: Columns;
	/** Which rows of the answer are none of their own, by index. */
	private readonly omitted: Uint8Array;
	private readonly mark = new Fingerprint();
	private readonly differences: Difference[] = [];
	private readonly lastCount: number;
	private changed = false;
	private withoutId = 0;

	constructor(
		private readonly list: List,
		known: KnownRows | undefined,
		private readonly rows: readonly IDataObject[],
		private readonly countdown: Countdown | undefined,
	) {
		this.combinations = new Combinations(list.followed);
		const codes = known ? this.combinations.take(known) : new Int32Array(0);
		const marked = known?.marked === true;
		const decode = (text: string) => {
			const decoded = decodeRecords(text, marked);
			const unknown = this.combinations.codeOf(list.followed.map(() => null));
			for (let row = 0; row < decoded.count; row++)
				decoded.code[row] = codes[decoded.code[row] ?? 0] ?? unknown;
			return decoded;
		};
		this.known = decode((known?.rows ?? '') + (known?.gone ?? ''));
		this.lastCount = known ? Math.floor(known.rows.length / recordLength(marked)) : 0;
		this.found = new Uint8Array(this.known.count);
		const former = decode(known?.former ?? '');
		this.former = { known: former, found: new Uint8Array(former.count) };
		this.present = columns(rows.length);
		this.omitted = new Uint8Array(rows.length);
	}

	run(): Compared {
		const unmatched = this.matchEqual();
		const others = this.matchKnown(unmatched);
		for (const one of this.matchFormer(others)) this.add(one, undefined, NO_MARK);
		let vanished = 0;
		let returned = 0;
		for (let index = 0; index < this.known.count; index++) {
			if (index < this.lastCount) vanished += this.found[index] === 1 ? 0 : 1;
			else returned += this.found[index] ?? 0;
		}
		for (const one of this.former.found) returned += one;
		const { list, combinations, present, omitted, known, found, former, differences } = this;
		return {
			list,
			combinations,
			present,
			omitted,
			known,
			lastCount: this.lastCount,
			found,
			former,
			differences,
			unchanged: !this.changed && vanished === 0 && returned === 0,
			vanished,
			returned,
			withoutId: this.withoutId,
		};
	}

	/** Passes over all rows that are exactly as known. In most polls these are all, in the same order. */
	private matchEqual(): Unmatched[] {
		const { rows, present, known, found, mark, combinations } = this;
		const identified = identify(this.list.identity);
		const unmatched: Unmatched[] = [];
		let table: RecordTable | undefined;
		let expected = 0;
		for (const row of rows) {
			if (!identified(row, mark)) {
				this.withoutId += 1;
				continue;
			}
			const { high, low } = mark;
			const code = combinations.codeOfRow(row);
			const index = present.count++;
			present.high[index] = high;
			present.low[index] = low;
			present.code[index] = code;
			let match = NONE;
			if (
				!table &&
				known.high[expected] === high &&
				known.low[expected] === low &&
				known.code[expected] === code
			)
				match = expected;
			else {
				table ??= new RecordTable(known, true, (one) => found[one] === 0);
				match = table.take(high, low, code);
			}
			if (match === NONE) {
				unmatched.push({ row, index });
				continue;
			}
			expected = match + 1;
			found[match] = 1;
			this.lookAtEnd(row, index, match);
		}
		return unmatched;
	}

	/** A row that is as before may still have come near its end, or have another one. */
	private lookAtEnd(row: IDataObject, index: number, match: number): void {
		const before = this.known.mark[match] ?? NO_MARK;
		this.present.mark[index] = before;
		if (!this.countdown) return;
		const { mark, due } = this.countdown.markOf(this.list, row, before);
		if (mark === before && due === undefined) return;
		this.changed = true;
		this.add({ row, index }, this.known.code[match], before);
	}

	/** Finds the rows whose fields say something else. Gives those that are none of the known ones. */
	private matchKnown(unmatched: readonly Unmatched[]): Unmatched[] {
		if (unmatched.length === 0) return [];
		this.changed = true;
		const { known, found, present, omitted } = this;
		const counted = this.list.counted === true;
		const table = new RecordTable(known, false, (index) => !counted || found[index] === 0);
		const fresh = new Set<string>();
		const others: Unmatched[] = [];
		for (const one of unmatched) {
			const high = present.high[one.index] ?? 0;
			const low = present.low[one.index] ?? 0;
			const match = counted ? table.take(high, low, 0) : table.find(high, low, 0);
			const key = `${high} ${low}`;
			// An id that comes twice in one answer is one thing: pages shifted while it was read.
			if (match === NONE ? !counted && fresh.has(key) : found[match] === 1) {
				omitted[one.index] = 1;
			} else if (match === NONE) {
				fresh.add(key);
				others.push(one);
			} else {
				found[match] = 1;
				this.add(one, known.code[match], known.mark[match] ?? NO_MARK);
			}
		}
		return others;
	}

	/** Finds rows that were told apart in a former way. Gives those that were never known. */
	private matchFormer(unmatched: readonly Unmatched[]): Unmatched[] {
		const { known, found } = this.former;
		if (known.count === 0) return [...unmatched];
		const table = new RecordTable(known, false, () => true);
		const identified = identify(this.list.formerIdentity ?? this.list.identity);
		return unmatched.filter((one) => {
			if (!identified(one.row, this.mark)) return true;
			const match = table.take(this.mark.high, this.mark.low, 0);
			if (match === NONE) return true;
			found[match] = 1;
			this.add(one, known.code[match], NO_MARK);
			return false;
		});
	}

	/**
	 * Notes a row that is not exactly as known.
	 * @param codeBefore undefined where it was not known
	 */
	private add({ row, index }: Unmatched, codeBefore: number | undefined, markBefore: number): void {
		const { combinations, present, countdown, list } = this;
		const before = codeBefore === undefined ? undefined : combinations.valuesOf(codeBefore);
		const after = combinations
			.valuesOf(present.code[index] ?? 0)
			.map((value, field) => value ?? before?.[field] ?? null);
		present.code[index] = combinations.codeOf(after);
		const { mark, due } = countdown?.markOf(list, row, markBefore) ?? { mark: markBefore };
		present.mark[index] = due === undefined ? mark : markWith(mark, due);
		this.differences.push({
			row,
			index,
			after,
			markUnreported: mark,
			...(before === undefined ? {} : { before }),
			...(due === undefined ? {} : { due }),
		});
	}
}

/**
 * Compares a list with what was known of it. A row that is missing stays known, so that it is not
 * new when it comes back.
 * @param known undefined where nothing was known: every row is new then
 * @param rows the whole list, in any order
 * @param countdown where the ends of the rows matter
 */
export function compareRows(
	list: List,
	known: KnownRows | undefined,
	rows: readonly IDataObject[],
	countdown?: Countdown,
): Compared {
	return new Comparison(list, known, rows, countdown).run();
}
