/*
 * The API's own timestamps, `YYYY-MM-DD HH:mm:ss`. The documentation names no zone for them; they
 * are taken as UTC. Written so, earlier ones sort before later ones.
 */

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z?$/;

/** The length of a timestamp in the API's own form. */
const LENGTH = 19;

/** A moment in milliseconds since 1970 as the API writes it. */
export function timestampOf(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, LENGTH).replace('T', ' ');
}

/** Milliseconds since 1970 of a timestamp, a date, or a time with a zone; undefined where it is none. */
export function momentOf(raw: unknown): number | undefined {
	if (typeof raw !== 'string') return undefined;
	const text = raw.trim();
	const match = SHAPE.exec(text);
	const moment = match
		? Date.UTC(
				Number(match[1]),
				Number(match[2]) - 1,
				Number(match[3]),
				Number(match[4]),
				Number(match[5]),
				Number(match[6]),
			)
		: Date.parse(text);
	return Number.isNaN(moment) ? undefined : moment;
}

/** A timestamp in the API's own form, whatever its form was; empty where it is none. */
export function canonical(raw: unknown): string {
	if (typeof raw !== 'string') return '';
	if (raw.length === LENGTH && raw.charCodeAt(10) === 32 && raw.charCodeAt(4) === 45) return raw;
	const moment = momentOf(raw);
	return moment === undefined || Math.abs(moment) > 8.64e15 ? '' : timestampOf(moment);
}
