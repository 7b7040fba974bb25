import type { IDataObject } from 'n8n-workflow';

import { byAge } from './advance';
import type { Answers } from './advance';
import { passes } from './event';
import type { ListEvent, Notice, TriggerEvent, Watch } from './event';

function empty(fields: readonly string[]): IDataObject {
	return Object.fromEntries(fields.map((field) => [field, null]));
}

/** The newest row that the event could be about; the first of several as new. */
function latest(
	{ list, to }: ListEvent,
	rows: readonly IDataObject[],
	fits: (row: IDataObject) => boolean,
): IDataObject | undefined {
	return rows
		.filter((row) => (to === undefined || row[list.followed ?? ''] === to) && fits(row))
		.sort((a, b) => byAge(list)(b, a))[0];
}

function sampleOf(event: TriggerEvent, watch: Watch, answers: Answers): Notice | undefined {
	const chosen = watch[event.value];
	if (chosen === undefined) return undefined;
	if ('figures' in event) {
		const after = answers.figures.get(event.figures);
		return after && { before: empty(event.figures.followed), after };
	}
	const rows = answers.lists.get(event.list) ?? [];
	const after = latest(event, rows, (row) => passes(event, { after: row }, chosen));
	if (!after) return undefined;
	const { followed } = event.list;
	return event.on === 'change' && followed !== undefined
		? { before: empty([followed]), after }
		: { after };
}

/**
 * What a manual run shows: the latest row of each selected event, in the form in which the event
 * would report it. Nothing has changed, so the fields of `before` are null.
 */
export function sample(
	events: readonly TriggerEvent[],
	watch: Watch,
	answers: Answers,
	noticedAt: string,
): IDataObject[] {
	return events.flatMap((event) => {
		const notice = sampleOf(event, watch, answers);
		return notice ? [{ event: event.value, ...notice, noticedAt }] : [];
	});
}
