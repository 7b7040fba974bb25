import { choice } from './choice';
import type { Option } from './choice';
import type { Parameter, Wire } from './parameter';
import { rows } from './rows';
import { text } from './text';

interface FilterSettings {
	/** The documented fields; where none are documented, the name of the field is typed. */
	fields?: ReadonlyArray<Option<string>>;
	operators: ReadonlyArray<Option<string>>;
	description: string;
	/** An example of a value. */
	valuePlaceholder: string;
}

/** Conditions as rows of field, operator and value, which the API takes as a JSON array. */
export function filterRows({
	fields,
	operators,
	description,
	valuePlaceholder,
}: FilterSettings): Parameter<Wire[]> {
	const field: Parameter<string> = fields
		? choice({
				name: 'field',
				displayName: 'Field',
				options: fields,
				default: fields[0]?.value ?? '',
			})
		: text({ name: 'field', displayName: 'Field', placeholder: 'e.g. name' });
	const operator = choice({
		name: 'operator',
		displayName: 'Operator',
		options: operators,
		default: operators[0]?.value ?? '',
	});
	const value = text({ name: 'value', displayName: 'Value', placeholder: valuePlaceholder });
	return rows({
		name: 'filterRows',
		displayName: 'Conditions',
		description,
		row: { name: 'filter', displayName: 'Condition' },
		columns: [field, operator, value],
		place: { in: 'query', name: 'filters' },
	});
}
