import { DateTime } from 'luxon';

import { parameterProblem } from './problem';
import { quote } from './parameters/parameter';

/** The two ways in which the API wants a date: `YYYY-MM-DD`, and `YYYY-MM-DDTHH:mm:ssZ` in UTC. */
export type DateFormat = 'date' | 'date-time';

/** Which end of a range a date stands for; a whole day starts at its first second and ends at its last. */
export type Edge = 'start' | 'end';

/** A point in time, or a whole day where only a day was given. */
export interface Moment {
	at: DateTime;
	wholeDay: boolean;
}

/** Unix times below are milliseconds from here on; as seconds it would be the year 5138. */
const FIRST_MILLISECONDS = 1e11;
/** Numbers below would be dates before March 1973, more likely a year or a count than a date. */
const FIRST_SECONDS = 1e8;

function fromUnix(value: number): Moment | undefined {
	if (!Number.isFinite(value) || value < FIRST_SECONDS) return undefined;
	const at = value < FIRST_MILLISECONDS ? DateTime.fromSeconds(value) : DateTime.fromMillis(value);
	return at.isValid ? { at, wholeDay: false } : undefined;
}

function fromText(text: string, zone: string): Moment | undefined {
	if (/^\d{9,13}$/.test(text)) return fromUnix(Number(text));
	if (!/^\d{4}/.test(text)) return undefined;
	const iso = DateTime.fromISO(text, { zone, setZone: true });
	const at = iso.isValid ? iso : DateTime.fromSQL(text, { zone, setZone: true });
	if (!at.isValid) return undefined;
	return { at, wholeDay: at.equals(at.startOf('day')) };
}

/**
 * Understands a plain date, an ISO or SQL date and time with or without a zone, a Luxon or
 * JavaScript date from an expression, and a Unix time in seconds or milliseconds.
 * Midnight stands for the whole day, because the editor's date picker writes one for a day.
 * @param zone the time zone of values that carry none
 * @returns undefined where the value is no date
 */
export function parseMoment(raw: unknown, zone: string): Moment | undefined {
	if (typeof raw === 'number') return fromUnix(raw);
	if (typeof raw === 'string') return fromText(raw.trim(), zone);
	if (DateTime.isDateTime(raw)) return fromText(raw.toISO() ?? '', zone);
	if (!(raw instanceof Date)) return undefined;
	const at = DateTime.fromJSDate(raw);
	return at.isValid ? { at, wholeDay: false } : undefined;
}

/** A moment as the API wants it. A whole day keeps the date that was written, whatever the zone. */
export function formatMoment(
	{ at, wholeDay }: Moment,
	format: DateFormat,
	edge: Edge,
	zone: string,
): string {
	if (format === 'date') return (wholeDay ? at : at.setZone(zone)).toFormat('yyyy-MM-dd');
	const exact = wholeDay && edge === 'end' ? at.endOf('day') : at;
	return exact.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

/**
 * A raw value as the API wants it.
 * @throws Problem that names the field where the value is no date
 */
export function readDate(
	displayName: string,
	raw: unknown,
	format: DateFormat,
	edge: Edge,
	zone: string,
): string {
	const moment = parseMoment(raw, zone);
	if (!moment) {
		throw parameterProblem(
			displayName,
			`must be a date, but is ${quote(raw)}`,
			'Give a date such as 2026-01-31, an ISO date and time, a Luxon date from an expression or a Unix time.',
		);
	}
	return formatMoment(moment, format, edge, zone);
}
