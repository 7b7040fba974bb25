import type { IExecuteFunctions } from 'n8n-workflow';

import type { FieldValues } from './fieldValues';
import { optionsOf, parametersOf } from './fields';
import { isDataObject } from './guards';
import { collectionsOf } from './operation';
import type { Operation } from './operation';
import { isBlank } from './parameters/parameter';
import type { Parameter, Reading, Wire } from './parameters/parameter';
import { Problem, parameterProblem } from './problem';
import type { RequestValues } from './request';
import { wireText } from './request';

/** Reads the raw value of a field for one item, expressions resolved. */
type Raw = (name: string) => unknown;

function isShown({ property, derived }: Parameter, other: Raw): boolean {
	if (derived) return true;
	return Object.entries(property.displayOptions?.show ?? {}).every(([name, wanted]) =>
		(wanted ?? []).some((value) => value === other(name)),
	);
}

function isWire(value: unknown): value is Wire {
	if (Array.isArray(value)) return value.every(isWire);
	if (isDataObject(value)) return Object.values(value).every(isWire);
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The values of an item that have a place in the request, by their documented names. */
export type Inputs = Required<Omit<RequestValues, 'file'>>;

/** The values of one operation's fields for one item, each read and checked once. */
export class ItemParameters {
	private readonly values = new Map<Parameter, unknown>();

	/** Those of the top level by name, as they were read: an expression may give the words of a menu. */
	private readonly chosen = new Map<string, unknown>();

	/**
	 * @throws Problem that names the first field whose value cannot be right
	 */
	constructor(
		context: IExecuteFunctions,
		fields: FieldValues,
		operation: Operation,
		itemIndex: number,
	) {
		const top = topLevel(fields, itemIndex);
		const timezone = context.getTimezone();
		this.read(parametersOf(operation), top, { sibling: top, timezone });
		for (const { name, parameters } of collectionsOf(operation)) {
			if (parameters.length > 0)
				this.read(parameters, top, { sibling: within(top(name)), timezone });
		}
		this.read(optionsOf(operation), top, { sibling: within(top('options')), timezone });
	}

	private read(parameters: Parameter[], top: Raw, reading: Reading): void {
		const other: Raw = (name) => this.chosen.get(name) ?? top(name);
		for (const parameter of parameters) {
			if (!isShown(parameter, other)) continue;
			const { name, displayName, required } = parameter.property;
			const value = parameter.read(reading.sibling(name), reading);
			if (value === undefined && required) throw parameterProblem(displayName, 'is required');
			this.values.set(parameter, value);
			if (reading.sibling === top) this.chosen.set(name, value);
		}
	}

	/** The value of a field of this operation; undefined where it is blank or not shown. */
	value<Value>(parameter: Parameter<Value>): Value | undefined {
		const value = this.values.get(parameter);
		// The map's value came out of this parameter's own read function; only the compiler cannot know.
		return isValueOf(parameter, value) ? value : undefined;
	}

	/** All values that have a place in the request, by their documented names. Blank ones are left out. */
	inputs(): Inputs {
		const inputs: Inputs = { path: {}, query: {}, body: {} };
		for (const [{ place }, value] of this.values) {
			if (!place || value === undefined || !isWire(value)) continue;
			if (place.in === 'body') inputs.body[place.name] = value;
			else inputs[place.in][place.name] = wireText(value);
		}
		return inputs;
	}
}

function isValueOf<Value>(_parameter: Parameter<Value>, value: unknown): value is Value {
	return value !== undefined;
}

/** The fields at the top level. */
function topLevel(fields: FieldValues, itemIndex: number): Raw {
	const known = new Map<string, unknown>();
	return (name) => {
		if (!known.has(name)) known.set(name, fields.at(name, itemIndex));
		return known.get(name);
	};
}

function within(collection: unknown): Raw {
	if (isBlank(collection)) return () => undefined;
	if (!isDataObject(collection)) throw new Problem('A collection of fields must be an object');
	return (name) => collection[name];
}
