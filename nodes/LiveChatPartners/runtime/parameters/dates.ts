import { DateTime } from 'luxon';

import { Problem, parameterProblem, quote } from '../problem';

/** The two ways in which the API wants a date: `YYYY-MM-DD`, and `YYYY-MM-DDTHH:mm:ssZ` in UTC. */
export type DateFormat = 'date' | 'date-time';

/** Which end of a range a date stands for; whole days start at their first second and end at their last. */
export type Edge = 'start' | 'end';

/** A point in time, or whole days where no time of day was given. */
export interface Moment {
	/** The point, or the first moment of the first day. */
	at: DateTime;
	/** The first moment behind the last day; absent for a point in time. */
	behind?: DateTime;
}

type Length = 'day' | 'week' | 'month' | 'year';

/** Unix times below are milliseconds from here on; as seconds it would be the year 5138. */
const FIRST_MILLISECONDS = 1e11;
/** Numbers below are no Unix times: as one they would be before March 1973. */
const FIRST_SECONDS = 1e8;

/** What an ISO date without a day stands for as a whole: https://en.wikipedia.org/wiki/ISO_8601 */
const PERIODS: ReadonlyArray<{ like: RegExp; length: Length }> = [
	{ like: /^\d{4}$/, length: 'year' },
	{ like: /^\d{4}-?\d{2}$/, length: 'month' },
	{ like: /^\d{4}-?W\d{2}$/i, length: 'week' },
];

/** What starts with a date, dashes or not. Luxon would take `202613` for a time of today. */
const DATE_FIRST =
	/^\d{4}(?:-?(?:0[1-9]|1[0-2])(?:-?\d{2})?|-?W\d{2}(?:-?\d)?|-?\d{3})?(?:$|[T ])/i;

/** How n8n writes a date into a text around it: `[DateTime: 2026-01-31T00:00:00.000+01:00]`. */
const IN_BRACKETS = /^\[(?:Date|DateTime): (.+)\]$/;

/**
 * The first moment of the day, which is 01:00 where the clock skips midnight, and the first of two
 * midnights where it is put back to one.
 */
export function startOfDay(moment: DateTime): DateTime {
	const midnight = moment.startOf('day');
	const earlier = midnight.minus({ hours: 1 });
	return earlier.day === moment.day ? earlier : midnight;
}

/** The days from the one of a moment, in the zone of the moment. */
export function wholeDays(first: DateTime, length: Length = 'day'): Moment {
	const at = startOfDay(first);
	return { at, behind: startOfDay(at.plus({ [length]: 1 })) };
}

function isMidnight(moment: DateTime): boolean {
	const { hour, minute, second, millisecond } = moment;
	if (hour === 0 && minute === 0 && second === 0 && millisecond === 0) return true;
	return moment.equals(startOfDay(moment));
}

/**
 * A moment whose zone is known. Midnight is the whole day: that of the workflow's zone first, since
 * `$today` reaches the node with the offset of its zone, but without the zone's name.
 */
function fromInstant(instant: DateTime, zone: string): Moment {
	const here = instant.setZone(zone);
	if (isMidnight(here)) return wholeDays(here);
	return isMidnight(instant) ? wholeDays(instant) : { at: instant };
}

/** The same day and time of day in another zone; noon stands for the day, since every day has one. */
function inZone(local: DateTime, zone: string): DateTime {
	return DateTime.fromObject(local.toObject(), { zone });
}

/** A text as the date that it writes down; in UTC where it names no zone. */
function parsed(text: string, zone: string): DateTime {
	const iso = DateTime.fromISO(text, { zone, setZone: true });
	return iso.isValid ? iso : DateTime.fromSQL(text, { zone, setZone: true });
}

function fromUnix(value: number, zone: string): Moment | undefined {
	const milliseconds = value < FIRST_MILLISECONDS ? value * 1_000 : value;
	const at = DateTime.fromMillis(milliseconds, { zone: 'utc' });
	return at.isValid ? fromInstant(at, zone) : undefined;
}

