import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../json';
import type { Compared, Difference } from './compareRows';
import type { Countdown } from './deadline';
import { daysAheadIn, passes } from './event';
import type {
	AppearanceEvent,
	ChangeEvent,
	FilterValues,
	DeadlineEvent,
	List,
	ListEvent,
	Occurrence,
	Watch,
} from './event';
import type { Unreported } from './keepRows';
import type { KnownRows } from './knownRows';
import { differs } from './meaning';
import type { Meaning } from './meaning';
import { momentOf } from './serverTime';

/** Something to report about a row of a list. */
export interface News {
	event: ListEvent;
	occurrence: Occurrence;
	difference: Difference;
}

/** What a poll knows when it looks for news in a list. */
export interface SearchContext {
	/** Undefined in the first poll that looks at the list. */
	known: KnownRows | undefined;
	/** What was asked for in the last poll; undefined in the first poll of all. */
	asked: Watch | undefined;
	watch: Watch;
	/** Whether what is there already is reported where nothing was known before. */
	existing: boolean;
	countdown: Countdown | undefined;
	/** Milliseconds since 1970 by the server's clock. */
	now: number;
}

const BY_AGE = new Intl.Collator('en', { numeric: true });

/** Rows from old to new, by the server's own order. */
export function byAge({ order }: List): (a: IDataObject, b: IDataObject) => number {
	return (a, b) => BY_AGE.compare(textAt(a, order), textAt(b, order));
}

/** In which order the news of one row are reported. */
const ORDER: Record<ListEvent['on'], number> = { appearance: 0, change: 1, deadline: 2 };

const HOUR = 3_600_000;

/** Looks for what the events of one list notice. */
class Search {
	private readonly list: List;
	private readonly fields: Map<string, number>;

	constructor(
		compared: Compared,
		private readonly context: SearchContext,
	) {
		this.list = compared.list;
		this.fields = new Map(this.list.followed.map(({ field }, index) => [field, index]));
	}

	/** What an event notices of a row; undefined for nothing. */
	occurrenceOf(
		event: ListEvent,
		difference: Difference,
		chosen: FilterValues,
	): Occurrence | undefined {
		const occurrence =
			event.on === 'appearance'
				? this.appearance(event, difference)
				: event.on === 'change'
					? this.change(event, difference)
					: this.deadline(event, difference, chosen);
		return occurrence && passes(event, occurrence, chosen) ? occurrence : undefined;
	}

	private appearance(event: AppearanceEvent, { row, before }: Difference): Occurrence | undefined {
		if (before !== undefined) return undefined;
		const isNews = this.isFirst() ? this.reportsFirst() : this.wasAsked(event) && !this.isOld(row);
		return isNews ? { after: row } : undefined;
	}

	private change(event: ChangeEvent, difference: Difference): Occurrence | undefined {
		const index = this.fields.get(event.field) ?? -1;
		const after = difference.after[index] ?? null;
		if (event.to !== undefined && after !== event.to) return undefined;
		if (difference.before !== undefined) {
			const before = difference.before[index] ?? null;
			return this.wasAsked(event) && !this.isFirst() && differs(before, after)
				? { before: { [event.field]: before }, after: difference.row }
				: undefined;
		}
		const { initial } = event;
		if (initial === undefined || !differs(initial, after)) return undefined;
		return this.changedUnseen(event, difference.row) ? { after: difference.row } : undefined;
	}

	/** Whether a row that is seen for the first time has changed since it was created, which is news. */
	private changedUnseen(event: ChangeEvent, row: IDataObject): boolean {
		if (this.isFirst()) return event.evenIfOlder === true && this.reportsFirst();
		if (!this.wasAsked(event)) return false;
		if (event.evenIfOlder) return !this.isOld(row) || !this.isEmpty();
		return !this.isOld(row) && this.isSinceLastPoll(row);
	}

	private deadline(
		event: DeadlineEvent,
		{ row, due, before }: Difference,
		chosen: FilterValues,
	): Occurrence | undefined {
		const { context: look, list } = this;
		if (due === undefined || !daysAheadIn(event, chosen).includes(due)) return undefined;
		const daysLeft = look.countdown?.daysLeft(list, row);
		if (daysLeft === undefined) return undefined;
		const isNews = this.isFirst()
			? this.reportsFirst()
			: daysAheadIn(event, look.asked?.[event.value]).includes(due) &&
				(before !== undefined || !this.isOld(row));
		return isNews ? { daysLeft, after: row } : undefined;
	}

