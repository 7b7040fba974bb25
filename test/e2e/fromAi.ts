import type { GenericValue, INodeParameters, INodeProperties } from 'n8n-workflow';

import { groupsOf } from '../../nodes/LiveChatPartners/runtime/action/layout';
import { type Operation } from '../../nodes/LiveChatPartners/runtime/action/operation';
import { isObject, type JsonObject } from './json';

/** Parameters in which a model gives the values, and what it gives. */
export interface FromAi {
	parameters: INodeParameters;
	values: JsonObject;
}

/** The name under which n8n's button asks the model for a field. */
function keyOf({ displayName }: INodeProperties): string {
	return displayName.replace(/[^A-Za-z0-9_-]+/g, '_');
}

function typeOf(value: GenericValue): string {
	return typeof value === 'number' || typeof value === 'boolean' ? typeof value : 'string';
}

/** What other fields hang on; n8n shows or hides those by the fixed value only. */
function conditions(properties: readonly INodeProperties[]): Set<string> {
	return new Set(properties.flatMap((one) => Object.keys(one.displayOptions?.show ?? {})));
}

/** Where the parameters of an operation stand: at the top under an empty name, and in collections. */
function places(operation: Operation): Map<string, INodeProperties[]> {
	const own = (parameters: ReadonlyArray<{ property: INodeProperties }>) =>
		parameters.map(({ property }) => property);
	return new Map(
		groupsOf(operation).map(({ collection, parameters }): [string, INodeProperties[]] => [
			collection?.name ?? '',
			own(parameters),
		]),
	);
}

/**
 * Puts `$fromAI(…)` in each field that takes an expression, as n8n's button does, and by hand in
 * menus, which have no button. Fields that others hang on stay fixed.
 */
export function fromAi(operation: Operation, fixed: INodeParameters): FromAi {
	const values: JsonObject = {};
	const all = places(operation);
	const hungOn = conditions([...all.values()].flat());

	const asked = (property: INodeProperties, value: INodeParameters[string]): typeof value => {
		if (isObject(value) && '__rl' in value && typeof value.value === 'string') {
			return { ...value, value: ask(property, value.value) };
		}
		return isObject(value) || Array.isArray(value) ? value : ask(property, value);
	};
	const ask = (property: INodeProperties, value: GenericValue): string => {
		const key = keyOf(property);
		values[key] = value;
		return `={{ $fromAI('${key}', '', '${typeOf(value)}') }}`;
	};
	const fill = (place: string, given: INodeParameters): INodeParameters =>
		Object.fromEntries(
			Object.entries(given).map(([name, value]) => {
				const property = all.get(place)?.find((one) => one.name === name);
				if (property && !property.noDataExpression && !hungOn.has(name))
					return [name, asked(property, value)];
				return all.has(name) && isParameters(value) ? [name, fill(name, value)] : [name, value];
			}),
		);
	return { parameters: fill('', fixed), values };
}

function isParameters(value: INodeParameters[string]): value is INodeParameters {
	return isObject(value);
}
