import type { INodeProperties } from 'n8n-workflow';

import { maxRetries, timeout } from '../settings';
import type { TriggerEvent } from './event';
import { emitExisting, eventsParameter } from './pollSettings';

const NOTICE =
	'Fetch Test Event shows the latest row of each event and changes nothing. Once the workflow is published, the first poll only takes note of what is there, and each one after it reports what changed.';

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

/** All fields of a trigger node, in the order in which the editor shows them. */
export function triggerProperties(events: readonly TriggerEvent[]): INodeProperties[] {
	const filters = filterFields(events);
	const withFilters = events.filter((event) => event.filters.length > 0);
	return [
		{ displayName: NOTICE, name: 'notice', type: 'notice', default: '' },
		eventsParameter(events).property,
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
			options: [emitExisting.property, maxRetries.property, timeout.property],
		},
	];
}