	/** True in the first poll that looks at the list. */
	private isFirst(): boolean {
		return this.context.known === undefined;
	}

	/** Whether the first poll reports what is there: not where other events were asked for before. */
	private reportsFirst(): boolean {
		return this.context.existing && this.context.asked === undefined;
	}

	private wasAsked(event: ListEvent): boolean {
		return this.context.asked?.[event.value] !== undefined;
	}

	private moment(row: IDataObject): number | undefined {
		return this.list.created === undefined ? undefined : momentOf(row[this.list.created]);
	}

	/** True for a row that was created before the list was first looked at. */
	private isOld(row: IDataObject): boolean {
		const { since, firstUntold } = this.context.known ?? {};
		const created = this.moment(row);
		if (since === undefined || created === undefined || firstUntold) return false;
		return created < since * 1_000;
	}

	/** True where the last poll found nothing at all. */
	private isEmpty(): boolean {
		return this.context.known?.longest === 0;
	}

	/** Whether a row was created since the last poll, or in the last day where nobody knows when that was. */
	private isSinceLastPoll(row: IDataObject): boolean {
		const { known, now } = this.context;
		const created = this.moment(row);
		const from = known?.toldAt === undefined ? now - 24 * HOUR : known.toldAt * HOUR;
		// What the first poll left for later is no newer than it was then.
		if (known?.firstUntold && created !== undefined && created <= (known.since ?? 0) * 1_000)
			return false;
		return created !== undefined && created >= from;
	}
}

/** What the events of a list have to report, the older rows first. */
export function newsOf(
	compared: Compared,
	events: readonly ListEvent[],
	context: SearchContext,
): News[] {
	const search = new Search(compared, context);
	const inOrder = [...events].sort((a, b) => ORDER[a.on] - ORDER[b.on]);
	const news: News[] = [];
	for (const difference of compared.differences)
		for (const event of inOrder) {
			const chosen = context.watch[event.value];
			const occurrence = chosen && search.occurrenceOf(event, difference, chosen);
			if (occurrence) news.push({ event, occurrence, difference });
		}
	const older = byAge(compared.list);
	// Of the same age, those that the server has first; the order among the news of one row stays.
	return news.sort(
		({ difference: a }, { difference: b }) => older(a.row, b.row) || a.index - b.index,
	);
}

function initialOf(list: List, events: readonly ListEvent[], field: string): Meaning {
	const event = events.find(
		(one): one is ChangeEvent => one.on === 'change' && one.list === list && one.field === field,
	);
	return event?.initial ?? null;
}

/**
 * What the state must not know yet, because it is left for the next poll.
 * @param news of one list, in order
 * @param reported how many of them are reported now
 */
export function unreportedOf(
	list: List,
	events: readonly ListEvent[],
	news: readonly News[],
	reported: number,
): Map<Difference, Unreported> {
	const unreported = new Map<Difference, Unreported>();
	const begun = new Set(news.slice(0, reported).map(({ difference }) => difference));
	for (const { event, difference } of news.slice(reported)) {
		const isNew = difference.before === undefined;
		const one = unreported.get(difference) ?? { row: false, values: difference.after, due: false };
		unreported.set(difference, {
			row: one.row || (isNew && event.on !== 'deadline' && !begun.has(difference)),
			due: one.due || event.on === 'deadline',
			values:
				event.on === 'change'
					? one.values.map((value, index) => {
							const field = list.followed[index]?.field ?? '';
							if (field !== event.field) return value;
							return difference.before?.[index] ?? initialOf(list, events, field);
						})
					: one.values,
		});
	}
	return unreported;
}

/** A list that was replaced as a whole: of rows that are known, what changed is left for the next poll. */
export function unreportedAfterUpheaval(
	differences: readonly Difference[],
): Map<Difference, Unreported> {
	return new Map(
		differences.flatMap((difference) =>
			difference.before === undefined
				? []
				: [[difference, { row: false, values: difference.before, due: true }] as const],
		),
	);
}
