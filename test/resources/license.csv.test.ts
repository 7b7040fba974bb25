import fc from 'fast-check';
import { csvObjects, parseCsv } from '../../nodes/LiveChatPartners/resources/license/csv';
import { cpuTime } from '../engine/cpuTime';
import { thrownBy } from '../engine/thrown';

/** A cell as a writer of CSV puts it: in quotes where it has to be, and by `always` also where not. */
function written(cell: string, always: boolean): string {
	return always || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const cell = fc.oneof(
	fc.string(),
	fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'a', ';', "'", 'ż', '😀') }),
);

describe('parseCsv', () => {
	it('reads back whatever was written, with any line break, mark and quoting', () => {
		const row = fc.array(cell, { minLength: 2, maxLength: 5 });
		fc.assert(
			fc.property(
				fc.array(row, { maxLength: 6 }),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.boolean(),
				fc.boolean(),
				fc.boolean(),
				(table, lineBreak, mark, lastBreak, always) => {
					const lines = table.map((cells) => cells.map((each) => written(each, always)).join(','));
					const end = lastBreak && lines.length > 0 ? lineBreak : '';
					const text = `${mark ? '\uFEFF' : ''}${lines.join(lineBreak)}${end}`;
					expect(parseCsv(text)).toEqual(table);
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('either reads a text or says what is wrong with it, whatever it is', () => {
		fc.assert(
			fc.property(cell, (text) => {
				try {
					expect(parseCsv(text).every((row) => row.length > 0)).toBe(true);
				} catch (error) {
					expect(error).toMatchObject({ name: 'Problem' });
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it.each([
		['nothing', '', []],
		['only a mark', '\uFEFF', []],
		['blank lines', '\n\r\na,b\n\n', [['a', 'b']]],
		['empty cells at the ends', ',a,\n', [['', 'a', '']]],
		['an empty cell in quotes as a row of its own', '""\n', [['']]],
		['a quote inside of a plain cell', '5" screen,1', [['5" screen', '1']]],
		['a line break in quotes', '"a\r\nb",c', [['a\r\nb', 'c']]],
	])('reads %s', (_, text, rows) => {
		expect(parseCsv(text)).toEqual(rows);
	});

	it.each([
		['a quote that is not closed', 'a,b\r\n1,"2\r\n3,4', 2],
		['text behind a quote', '"a"b,c', 1],
	])('refuses %s and names the line', (_, text, line) => {
		expect(thrownBy(() => parseCsv(text))).toMatchObject({
			message: `The CSV cannot be read: a quote in line ${line} is not closed properly`,
			details: {
				fromApi: true,
				description: 'The file may be incomplete. Run it again, or take the file as it is.',
			},
		});
	});

	it('reads a million cells, and one that is a million characters long, in no time', () => {
		const long = 'x"\n,'.repeat(250_000);
		const row = Array.from({ length: 10 }, (_, index) => `cell ${index}`);
		const text = `${written(long, false)},b\n${`${row.join(',')}\n`.repeat(100_000)}`;
		let rows: string[][] = [];
		const time = cpuTime(() => {
			rows = parseCsv(text);
		});

		expect(time).toBeLessThan(5_000);
		expect(rows).toHaveLength(100_001);
		// Compared without Jest, which would take minutes to print where they differ.
		expect(rows[0]?.[0] === long).toBe(true);
	});
});

describe('csvObjects', () => {
	it('names the cells by the header, and leaves all of them texts', () => {
		expect(csvObjects('License ID,Savings\n104,0.00\n')).toEqual([
			{ 'License ID': '104', Savings: '0.00' },
		]);
	});

	it('loses no cell where the header is short, has gaps or repeats a name', () => {
		expect(csvObjects('a,,a, a \n1,2,3,4,5\n6')).toEqual([
			{ a: '1', 'Column 2': '2', 'a 2': '3', 'a 3': '4', 'Column 5': '5' },
			{ a: '6', 'Column 2': '', 'a 2': '', 'a 3': '', 'Column 5': '' },
		]);
	});

	it('is not led astray by a header that means something to JavaScript', () => {
		const [object] = csvObjects('__proto__,constructor\n1,2\n');

		expect(Object.entries(object ?? {})).toEqual([
			['__proto__', '1'],
			['constructor', '2'],
		]);
	});

	it('has nothing to tell where there is only a header', () => {
		expect(csvObjects('a,b\n')).toEqual([]);
	});
});
