import { parameterProblem } from '../problem';
import { findOption, menu } from './choice';
import type { Option } from './choice';
import { elementsOf } from './elements';
import { commonProperty, quote } from './parameter';
import type { Common, Parameter, Wire } from './parameter';

interface ChoicesSettings<Value extends string> extends Common {
	options: ReadonlyArray<Option<Value>>;
	/** What the API takes for a value of the menu, where that is no text. */
	send?: (value: Value) => Wire;
}

const BETWEEN_CHOICES = /[\r\n,;]+/;

/** The option that the first parts name together, as many as possible: a name with a comma came apart. */
function firstOption<Value extends string>(
	options: ReadonlyArray<Option<Value>>,
	parts: unknown[],
): { option: Option<Value>; length: number } | undefined {
	for (let length = parts.length; length > 0; length--) {
		const option = findOption(options, parts.slice(0, length).map(asText).join(', '));
		if (option) return { option, length };
	}
	return undefined;
}

/**
 * The options that the parts name, each once.
 * @throws Problem for a part that names none
 */
function optionsIn<Value extends string>(
	{ displayName, options }: ChoicesSettings<Value>,
	parts: unknown[],
): Set<Option<Value>> {
	const most = Math.max(...options.map(({ name }) => name.split(',').length));
	const chosen = new Set<Option<Value>>();
	for (let start = 0; start < parts.length;) {
		const found = firstOption(options, parts.slice(start, start + most));
		if (!found) {
			const known =
				options.length > 20
					? ''
					: `: ${options.map(({ name, value }) => label(name, value)).join(', ')}`;
			throw parameterProblem(
				displayName,
				`must be among the choices in the list${known}. It holds ${quote(parts[start])}`,
			);
		}
		chosen.add(found.option);
		start += found.length;
	}
	return chosen;
}

function asText(part: unknown): string {
	return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}

/** A choice in a message: its value, and its name where the value is only a number. */
function label(name: string, value: string): string {
	return /^\d+$/.test(value) ? `${value} (${name})` : value;
}

/**
 * A field with a menu of which several entries can be chosen. An expression may give an array or a
 * text with commas, of values or names.
 */
export function choices<Value extends string>(settings: ChoicesSettings<Value>): Parameter<Wire[]> {
	const { options, place, send } = settings;
	return {
		property: {
			...commonProperty(settings),
			type: 'multiOptions',
			options: menu(options),
			default: [],
		},
		...(place ? { place } : {}),
		read(raw) {
			const chosen = [...optionsIn(settings, elementsOf(raw, BETWEEN_CHOICES))];
			if (chosen.length === 0) return undefined;
			return chosen.map(({ value }) => (send ? send(value) : value));
		},
	};
}
