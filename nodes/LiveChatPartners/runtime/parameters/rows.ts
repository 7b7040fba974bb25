import { isDataObject } from '../json';
import { Problem, parameterProblem } from '../problem';
import type { JsonValue } from '../json';
import type { Common, Parameter, ReadContext } from './parameter';
import { define, isBlank } from './parameter';

interface RowsSettings extends Omit<Common, 'placeholder'> {
	/** One row, as the editor stores it and as it names it. */
	row: { name: string; displayName: string };
	/**
	 * What each row consists of, by the names that the API has for them. All of it is required. Columns of one name
	 * are one cell: the column whose conditions on the row are met reads it, else the first.
	 */
	columns: ReadonlyArray<Parameter<JsonValue>>;
}

/** A cell of a row. Its problem is that of the whole field, since the editor shows no row numbers. */
function readCell(
	column: Parameter<JsonValue>,
	raw: unknown,
	context: ReadContext,
	displayName: string,
	row: number,
): JsonValue {
	let cell: JsonValue | undefined;
	try {
		cell = column.read(raw, context);
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

/** True where the conditions of a column are met by the other cells of a row. */
function isShownIn(cells: Record<string, unknown>, { property }: Parameter<JsonValue>): boolean {
	const { show = {}, hide = {} } = property.displayOptions ?? {};
	const isMet = ([name, values = []]: [string, unknown[]?]) => values.includes(cells[name]);
	return Object.entries(show).every(isMet) && !Object.entries(hide).some(isMet);
}

/** The columns that read the cells of a row, one for each name. */
function columnsFor(
	cells: Record<string, unknown>,
	columns: ReadonlyArray<Parameter<JsonValue>>,
): ReadonlyArray<Parameter<JsonValue>> {
	const byName = new Map<string, Parameter<JsonValue>>();
	const shownLast = [...columns].reverse();
	for (const column of [...shownLast, ...shownLast.filter((one) => isShownIn(cells, one))])
		byName.set(column.property.name, column);
	return [...byName.values()].reverse();
}

/** A field for rows of a few columns, which the API takes as a JSON array of objects. */
export function rows(settings: RowsSettings): Parameter<JsonValue[]> {
	const { displayName, row, columns } = settings;
	const names = [...new Set(columns.map(({ property }) => property.displayName.toLowerCase()))];
	const shape = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
	return define(
		settings,
		{
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
		(raw, context) => {
			// n8n lets no expression stand for the rows, only for their cells.
			const list = isDataObject(raw) ? raw[row.name] : raw;
			if (isBlank(list)) return undefined;
			if (!Array.isArray(list)) throw parameterProblem(displayName, `must be rows of ${shape}`);
			const values = list.map((element: unknown, index): JsonValue => {
				const cells = isDataObject(element) ? element : {};
				return Object.fromEntries(
					columnsFor(cells, columns).map((column) => {
						const { name } = column.property;
						return [name, readCell(column, cells[name], context, displayName, index + 1)];
					}),
				);
			});
			return values.length === 0 ? undefined : values;
		},
	);
}
