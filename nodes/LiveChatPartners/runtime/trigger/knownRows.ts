import { ALPHABET, FINGERPRINT_LENGTH } from './fingerprint';

/**
 * The rows of a list as the state keeps them: no more than a fingerprint, what the followed fields
 * said, and for lists with an end how near it was when that was reported. Written as one text, because
 * n8n watches every object in its static data.
 */
export interface KnownRows {
	/** The followed fields, in the order in which `values` has them. */
	fields: string[];
	/** What they said, each combination once, as a JSON array. */
	values: string[];
	/** True where each row has a mark of its end. */
	marked?: true;
	/** The rows of the last answer, 11 characters each, or 15 with a mark. */
	rows: string;
	/** Rows that are missing from it, in the order in which they went. */
	gone: string;
	/** Rows that were told apart in a former way and were not seen since. */
	former?: string;
	/** Seconds since 1970 by the server's clock when the list was first looked at; rows from before are old. */
	since?: number;
	/** Hours since 1970 by the server's clock when everything in the list had been reported last. */
	toldAt?: number;
	/** How many rows the longest answer had. */
	longest: number;
	/** How many rows are missing since the list got much shorter at once. */
	missing?: number;
	/** How many rows were left for the next poll, because this one had enough to tell. */
	held?: number;
	/** True while rows that the first poll was to report are still to be reported. */
	firstUntold?: true;
	/** True where the answer had rows without an id, which was said. */
	withoutId?: true;
}

/** Rows as numbers, in columns, because a poll may look at 100,000 of them. */
export interface Columns {
	count: number;
	/** Halves of the fingerprints. */
	high: Int32Array;
	low: Int32Array;
	/** Which of the combinations of values each row has. */
	code: Int32Array;
	/** The mark of its end, `NO_MARK` where there is none. */
	mark: Int32Array;
}

/** The mark of a row whose end is not known: all 24 bits. */
export const NO_MARK = 0xffffff;

/**
 * How many rows that are gone are remembered at least, the latest ones. Without them, rows that an
 * answer leaves out by mistake would be new again in the next one; with all of them, a list whose
 * rows come and go would fill the state.
 */
export const MOST_GONE = 20_000;

const CODE_LENGTH = 2;
const MARK_LENGTH = 4;
const RECORD_LENGTH = FINGERPRINT_LENGTH + CODE_LENGTH;

/** How many combinations of values a state can hold. */
export const MOST_CODES = ALPHABET.length ** CODE_LENGTH;

const LETTERS = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));

const BITS = new Uint8Array(128);
LETTERS.forEach((letter, bits) => {
	BITS[letter] = bits;
});

/** How many characters one row has. */
export function recordLength(marked: boolean): number {
	return marked ? RECORD_LENGTH + MARK_LENGTH : RECORD_LENGTH;
}

/** Room for some rows. */
export function columns(size: number): Columns {
	return {
		count: 0,
		high: new Int32Array(size),
		low: new Int32Array(size),
		code: new Int32Array(size),
		mark: new Int32Array(size).fill(NO_MARK),
	};
}

/** The rows in a text. */
export function decodeRecords(text: string, marked: boolean): Columns {
	const length = recordLength(marked);
	const count = Math.floor(text.length / length);
	const rows = columns(count);
	rows.count = count;
	const { high, low, code, mark } = rows;
	const at = (index: number) => BITS[text.charCodeAt(index) & 127] ?? 0;
	for (let row = 0, start = 0; row < count; row++, start += length) {
		const last = at(start + 8);
		high[row] =
			at(start) |
			(at(start + 2) << 6) |
			(at(start + 4) << 12) |
			(at(start + 6) << 18) |
			((last & 7) << 24);
		low[row] =
			at(start + 1) |
			(at(start + 3) << 6) |
			(at(start + 5) << 12) |
			(at(start + 7) << 18) |
			((last >>> 3) << 24);
		code[row] = (at(start + 9) << 6) | at(start + 10);
		if (marked)
			mark[row] =
				(at(start + 11) << 18) | (at(start + 12) << 12) | (at(start + 13) << 6) | at(start + 14);
	}
	return rows;
}

/**
 * Rows as a text.
 * @param codes where each combination of values stands in the text's own list
 */
export function encodeRecords(rows: Columns, marked: boolean, codes: Int32Array): string {
	const length = recordLength(marked);
	const text = Buffer.alloc(rows.count * length);
	const { high, low, code, mark } = rows;
	let place = 0;
	const put = (bits: number) => {
		text[place++] = LETTERS[bits & 63] ?? 0;
	};
	for (let row = 0; row < rows.count; row++) {
		const first = high[row] ?? 0;
		const second = low[row] ?? 0;
		for (let shift = 0; shift < 24; shift += 6) {
			put(first >>> shift);
			put(second >>> shift);
		}
		put((first >>> 24) | ((second >>> 24) << 3));
		const index = codes[code[row] ?? 0] ?? 0;
		put(index >>> 6);
		put(index);
		if (!marked) continue;
		const end = mark[row] ?? NO_MARK;
		for (let shift = 18; shift >= 0; shift -= 6) put(end >>> shift);
	}
	return text.toString('latin1');
}
