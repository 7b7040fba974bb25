import { isJsonValue } from '../json';
import type { JsonValue } from '../json';
import { isBlank } from '../parameters/parameter';
import type { Parameter } from '../parameters/parameter';
import { parameterProblem } from '../problem';
import { MASK } from '../secrets';
import { usedByAgent } from './agent';
import type { Call } from './call';
import type { PartialUpdate, Operation, Output } from './operation';

/** True for what stands for nothing in a request or a response: a blank text, or a list without elements. */
function isEmpty(value: unknown): boolean {
	return isBlank(value) || (Array.isArray(value) && value.length === 0);
}

/** What says in a body that a field is empty; a number can only be left out. */
function emptyValueOf({ property }: Parameter): JsonValue | undefined {
	if (Array.isArray(property.default)) return [];
	return typeof property.default === 'string' ? '' : undefined;
}

/**
 * The fields that the item changes. One that was added and left blank is emptied, unless a language
 * model left it blank, which does so with all that it has no value for.
 * @throws Problem where there are none, or one is blank that the API requires
 */
function namedFields(fields: readonly Parameter[], call: Call): Parameter[] {
	const byAgent = usedByAgent(call.context);
	const named = fields.filter((field) => {
		if (!call.has(field)) return false;
		if (!isEmpty(call.value(field))) return true;
		// On or off, there is no third.
		return !byAgent && typeof field.property.default !== 'boolean';
	});
	if (named.length === 0)
		throw parameterProblem(
			'Update Fields',
			'names nothing to change',
			'Add the fields to change. All others stay as they are.',
		);
	for (const { property } of named.filter((field) => isEmpty(call.value(field)))) {
		if (property.required)
			throw parameterProblem(
				property.displayName,
				'cannot be emptied: the API requires it',
				'Take it out of Update Fields to keep what is there.',
			);
	}
	return named;
}

/**
 * What a field that is not named has now, to send it as it is; undefined where it has nothing.
 * @throws Problem where the API requires a value, or the one that is there cannot be told
 */
function keptValue({ property }: Parameter, current: unknown): JsonValue | undefined {
	const { displayName, required } = property;
	if (isEmpty(current)) {
		if (!required) return undefined;
		throw parameterProblem(
			displayName,
			'is required and has no value yet',
			'Add it to Update Fields.',
		);
	}
	// What equals a secret was taken out of the response; it must not be written back so.
	if (!isJsonValue(current) || JSON.stringify(current).includes(MASK))
		throw parameterProblem(
			displayName,
			'cannot be kept as it is, since its value cannot be read',
			'Add it to Update Fields.',
		);
	return current;
}

/** Whether two values are the same to a person: a number may come as a text. */
function isSame(a: unknown, b: unknown): boolean {
	if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((element, index) => isSame(element, b[index]));
	return String(a) === String(b);
}

/**
 * Changes what Update Fields names and nothing else: reads what is there, puts the named fields over
 * it and sends all of it, since the API replaces what it is sent. Where nothing would change,
 * nothing is sent. Items about the same thing take turns, so that none undoes what another has done.
 */
export async function update(
	operation: Operation,
	partialUpdate: PartialUpdate,
	call: Call,
): Promise<Output[]> {
	const fields = operation.updateFields ?? [];
	const named = namedFields(fields, call);
	const [endpoint] = operation.endpoints;
	const { path } = call.requestValues();
	return await call.turns.take(JSON.stringify([endpoint.path, path]), async () => {
		const current = await call.api.requestObject(partialUpdate.endpoint, { path });
		const body: Record<string, JsonValue> = {};
		for (const field of fields) {
			if (!field.place) continue;
			const value: unknown = named.includes(field)
				? (call.value(field) ?? emptyValueOf(field))
				: keptValue(field, current[field.place.name]);
			if (isJsonValue(value)) body[field.place.name] = value;
		}
		const changed =
			partialUpdate.applies?.(current) === false ||
			named.some(({ place }) => place && !isSame(body[place.name], current[place.name]));
		if (changed) await call.api.send(endpoint, { path, body });
		return [{ json: { success: true, ...path, changed, ...body } }];
	});
}
