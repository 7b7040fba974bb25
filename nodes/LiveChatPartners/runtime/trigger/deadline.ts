import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { requireZone } from '../parameters/dates';
import type { List } from './event';
import { NO_MARK } from './knownRows';
import { canonical, momentOf, timestampOf } from './serverTime';

/** In place of the days ahead where an end has not been reported. */
export const NOT_REPORTED = 511;

const DAYS = 0x7fff;
const REPORTED_BITS = 9;

/** The day of a timestamp in the API's own form, counted as its digits say; it only has to differ from other days. */
function dayOf(timestamp: string): number {
	const digit = (index: number) => timestamp.charCodeAt(index) - 48;
	const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
	const month = digit(5) * 10 + digit(6);
	const day = digit(8) * 10 + digit(9);
	return ((year * 12 + month) * 31 + day) & DAYS;
}

/** The days ahead at which an end was reported, of a mark. */
export function reportedIn(mark: number): number {
	return mark === NO_MARK ? NOT_REPORTED : mark & NOT_REPORTED;
}

/** The mark with other days ahead. */
export function markWith(mark: number, reported: number): number {
	return (mark & ~NOT_REPORTED) | reported;
}

/**
 * The time until the ends of rows, at one moment. An end is near from the midnight on that is some
 * days before the day of the end, in the workflow's time zone.
 */
export class Countdown {
	private readonly now: string;
	private readonly today: DateTime;
	/** From the smallest number of days: ends before `until` are that near. */
	private readonly steps: Array<{ days: number; until: string }>;

	/**
	 * @param now milliseconds since 1970
	 * @param timezone IANA name of the workflow's time zone
	 * @throws Problem where that is no time zone
	 */
	constructor(now: number, timezone: string, daysAhead: readonly number[]) {
		this.now = timestampOf(now);
		this.today = DateTime.fromMillis(now, { zone: requireZone(timezone) }).startOf('day');
		this.steps = [...new Set(daysAhead)]
			.sort((a, b) => a - b)
			.map((days) => ({
				days,
				until: timestampOf(
					this.today
						.plus({ days: days + 1 })
						.startOf('day')
						.toMillis(),
				),
			}));
	}

	/**
	 * How near the end of a row is, as its mark.
	 * @param before the mark that it had
	 * @returns the mark, which is as before unless the end is another; and the smallest number of days
	 *   ahead that has come, where it is nearer than what was reported
	 */
	markOf({ end }: List, row: IDataObject, before: number): { mark: number; due?: number } {
		const timestamp = canonical(end?.(row));
		if (timestamp === '') return { mark: before };
		const day = dayOf(timestamp);
		const same = before !== NO_MARK && before >>> REPORTED_BITS === day;
		const mark = same ? before : (day << REPORTED_BITS) | NOT_REPORTED;
		if (timestamp <= this.now) return { mark };
		const due = this.steps.find(({ until }) => timestamp < until)?.days;
		return due === undefined || due >= reportedIn(mark) ? { mark } : { mark, due };
	}

	/** Calendar days from today to the end of a row, in the workflow's time zone. */
	daysLeft({ end }: List, row: IDataObject): number | undefined {
		const moment = momentOf(end?.(row));
		if (moment === undefined) return undefined;
		const day = DateTime.fromMillis(moment, { zone: this.today.zone }).startOf('day');
		return Math.round(day.diff(this.today, 'days').days);
	}
}
