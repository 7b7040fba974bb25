import type { IDataObject } from 'n8n-workflow';

import { Problem } from '../../runtime/problem';

/** One cell and the separator behind it: quoted with doubled quotes inside, or plain to the next separator. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^,"\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/y;

/**
 * The rows of a CSV text as RFC 4180 has it: cells may hold commas, quotes and line breaks in
 * quotes. A mark of the byte order in front and blank lines are passed over.
 * https://www.rfc-editor.org/rfc/rfc4180
 * @throws Problem where a quote is not closed, or text stands behind one
 */
export function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
	while (CELL.lastIndex < text.length || row.length > 0) {
		const start = CELL.lastIndex;
		const match = CELL.exec(text);
		if (!match) throw broken(text, start);
		const [, quoted, plain = '', end] = match;
		row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end === ',') continue;
		const isBlankLine = row.length === 1 && quoted === undefined && plain === '';
		if (!isBlankLine) rows.push(row);
		row = [];
	}
	return rows;
}

function broken(text: string, at: number): Problem {
	const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
	return new Problem(`The CSV cannot be read: a quote in line ${line} is not closed properly`, {
		fromApi: true,
		description: 'The file may be incomplete. Run it again, or take the file as it is.',
	});
}

/**
 * Names for the columns: those of the header, made up where one is missing and told apart where two
 * are equal. Each name remembers how far it was counted, so that many equal ones are not counted anew.
 */
function columnNames(header: string[], width: number): string[] {
	const counts = new Map<string, number>();
	return Array.from({ length: width }, (_, index) => {
		const wanted = header[index]?.trim() || `Column ${index + 1}`;
		let count = counts.get(wanted) ?? 0;
		let name = wanted;
		while (counts.has(name)) {
			count = Math.max(2, count + 1);
			name = `${wanted} ${count}`;
		}
		counts.set(wanted, count);
		if (name !== wanted) counts.set(name, 0);
		return name;
	});
}

/** Up to so many columns a row that is too short is filled up; a file of many short rows under a very wide header would grow without bound. */
const MOST_FILLED = 1_000;

/**
 * The rows below the header line of a CSV text, as objects with the header's names. Cells stay texts.
 * @throws Problem where the text is no CSV
 */
export function csvObjects(text: string): IDataObject[] {
	const [header = [], ...rows] = parseCsv(text);
	const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
	const names = columnNames(header, width);
	return rows.map((row) => {
		const wide = Math.max(row.length, Math.min(width, MOST_FILLED));
		return Object.fromEntries(names.slice(0, wide).map((name, index) => [name, row[index] ?? '']));
	});
}
