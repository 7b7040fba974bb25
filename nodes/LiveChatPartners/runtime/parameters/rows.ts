import { isDataObject } from '../guards';
import { Problem, parameterProblem } from '../problem';
import type { Common, Parameter, Reading, Wire } from './parameter';
import { commonProperty, isBlank } from './parameter';

interface RowsSettings extends Omit<Common, 'placeholder'> {
	/** One row, as the editor stores it and as it names it. */
	row: { name: string; displayName: string };
	/** What each row consists of, by the names that the API has for them. All of it is required. */
	columns: ReadonlyArray<Parameter<Wire>>;
}

/** A cell of a row. Its problem is that of the whole field, since the editor shows no row numbers. */
function readCell(
	column: Parameter<Wire>,
	raw: unknown,
	reading: Reading,
	displayName: string,
	row: number,
): Wire {
	let cell: Wire | undefined;
	try {
		cell = column.read(raw, reading);
	} catch (thrown) {
		throw thrown instanceof Problem
			? parameterProblem(displayName, `in row ${row}: ${thrown.message}`)
			: thrown;
	}
	if (cell === undefined) {
		const { displayName: name } = column.property;
		const article = /^[AEIOU]/.test(name) ? 'an' : 'a';
		throw parameterProblem(displayName, `need ${article} ${name} in row ${row}`);
	}
	return cell;
}

/** A field for rows of a few columns, which the API takes as a JSON array of objects. */
export function rows(settings: RowsSettings): Parameter<Wire[]> {
	const { displayName, row, columns, place } = settings;
	const names = columns.map(({ property }) => property.displayName.toLowerCase());
	const shape = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
	return {
		property: {
			...commonProperty(settings),
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: `Add ${row.displayName}`,
			default: {},
			options: [
				{
					displayName: row.displayName,
					name: row.name,
					values: columns.map(({ property }) => property),
				},
			],
		},
		...(place ? { place } : {}),
		read(raw, reading) {
			// n8n lets no expression stand for the rows, only for their cells.
			const list = isDataObject(raw) ? raw[row.name] : raw;
			if (isBlank(list)) return undefined;
			if (!Array.isArray(list)) throw parameterProblem(displayName, `must be rows of ${shape}`);
			const values = list.map((element: unknown, index): Wire => {
				const cells = isDataObject(element) ? element : {};
				return Object.fromEntries(
					columns.map((column) => {
						const { name } = column.property;
						return [name, readCell(column, cells[name], reading, displayName, index + 1)];
					}),
				);
			});
			return values.length === 0 ? undefined : values;
		},
	};
}
