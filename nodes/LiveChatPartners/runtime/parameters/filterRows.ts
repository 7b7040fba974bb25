import { isDataObject } from '../guards';
import { parameterProblem } from '../problem';
import { choice } from './choice';
import type { Option } from './choice';
import type { Parameter, Wire } from './parameter';
import { text } from './text';

interface FilterSettings {
	/** The documented fields. */
	fields: ReadonlyArray<Option<string>>;
	operators: ReadonlyArray<Option<string>>;
	description: string;
}

/** Conditions as rows of field, operator and value, which the API takes as a JSON array. */
export function filterRows({ fields, operators, description }: FilterSettings): Parameter<Wire> {
	const field = choice({
		name: 'field',
		displayName: 'Field',
		options: fields,
		default: fields[0]?.value ?? '',
	});
	const operator = choice({
		name: 'operator',
		displayName: 'Operator',
		options: operators,
		default: operators[0]?.value ?? '',
	});
	const value = text({ name: 'value', displayName: 'Value' });
	const columns: Array<Parameter<string>> = [field, operator, value];
	return {
		property: {
			displayName: 'Conditions',
			name: 'filterRows',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Condition',
			description,
			default: {},
			options: [
				{
					displayName: 'Condition',
					name: 'filter',
					values: columns.map(({ property }) => property),
				},
			],
		},
		place: { in: 'query', name: 'filters' },
		read(raw, reading) {
			const rows = isDataObject(raw) ? raw.filter : raw;
			if (rows === undefined || rows === null || rows === '') return undefined;
			if (!Array.isArray(rows))
				throw parameterProblem('Conditions', 'must be rows of field, operator and value');
			const conditions = rows.map((row: unknown, index): Wire => {
				const cells = isDataObject(row) ? row : {};
				const condition: Record<string, Wire> = {};
				for (const column of columns) {
					const cell = column.read(cells[column.property.name], reading);
					if (cell === undefined) {
						throw parameterProblem(
							'Conditions',
							`need a ${column.property.displayName} in row ${index + 1}`,
						);
					}
					condition[column.property.name] = cell;
				}
				return condition;
			});
			return conditions.length === 0 ? undefined : conditions;
		},
	};
}
