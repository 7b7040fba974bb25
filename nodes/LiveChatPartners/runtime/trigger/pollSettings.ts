import type { IPollFunctions } from 'n8n-workflow';

import { isDataObject, isJsonValue } from '../json';
import { choices } from '../parameters/choices';
import { flag } from '../parameters/flag';
import { integer } from '../parameters/integer';
import type { JsonValue } from '../json';
import type { Parameter, ReadContext } from '../parameters/parameter';
import { Problem, parameterProblem } from '../problem';
import { sendOptions } from '../parameters/standard';
import type { SendOptions } from '../transport/api';
import type { FilterValues, TriggerEvent, Watch } from './event';

/** The fields of a trigger node, as one poll reads them. */
export interface PollSettings {
	watch: Watch;
	/** Whether what is there already is reported too. */
	existing: boolean;
	/** How many items a poll hands over at most. */
	mostItems: number;
	/** How requests are sent. */
	sendOptions: SendOptions;
}

/** Whether the first poll reports what is there already. */
export const emitExisting = flag({
	name: 'emitExisting',
	displayName: 'Emit Existing on First Poll',
	builderHint: 'Without it the first poll is silent: it only records what is there.',
	description:
		'Whether the first poll also reports what is there already: rows of the events that start with New, ends that are near, and card problems. After the workflow was inactive for a while, it also reports what happened in the meantime. Otherwise the first poll reports nothing.',
	default: false,
});

/** How much a poll hands over. */
export const mostItems = integer({
	name: 'mostItems',
	displayName: 'Most Items per Poll',
	description:
		'The most items that one poll returns. The rest follow with the next polls, the oldest first.',
	default: 500,
	min: 1,
	max: 100_000,
});

/** The menu of events. */
export function eventsParameter(events: readonly TriggerEvent[]): Parameter<JsonValue[]> {
	return choices({
		name: 'events',
		displayName: 'Events',
		description: 'What starts the workflow. Events that read the same list share one request.',
		required: true,
		options: events.map(({ name, value, description }) => ({ name, value, description })),
	});
}

function within(context: IPollFunctions, name: string): ReadContext {
	const collection: unknown = context.getNodeParameter(name, {});
	if (!isDataObject(collection)) throw new Problem('A collection of fields must be an object');
	return { sibling: (field) => collection[field], timezone: context.getTimezone() };
}

function read<Value>(parameter: Parameter<Value>, reading: ReadContext): Value | undefined {
	return parameter.read(reading.sibling(parameter.property.name), reading);
}

/** What was chosen for an event: its filters, and the days ahead of one about an end. */
function chosenBy(event: TriggerEvent, top: ReadContext, filters: ReadContext): FilterValues {
	const chosen: FilterValues = {};
	for (const { parameter } of event.filters) {
		const value = read(parameter, filters);
		if (isJsonValue(value)) chosen[parameter.property.name] = value;
	}
	if ('list' in event && event.on === 'deadline') {
		const { property } = event.daysAhead;
		const days = read(event.daysAhead, top);
		if (days === undefined) throw parameterProblem(property.displayName, 'is required');
		chosen[property.name] = days;
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
	const top: ReadContext = {
		sibling: (name) => context.getNodeParameter(name, ''),
		timezone: context.getTimezone(),
	};
	const selected = read(eventsParameter(events), top);
	if (selected === undefined) throw parameterProblem('Events', 'is required');
	const filters = within(context, 'filters');
	const options = within(context, 'options');
	const watched = events.filter(({ value }) => selected.includes(value));
	return {
		watch: Object.fromEntries(watched.map((event) => [event.value, chosenBy(event, top, filters)])),
		existing: read(emitExisting, options) ?? emitExisting.default,
		mostItems: read(mostItems, options) ?? mostItems.default,
		sendOptions: sendOptions((parameter) => read(parameter, options)),
	};
}
