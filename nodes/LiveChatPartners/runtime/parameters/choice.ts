import type { INodePropertyOptions } from 'n8n-workflow';

import { parameterProblem } from '../problem';
import { commonProperty, isBlank, quote } from './parameter';
import type { Common, Parameter, Reading } from './parameter';

/** One entry of a menu. */
export interface Option<Value extends string> {
	name: string;
	value: Value;
	description?: string;
}

interface ChoiceSettings<Value extends string> extends Common {
	options: ReadonlyArray<Option<Value>>;
	default: Value | '';
	/** A value known from elsewhere, which goes before the one that was chosen. */
	derive?: (reading: Reading) => Value | undefined;
}

/** The option that a raw value names, by value or by its words in the menu, whatever the case. */
export function findOption<Value extends string>(
	options: ReadonlyArray<Option<Value>>,
	raw: unknown,
): Option<Value> | undefined {
	if (typeof raw !== 'string') return undefined;
	const wanted = raw.trim().toLowerCase();
	return options.find(
		({ name, value }) => value.toLowerCase() === wanted || name.toLowerCase() === wanted,
	);
}

/** The entries of a menu as the editor wants them. */
export function menu<Value extends string>(
	options: ReadonlyArray<Option<Value>>,
): INodePropertyOptions[] {
	return options.map((option) => ({ ...option }));
}

/** A field with a menu; expressions may give one of its values. An entry with a blank value stands for none. */
export function choice<Value extends string>(settings: ChoiceSettings<Value>): Parameter<Value> {
	const { displayName, options } = settings;
	return {
		property: {
			...commonProperty(settings),
			type: 'options',
			options: menu(options),
			default: settings.default,
		},
		...(settings.place ? { place: settings.place } : {}),
		derived: settings.derive !== undefined,
		read(raw, reading) {
			const derived = settings.derive?.(reading);
			if (derived !== undefined) return derived;
			if (isBlank(raw)) return undefined;
			const option = findOption(options, raw);
			if (!option) {
				const choices =
					options.length > 12 ? '' : `: ${options.map(({ value }) => value).join(', ')}`;
				throw parameterProblem(
					displayName,
					`must be one of the choices in the list${choices}. It is ${quote(raw)}`,
				);
			}
			return option.value === '' ? undefined : option.value;
		},
	};
}
