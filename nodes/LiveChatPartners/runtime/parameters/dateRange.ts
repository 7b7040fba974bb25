import { DateTime } from 'luxon';

import { formatMoment, readDate, requireZone, wholeDays } from './dates';
import type { DateFormat, Edge } from './dates';
import { parameterProblem } from '../problem';
import { choice, findOption } from './choice';
import type { Option } from './choice';
import { define, isBlank } from './parameter';
import type { Parameter, ReadContext } from './parameter';

type Preset =
	| 'thisMonth'
	| 'lastMonth'
	| 'last7Days'
	| 'last30Days'
	| 'last90Days'
	| 'thisYear'
	| 'last12Months';

const RANGES: ReadonlyArray<Option<Preset | 'custom'>> = [
	{ name: 'Custom', value: 'custom', description: 'The dates that you enter below' },
	{
		name: 'This Month',
		value: 'thisMonth',
		description: 'From the first of this month to the end of today',
	},
	{
		name: 'Last Month',
		value: 'lastMonth',
		description: 'The whole calendar month before this one',
	},
	{ name: 'Last 7 Days', value: 'last7Days', description: 'Today and the 6 days before' },
	{ name: 'Last 30 Days', value: 'last30Days', description: 'Today and the 29 days before' },
	{ name: 'Last 90 Days', value: 'last90Days', description: 'Today and the 89 days before' },
	{
		name: 'This Year',
		value: 'thisYear',
		description: 'From the first of January to the end of today',
	},
	{ name: 'Last 12 Months', value: 'last12Months', description: 'The year that ends with today' },
];

/** First and last day of a ready-made range, as seen from `today`. */
function days(preset: Preset, today: DateTime): { from: DateTime; to: DateTime } {
	switch (preset) {
		case 'thisMonth':
			return { from: today.startOf('month'), to: today };
		case 'lastMonth': {
			const month = today.minus({ months: 1 });
			return { from: month.startOf('month'), to: month.endOf('month') };
		}
		case 'last7Days':
			return { from: today.minus({ days: 6 }), to: today };
		case 'last30Days':
			return { from: today.minus({ days: 29 }), to: today };
		case 'last90Days':
			return { from: today.minus({ days: 89 }), to: today };
		case 'thisYear':
			return { from: today.startOf('year'), to: today };
		case 'last12Months':
			return { from: today.minus({ years: 1 }).plus({ days: 1 }), to: today };
	}
}

/**
 * The day on which a ready-made range starts or ends in the workflow's time zone, as the API wants it.
 * @throws Problem where that is no time zone
 */
function presetDay(preset: Preset, format: DateFormat, edge: Edge, timezone: string): string {
	const zone = requireZone(timezone);
	const { from, to } = days(preset, DateTime.now().setZone(zone));
	return formatMoment(wholeDays(edge === 'start' ? from : to), format, edge, zone);
}

interface RangeSettings {
	format: DateFormat;
	/** Whether the API insists on both ends. */
	required: boolean;
	/** What the menu starts with; the last 30 days where it is left out. */
	default?: Preset;
}

function chosenPreset({ sibling }: ReadContext): Preset | undefined {
	const value = findOption(RANGES, sibling('dateRange'))?.value;
	return value === 'custom' ? undefined : value;
}

/**
 * A range of time as three fields: a ready-made range, and From and To for any other. In a
 * collection the fields cannot depend on each other, so a ready-made range goes before dates there.
 */
export function dateRange(settings: RangeSettings): Parameter[] {
	const { format, required } = settings;
	const end = (name: 'dateFrom' | 'dateTo', displayName: string, edge: Edge): Parameter<string> => {
		const field = define(
			{
				name,
				displayName,
				required,
				description:
					edge === 'start'
						? 'First day of the range, in the time zone of the workflow. An expression may also give a month, a year or a time of day.'
						: 'Last day of the range, which belongs to it, in the time zone of the workflow. An expression may also give a month, a year or a time of day.',
				...(required ? { show: { dateRange: ['custom'] } } : {}),
				place: { in: 'query', name: name === 'dateFrom' ? 'date_from' : 'date_to' },
			},
			{ type: 'dateTime', default: '', typeOptions: { dateOnly: true } },
			(raw, { sibling, timezone }) => {
				const value = readDate(displayName, raw, format, edge, timezone);
				const fromRaw = sibling('dateFrom');
				if (edge === 'start' || isBlank(fromRaw)) return value;
				const from = readDate('From', fromRaw, format, 'start', timezone);
				if (from > value)
					throw parameterProblem('To', `(${value}) must not be before "From" (${from})`);
				return value;
			},
		);
		return {
			...field,
			// A ready-made range hides the field and gives its value.
			derived: true,
			read(raw, context) {
				const preset = chosenPreset(context);
				if (!preset) return field.read(raw, context);
				return presetDay(preset, format, edge, context.timezone);
			},
		};
	};
	return [
		choice({
			name: 'dateRange',
			displayName: 'Date Range',
			description: required
				? 'The period to look at'
				: 'The period to look at. A ready-made range takes precedence over From and To.',
			options: RANGES,
			default: settings.default ?? 'last30Days',
		}),
		end('dateFrom', 'From', 'start'),
		end('dateTo', 'To', 'end'),
	];
}
