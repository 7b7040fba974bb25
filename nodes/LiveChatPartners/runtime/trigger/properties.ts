import type { INodeProperties } from 'n8n-workflow';
import { maxRetries, timeout } from '../parameters/standard';
import type { TriggerEvent } from './event';
import { emitExisting, eventsParameter, mostItems } from './pollSettings';

const NOTICE =
	'The first poll reports nothing. Fetch Test Event shows the latest of each event and changes nothing.';

/** The events for which a filter is there. */
function eventsWith(events: readonly TriggerEvent[], filter: string): string[] {
	return events
		.filter(({ filters }) => filters.some(({ parameter }) => parameter.property.name === filter))
		.map(({ value }) => value);
}

/** Every filter once, shown while one of its events is selected. */
function filterFields(events: readonly TriggerEvent[]): INodeProperties[] {
	const fields = new Map(
		events.flatMap(({ filters }) =>
			filters.map(({ parameter: { property } }) => [property.name, property] as const),
		),
	);
	return [...fields.values()]
		.map((property) => ({
			...property,
			displayOptions: { show: { '/events': eventsWith(events, property.name) } },
		}))
		.sort((a, b) => a.displayName.localeCompare(b.displayName));
}

/** The fields that stand at the top level, each shown while one of its events is selected. */
function topFields(events: readonly TriggerEvent[]): INodeProperties[] {
	return events.flatMap((event) =>
		'list' in event && event.on === 'deadline'
			? [{ ...event.daysAhead.property, displayOptions: { show: { events: [event.value] } } }]
			: [],
	);
}

/** All fields of a trigger node, in the order in which the editor shows them. */
export function triggerProperties(events: readonly TriggerEvent[]): INodeProperties[] {
	const filters = filterFields(events);
	const withFilters = events.filter((event) => event.filters.length > 0);
	return [
		eventsParameter(events).property,
		...topFields(events),
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			displayOptions: { show: { events: withFilters.map(({ value }) => value) } },
			options: filters,
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [emitExisting.property, mostItems.property, maxRetries.property, timeout.property],
		},
		{ displayName: NOTICE, name: 'notice', type: 'notice', default: '' },
	];
}
