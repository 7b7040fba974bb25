import type { IDataObject } from 'n8n-workflow';

import type { Snapshot } from './advance';
import { Countdown } from './deadline';
import { passes } from './event';
import type {
	ChangeEvent,
	DeadlineEvent,
	ListEvent,
	Occurrence,
	TriggerEvent,
	Watch,
} from './event';
import { meaningOf } from './meaning';
import { byAge } from './occurrences';
import { momentOf } from './serverTime';

/** When a sample is shown. */
interface Shown {
	/** Our own time, as ISO 8601 in UTC. */
	noticedAt: string;
	/** IANA name of the workflow's time zone. */
	timezone: string;
}

function empty(fields: readonly string[]): IDataObject {
	return Object.fromEntries(fields.map((field) => [field, null]));
}

/** True where the followed field says what the event is about. */
function saysSo({ list, field, to }: ChangeEvent, row: IDataObject): boolean {
	const followed = list.followed.find((one) => one.field === field);
	return to === undefined || (followed && meaningOf(followed.kind, row[field]) === to) === true;
}

/** The newest row that the event could be about; the first of several as new. */
function latest(
	event: ListEvent,
	rows: readonly IDataObject[],
	fits: (row: IDataObject) => boolean,
): IDataObject | undefined {
	const older = byAge(event.list);
	return rows
		.filter((row) => (event.on !== 'change' || saysSo(event, row)) && fits(row))
		.sort((a, b) => older(b, a))[0];
}

/** The row that ends next. */
function next(
	{ list }: DeadlineEvent,
	rows: readonly IDataObject[],
	now: number,
	fits: (row: IDataObject) => boolean,
): IDataObject | undefined {
	const endOf = (row: IDataObject) => momentOf(list.end?.(row)) ?? Number.NEGATIVE_INFINITY;
	return rows.filter((row) => endOf(row) > now && fits(row)).sort((a, b) => endOf(a) - endOf(b))[0];
}

function sampleOf(
	event: TriggerEvent,
	watch: Watch,
	snapshot: Snapshot,
	timezone: string,
): Occurrence | undefined {
	const chosen = watch[event.value];
	if (chosen === undefined) return undefined;
	if ('figures' in event) {
		const after = snapshot.figures.get(event.figures);
		return after && { before: empty(event.figures.followed), after };
	}
	const rows = snapshot.lists.get(event.list) ?? [];
	const fits = (row: IDataObject) => passes(event, { after: row }, chosen);
	if (event.on === 'deadline') {
		const after = next(event, rows, snapshot.now, fits);
		const daysLeft = after && new Countdown(snapshot.now, timezone, []).daysLeft(event.list, after);
		return after && daysLeft !== undefined ? { daysLeft, after } : undefined;
	}
	const after = latest(event, rows, fits);
	if (!after) return undefined;
	return event.on === 'change' ? { before: empty([event.field]), after } : { after };
}

/**
 * What a manual run shows: the latest row of each selected event, or the one that ends next, in the
 * form in which the event would report it. Nothing has changed, so the fields of `before` are null.
 */
export function sample(
	events: readonly TriggerEvent[],
	watch: Watch,
	snapshot: Snapshot,
	{ noticedAt, timezone }: Shown,
): IDataObject[] {
	return events.flatMap((event) => {
		const occurrence = sampleOf(event, watch, snapshot, timezone);
		return occurrence ? [{ event: event.value, ...occurrence, noticedAt }] : [];
	});
}
