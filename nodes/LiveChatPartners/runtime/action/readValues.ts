import { isDataObject } from '../json';
import { isBlank } from '../parameters/parameter';
import type { Parameter } from '../parameters/parameter';
import { Problem, parameterProblem, quote } from '../problem';
import type { Values } from './call';
import type { Group } from './layout';
import type { RawValues } from './rawValues';

/** Gives the raw value of a field for one item, expressions resolved. */
type Raw = (name: string) => unknown;

/** Whether the field is shown, and so its value counts, beside the values of the others. */
function isShown({ property, derived }: Parameter, other: Raw): boolean {
	if (derived) return true;
	return Object.entries(property.displayOptions?.show ?? {}).every(
		// What begins with @ is about the node and not about a field, such as whether it is a tool.
		([name, wanted]) =>
			name.startsWith('@') || (wanted ?? []).some((value) => value === other(name)),
	);
}

/** The raw values of the fields at the top level for one item, each asked for once. */
function topLevel(rawValues: RawValues, itemIndex: number): Raw {
	const known = new Map<string, unknown>();
	return (name) => {
		if (!known.has(name)) known.set(name, rawValues.at(name, itemIndex));
		return known.get(name);
	};
}

/** The raw values of the fields in a collection, whose value is given. */
function within(collection: unknown): Raw {
	if (isBlank(collection)) return () => undefined;
	if (!isDataObject(collection)) throw new Problem('A collection of fields must be an object');
	return (name) => collection[name];
}

/**
 * The values of an operation's fields for one item, each read and checked once.
 * @param groups the fields, from `groupsOf`
 * @param timezone IANA name of the workflow's time zone
 * @throws Problem that names the first field whose value cannot be right
 */
export function readValues(
	groups: readonly Group[],
	rawValues: RawValues,
	itemIndex: number,
	timezone: string,
): Values {
	const values = new Map<Parameter, unknown>();
	const top = topLevel(rawValues, itemIndex);
	// By name, as they were read: an expression may give the words of a menu.
	const chosen = new Map<string, unknown>();
	const other: Raw = (name) => chosen.get(name) ?? top(name);
	for (const { collection, parameters, onlyNamed, onlyStored } of groups) {
		const sibling = collection ? within(top(collection.name)) : top;
		for (const parameter of parameters) {
			if (!isShown(parameter, other)) continue;
			const { name, displayName, required } = parameter.property;
			if (onlyStored) {
				const chosenNow = values.get(parameter);
				if (chosenNow !== undefined && chosenNow !== parameter.property.default) continue;
				if (sibling(name) === undefined) continue;
			}
			if (onlyNamed) {
				// An expression that gives nothing, as for a column that is missing, names nothing.
				const raw = sibling(name);
				if (raw === undefined || raw === null) continue;
				values.set(parameter, parameter.read(raw, { sibling, timezone }));
				continue;
			}
			const value = parameter.read(sibling(name), { sibling, timezone });
			if (value === undefined && required) {
				const expression = rawValues.expressionOf(name, collection?.name);
				throw parameterProblem(
					displayName,
					'is required',
					expression === undefined
						? undefined
						: `Its expression gave nothing: ${quote(expression)}.`,
				);
			}
			values.set(parameter, value);
			if (!collection) chosen.set(name, value);
		}
	}
	return values;
}

/**
 * The value of one field for one item, where the others do not matter.
 * @throws Problem that names the field where its value cannot be right
 */
export function readValue<Value>(
	parameter: Parameter<Value>,
	groups: readonly Group[],
	rawValues: RawValues,
	itemIndex: number,
	timezone: string,
): Value | undefined {
	const top = topLevel(rawValues, itemIndex);
	const collection = groups.find(({ parameters }) => parameters.includes(parameter))?.collection;
	const sibling = collection ? within(top(collection.name)) : top;
	return parameter.read(sibling(parameter.property.name), { sibling, timezone });
}
