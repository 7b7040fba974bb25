import { ALPHABET, FINGERPRINT_LENGTH } from './fingerprint';
import { Problem } from '../problem';

/**
 * The rows of a list as the state keeps them: no more than a fingerprint and which of `values` the
 * followed field had. Written as one text, because n8n watches every object in its static data.
 */
export interface KnownRows {
	/** Distinct values of the followed field, as JSON. */
	values: string[];
	/** The rows of the last answer, 11 characters each, sorted. */
	rows: string;
	/** Rows that are missing from it, in the order in which they went. */
	gone: string;
}

/** A row that was seen before. */
export interface KnownRow {
	fingerprint: string;
	/** The followed field as JSON. */
	value: string;
}

/**
 * How many rows that are gone are remembered, the latest ones. Without them, rows that an answer
 * leaves out by mistake would be new again in the next one; with all of them, a list whose rows
 * come and go would fill the state.
 */
export const MOST_GONE = 20_000;

const INDEX_LENGTH = 2;
const RECORD_LENGTH = FINGERPRINT_LENGTH + INDEX_LENGTH;
const MOST_VALUES = ALPHABET.length ** INDEX_LENGTH;

function decode(records: string, values: readonly string[]): KnownRow[] {
	const rows: KnownRow[] = [];
	for (let start = 0; start + RECORD_LENGTH <= records.length; start += RECORD_LENGTH) {
		const end = start + FINGERPRINT_LENGTH;
		const index =
			ALPHABET.indexOf(records.charAt(end)) * ALPHABET.length +
			ALPHABET.indexOf(records.charAt(end + 1));
		rows.push({ fingerprint: records.slice(start, end), value: values[index] ?? 'null' });
	}
	return rows;
}

/** The rows of the last answer, and those that went before. */
export function decodeRows(known: KnownRows): { rows: KnownRow[]; gone: KnownRow[] } {
	return { rows: decode(known.rows, known.values), gone: decode(known.gone, known.values) };
}

/**
 * The rows as the state keeps them. The same rows give the same text, in whichever order they came.
 * @throws Problem where the followed field has more values than any status could have
 */
export function encodeRows(rows: readonly KnownRow[], allGone: readonly KnownRow[]): KnownRows {
	const gone = allGone.slice(-MOST_GONE);
	const values = [...new Set([...rows, ...gone].map(({ value }) => value))].sort();
	if (values.length > MOST_VALUES) {
		throw new Problem(`A status has more than ${MOST_VALUES} different values`, { fromApi: true });
	}
	const indexes = new Map(
		values.map((value, index) => [
			value,
			ALPHABET.charAt(Math.floor(index / ALPHABET.length)) +
				ALPHABET.charAt(index % ALPHABET.length),
		]),
	);
	const record = ({ fingerprint, value }: KnownRow) => fingerprint + (indexes.get(value) ?? '');
	return { values, rows: rows.map(record).sort().join(''), gone: gone.map(record).join('') };
}