function fromNumber(value: number, zone: string): Moment | undefined {
	if (value >= FIRST_SECONDS && Number.isFinite(value)) return fromUnix(value, zone);
	// Sheets keep `2026` and `20260131` as numbers.
	return /^(?:\d{4}|\d{6}|\d{8})$/.test(String(value)) ? fromText(String(value), zone) : undefined;
}

function fromText(text: string, zone: string): Moment | undefined {
	if (/^\d{9,13}$/.test(text)) return fromUnix(Number(text), zone);
	if (!DATE_FIRST.test(text)) return undefined;
	const local = parsed(text, 'utc');
	if (!local.isValid) return undefined;
	const period = PERIODS.find(({ like }) => like.test(text));
	if (period) return wholeDays(inZone(local.set({ hour: 12 }), zone), period.length);
	const namesZone = local.toMillis() === parsed(text, 'utc+1').toMillis();
	const moment = namesZone
		? fromInstant(local, zone)
		: isMidnight(local)
			? wholeDays(inZone(local.set({ hour: 12 }), zone))
			: { at: inZone(local, zone) };
	// 24:00 is the midnight behind a day: a range that ends with it ends with that day.
	return /[T ]24/i.test(text) ? { at: moment.at, behind: moment.at } : moment;
}

/**
 * Understands a plain date, a month, a week and a year, an ISO or SQL date and time with or without
 * a zone, a Luxon or JavaScript date from an expression, and a Unix time in seconds or milliseconds.
 * Midnight stands for the whole day, because the editor's date picker writes one for a day.
 * @param zone the workflow's time zone, which is that of values that carry none
 * @returns undefined where the value is no date
 */
export function parseMoment(raw: unknown, zone: string): Moment | undefined {
	if (typeof raw === 'number') return fromNumber(raw, zone);
	if (typeof raw === 'string') {
		const text = raw.trim();
		return fromText(IN_BRACKETS.exec(text)?.[1] ?? text, zone);
	}
	if (DateTime.isDateTime(raw))
		return raw.isValid
			? fromInstant(DateTime.fromMillis(raw.toMillis(), { zone: raw.zoneName ?? 'utc' }), zone)
			: undefined;
	if (!(raw instanceof Date)) return undefined;
	const at = DateTime.fromJSDate(raw, { zone: 'utc' });
	return at.isValid ? fromInstant(at, zone) : undefined;
}

/** A moment as the API wants it. Whole days keep the dates that were written, whatever the zone. */
export function formatMoment(
	{ at, behind }: Moment,
	format: DateFormat,
	edge: Edge,
	zone: string,
): string {
	if (format === 'date') {
		const day = behind === undefined ? at.setZone(zone) : at;
		const last = behind !== undefined && edge === 'end' ? behind.minus({ days: 1 }) : day;
		return last.toFormat('yyyy-MM-dd');
	}
	const exact = behind !== undefined && edge === 'end' ? behind.minus({ seconds: 1 }) : at;
	return exact.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

/**
 * The workflow's time zone.
 * @throws Problem where it is none, since every date would then be another one
 */
export function requireZone(timezone: string): string {
	if (DateTime.utc().setZone(timezone).isValid) return timezone;
	throw new Problem(
		timezone.trim() === ''
			? 'The workflow has no time zone'
			: `The time zone of the workflow, ${quote(timezone)}, does not exist`,
		{
			description:
				'Choose another Timezone in the settings of the workflow. If it says Default there, set GENERIC_TIMEZONE of the n8n server to a name such as Europe/Berlin.',
		},
	);
}

/**
 * A raw value as the API wants it.
 * @param timezone the workflow's time zone
 * @throws Problem that names the field where the value is no date
 */
export function readDate(
	displayName: string,
	raw: unknown,
	format: DateFormat,
	edge: Edge,
	timezone: string,
): string {
	const zone = requireZone(timezone);
	const moment = parseMoment(raw, zone);
	if (!moment) {
		throw parameterProblem(
			displayName,
			`must be a date, but is ${quote(raw)}`,
			'Give a date such as 2026-01-31, a month such as 2026-01, an ISO date and time, a Luxon date from an expression or a Unix time.',
		);
	}
	return formatMoment(moment, format, edge, zone);
}
