import { DateTime } from 'luxon';

/** A span of time in the zone of the workflow; both ends belong to it, to the second. */
export interface Range {
	from: DateTime;
	to: DateTime;
}

/** The first and the last day of a span, as `YYYY-MM-DD`. */
export interface Days {
	from: string;
	to: string;
}

/** How long the periods of the chart are. */
export type Aggregation = 'day' | 'week' | 'month';

/**
 * The span between two moments.
 * @param from ISO date and time
 * @param to ISO date and time
 * @param timezone IANA name of the zone whose days count
 */
export function rangeOf(from: string, to: string, timezone: string): Range {
	return {
		from: DateTime.fromISO(from, { zone: timezone }),
		to: DateTime.fromISO(to, { zone: timezone }),
	};
}

/** The days of the zone that a span touches. */
export function daysOf({ from, to }: Range): Days {
	return { from: from.toFormat('yyyy-MM-dd'), to: to.toFormat('yyyy-MM-dd') };
}

/** The first second that no longer belongs to a span. */
function behind({ to }: Range): DateTime {
	return to.startOf('second').plus({ seconds: 1 });
}

function startsDay(moment: DateTime): boolean {
	return moment.equals(moment.startOf('day'));
}

/** The span that ends right where another one starts. */
function upTo(from: DateTime, next: DateTime): Range {
	return { from, to: next.minus({ seconds: 1 }) };
}

/**
 * The period to compare with: This Month and This Year are compared with the same days of the month
 * and the year before, since a month that has only begun says nothing beside a whole one; whole
 * calendar months with as many calendar months before; everything else with the same length right
 * before.
 * @param preset the ready-made range that was chosen, if one was
 */
export function rangeBefore(range: Range, preset: unknown): Range {
	const { from, to } = range;
	const next = behind(range);
	if (!startsDay(from) || !startsDay(next)) return upTo(from.minus(next.diff(from)), from);
	if (from.day === 1 && next.day === 1) {
		const length = (next.year - from.year) * 12 + next.month - from.month;
		const months = preset === 'thisYear' ? 12 : length;
		return upTo(from.minus({ months }), next.minus({ months }));
	}
	if (preset === 'thisMonth')
		return { from: from.minus({ months: 1 }), to: to.minus({ months: 1 }) };
	if (preset === 'thisYear') return { from: from.minus({ years: 1 }), to: to.minus({ years: 1 }) };
	if (preset === 'last12Months') return upTo(from.minus({ years: 1 }), from);
	const days = Math.round(next.diff(from, 'days').days);
	return upTo(from.minus({ days }), from);
}

/** Periods of which there are about a dozen in a span: days up to two weeks, weeks up to a quarter, else months. */
export function suitableAggregation(range: Range): Aggregation {
	const days = behind(range).diff(range.from, 'days').days;
	return days <= 15 ? 'day' : days <= 100 ? 'week' : 'month';
}
