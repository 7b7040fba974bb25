import { choice } from './choice';
import type { Option } from './choice';
import type { JsonValue } from '../json';
import type { Parameter } from './parameter';
import { rows } from './rows';
import { text } from './text';

interface FilterSettings {
	/** The documented fields; where none are documented, the name of the field is typed. */
	fields?: ReadonlyArray<Option<string>>;
	/** By field, the values that it is compared with, where they are documented. Other values are typed. */
	values?: Readonly<Record<string, ReadonlyArray<Option<string>>>>;
	operators: ReadonlyArray<Option<string>>;
	description: string;
	/** An example of a value that is typed. */
	valuePlaceholder?: string;
}

/** Conditions as rows of field, operator and value, which the API takes as a JSON array. */
export function filterRows({
	fields,
	values = {},
	operators,
	description,
	valuePlaceholder,
}: FilterSettings): Parameter<JsonValue[]> {
	const field: Parameter<string> = fields
		? choice({
				name: 'field',
				displayName: 'Field',
				options: fields,
				default: fields[0]?.value ?? '',
				ofApi: true,
			})
		: text({ name: 'field', displayName: 'Field', placeholder: 'e.g. name' });
	const operator = choice({
		name: 'operator',
		displayName: 'Operator',
		options: operators,
		default: operators[0]?.value ?? '',
		ofApi: true,
	});
	const common = { name: 'value', displayName: 'Value' };
	const menus = Object.entries(values).map(([name, options]) =>
		choice({
			...common,
			options,
			default: options[0]?.value ?? '',
			show: { field: [name] },
			ofApi: true,
		}),
	);
	const placeholder = valuePlaceholder === undefined ? {} : { placeholder: valuePlaceholder };
	const typed = text({ ...common, ...placeholder });
	const value =
		menus.length === 0
			? typed
			: {
					...typed,
					property: {
						...typed.property,
						displayOptions: { hide: { field: Object.keys(values) } },
					},
				};
	return rows({
		name: 'filterRows',
		displayName: 'Conditions',
		description,
		row: { name: 'filter', displayName: 'Condition' },
		columns: [field, operator, value, ...menus],
		place: { in: 'query', name: 'filters' },
	});
}
