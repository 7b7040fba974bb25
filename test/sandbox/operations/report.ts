import { DateTime } from 'luxon';
import { timestamp, within } from '../time';

/** Something that happened and counts in a report. */
export interface Event {
	at: Date;
	/** What it adds to the sum of its period. */
	amount: number;
}

export type Aggregation = 'day' | 'week' | 'month';
export const AGGREGATIONS: readonly Aggregation[] = ['day', 'week', 'month'];

/** One period of a report, as the API answers it. */
export interface ReportPeriod {
	date_range: { from: string; to: string };
	total: number;
}

/**
 * Sums events per day, week (from Monday) or month of UTC. There is a period for each one that the range touches, also
 * where nothing happened; only events in the range count.
 * @param scale what the sums are divided by, 100 for cents.
 */
export function report(
	events: readonly Event[],
	range: { from: Date; to: Date },
	aggregation: Aggregation,
	scale = 1,
): { items: ReportPeriod[] } {
	const sums = new Map<number, number>();
	for (const event of events) {
		if (!within(event.at, range)) continue;
		const start = startOf(event.at, aggregation).toMillis();
		sums.set(start, (sums.get(start) ?? 0) + event.amount);
	}
	const items: ReportPeriod[] = [];
	for (
		let start = startOf(range.from, aggregation);
		start.toJSDate() <= range.to;
		start = start.plus({ [aggregation]: 1 })
	) {
		items.push({
			date_range: {
				from: timestamp(start.toJSDate()),
				to: timestamp(start.endOf(aggregation).toJSDate()),
			},
			total: (sums.get(start.toMillis()) ?? 0) / scale,
		});
	}
	return { items };
}

function startOf(moment: Date, aggregation: Aggregation): DateTime {
	return DateTime.fromJSDate(moment, { zone: 'utc' }).startOf(aggregation);
}
