import { choice } from '../../runtime/parameters/choice';

/** How long the periods of a report are. */
export const aggregation = choice({
	name: 'aggregation',
	displayName: 'Aggregation',
	description: 'How long each period of the report is',
	required: true,
	options: [
		{ name: 'Day', value: 'day' },
		{ name: 'Week', value: 'week' },
		{ name: 'Month', value: 'month' },
	],
	default: 'month',
	place: { in: 'query', name: 'aggregation' },
});
