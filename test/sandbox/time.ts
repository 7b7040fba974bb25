import { DateTime } from 'luxon';

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** A moment as the API reports it: `YYYY-MM-DD HH:mm:ss`, UTC, without a zone. Cheap, since lists can be very long. */
export function timestamp(moment: Date): string {
	return moment.toISOString().slice(0, 19).replace('T', ' ');
}

/** A moment with its zone, `YYYY-MM-DDTHH:mm:ssZ`, as the organizations report it. */
export function zonedTimestamp(moment: Date): string {
	return `${moment.toISOString().slice(0, 19)}Z`;
}

/** The moment `days` (also fractions or negative) after another. */
export function addDays(moment: Date, days: number): Date {
	return new Date(moment.getTime() + days * DAY);
}

/** The same day and time `months` later, or the last day of a shorter month. */
export function addMonths(moment: Date, months: number): Date {
	return DateTime.fromJSDate(moment, { zone: 'utc' }).plus({ months }).toJSDate();
}

/** A span of time; both ends belong to it. An absent end is open. */
export interface Range {
	from?: Date | undefined;
	to?: Date | undefined;
}

/** Whether a moment lies in a range. */
export function within(moment: Date, range: Range): boolean {
	return (
		(range.from === undefined || moment >= range.from) &&
		(range.to === undefined || moment <= range.to)
	);
}
