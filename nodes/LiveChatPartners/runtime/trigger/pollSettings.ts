import type { IPollFunctions } from 'n8n-workflow';

import { isDataObject } from '../guards';
import { choices } from '../parameters/choices';
import { flag } from '../parameters/flag';
import type { Parameter, Reading, Wire } from '../parameters/parameter';
import { Problem, parameterProblem } from '../problem';
import { maxRetries, timeout } from '../settings';
import type { Chosen, TriggerEvent, Watch } from './event';

/** The fields of a trigger node, as one poll reads them. */
export interface PollSettings {
	watch: Watch;
	/** Whether what is there already is reported too. */
	existing: boolean;
	/** Milliseconds for one request. */
	timeout: number;
	maxRetries: number;
}

/** Whether the first poll reports what is there already. */
export const emitExisting = flag({
	name: 'emitExisting',
	displayName: 'Emit Existing on First Poll',
	description:
		'Whether the first poll also reports what is there already, for the events that start with New, and, when the workflow was inactive for a while, what happened in the meantime. Otherwise the first poll only takes note.',
	default: false,
});

/** The menu of events. */
export function eventsParameter(events: readonly TriggerEvent[]): Parameter<Wire[]> {
	return choices({
		name: 'events',
		displayName: 'Events',
		description: 'What starts the workflow. Events that read the same list share one request.',
		required: true,
		options: events.map(({ name, value, description }) => ({ name, value, description })),
	});
}

function within(context: IPollFunctions, name: string): Reading {
	const collection: unknown = context.getNodeParameter(name, {});
	if (!isDataObject(collection)) throw new Problem('A collection of fields must be an object');
	return { sibling: (field) => collection[field], timezone: context.getTimezone() };
}

function read<Value>(parameter: Parameter<Value>, reading: Reading): Value | undefined {
	return parameter.read(reading.sibling(parameter.property.name), reading);
}

function isWire(value: unknown): value is Wire {
	return value !== undefined && value !== null;
}

function chosenBy({ filters }: TriggerEvent, reading: Reading): Chosen {
	const chosen: Chosen = {};
	for (const { parameter } of filters) {
		const value = read(parameter, reading);
		if (isWire(value)) chosen[parameter.property.name] = value;
	}
	return chosen;
}

/**
 * The fields of the node.
 * @throws Problem that names the first field whose value cannot be right
 */
export function readSettings(
	context: IPollFunctions,
	events: readonly TriggerEvent[],
): PollSettings {
	const top: Reading = {
		sibling: (name) => context.getNodeParameter(name, []),
		timezone: context.getTimezone(),
	};
	const selected = read(eventsParameter(events), top);
	if (selected === undefined) throw parameterProblem('Events', 'is required');
	const filters = within(context, 'filters');
	const options = within(context, 'options');
	const watched = events.filter(({ value }) => selected.includes(value));
	return {
		watch: Object.fromEntries(watched.map((event) => [event.value, chosenBy(event, filters)])),
		existing: read(emitExisting, options) ?? false,
		timeout: read(timeout, options) ?? 30_000,
		maxRetries: read(maxRetries, options) ?? 3,
	};
}
