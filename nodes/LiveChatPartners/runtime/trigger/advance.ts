import type { IDataObject } from 'n8n-workflow';

import { compareRows } from './compareRows';
import { Countdown } from './deadline';
import { daysAheadIn, passes } from './event';
import type {
	AmountsEvent,
	AmountsSource,
	FilterValues,
	List,
	ListEvent,
	Occurrence,
	TriggerEvent,
	Watch,
} from './event';
import { upheavalOf } from './upheaval';
import { keepRows } from './keepRows';
import { amountsAt } from './money';
import { newsOf, unreportedAfterUpheaval, unreportedOf } from './occurrences';
import type { PollState } from './pollState';
import { share } from './share';

/** Everything that one poll has read. */
export interface Snapshot {
	lists: Map<List, readonly IDataObject[]>;
	figures: Map<AmountsSource, IDataObject>;
	/** Milliseconds since 1970, by the server's clock where it tells it. */
	now: number;
}

/** What one poll is about. */
export interface Poll {
	account: PollState['account'];
	watch: Watch;
	snapshot: Snapshot;
	/** Our own time, as ISO 8601 in UTC. It is only shown, never compared. */
	noticedAt: string;
	/** Whether rows that are there already are reported where nothing was known before. */
	existing: boolean;
	/** IANA name of the workflow's time zone. */
	timezone: string;
	/** How many items the poll may hand over. */
	mostItems: number;
}

/** What a poll led to. The state is only to be kept once the items are handed over. */
export interface Advanced {
	state: PollState;
	items: IDataObject[];
	/** What the log is told. */
	remarks: string[];
}

/** What one source has to report, and what becomes of the state. */
interface Finding {
	/** In the order in which it is to be reported. */
	news: ReadonlyArray<{ event: TriggerEvent; occurrence: Occurrence }>;
	/** Writes into the state what is known from now on. */
	keep: (state: PollState, reported: number) => void;
}

function inMoney(amounts: Record<string, number>): IDataObject {
	return Object.fromEntries(
		Object.entries(amounts).map(([field, amount]) => [field, amount / 100]),
	);
}

/**
 * What an event notices in amounts. Those that count as reported stay until a change is large
 * enough, so that many small ones add up.
 */
function findInAmounts(
	event: AmountsEvent,
	known: PollState | undefined,
	after: IDataObject,
	chosen: FilterValues,
): Finding {
	const amounts = amountsAt(after, event.figures.followed);
	const reported = known?.watch[event.value] && known.figures[event.value];
	const occurrence: Occurrence = { before: inMoney(reported ?? amounts), after };
	const changed = Object.entries(amounts).some(
		([field, amount]) => reported && reported[field] !== amount,
	);
	const news = changed && passes(event, occurrence, chosen) ? [{ event, occurrence }] : [];
	return {
		news,
		keep: (state, reportedCount) => {
			state.figures[event.value] = reported && reportedCount === 0 ? reported : amounts;
		},
	};
}

function countdownFor(
	events: readonly ListEvent[],
	{ watch, snapshot, timezone }: Poll,
): Countdown | undefined {
	const watched = events.filter(({ on, value }) => on === 'deadline' && watch[value] !== undefined);
	if (watched.length === 0) return undefined;
	const days = watched.flatMap((event) =>
		event.on === 'deadline' ? daysAheadIn(event, watch[event.value]) : [],
	);
	return new Countdown(snapshot.now, timezone, days);
}

/** What the events of a list notice. */
function findInList(
	list: List,
	rows: readonly IDataObject[],
	events: readonly ListEvent[],
	state: PollState | undefined,
	poll: Poll,
	remarks: string[],
): Finding {
	const { watch, existing, snapshot } = poll;
	const known = state?.lists[list.name];
	const countdown = countdownFor(events, poll);
	const compared = compareRows(list, known, rows, countdown);
	if (compared.withoutId > 0 && !known?.withoutId)
		remarks.push(
			`${compared.withoutId} rows of ${list.endpoint.path} have no "${list.identity[0]}" and are left out, since they cannot be told apart.`,
		);
	const upheaval = upheavalOf(known, compared);
	if (upheaval.remark !== undefined) remarks.push(upheaval.remark);
	const news = upheaval.replaced
		? []
		: newsOf(compared, events, {
				known,
				asked: state?.watch,
				watch,
				existing,
				countdown,
				now: snapshot.now,
			});
	return {
		news,
		keep: (next, reported) => {
			next.lists[list.name] = keepRows(
				known,
				compared,
				upheaval.replaced
					? unreportedAfterUpheaval(compared.differences)
					: unreportedOf(list, events, news, reported),
				{
					now: snapshot.now,
					marked: countdown !== undefined,
					upheaval,
					existing: existing && state === undefined,
				},
			);
		},
	};
}

/**
 * Compares what a poll has read with what the last one left. It changes nothing itself.
 *
 * What is known is all rows; the filters of this poll choose among the news. An event that was not
 * selected in the last poll has nothing to report yet. What is more than the poll may hand over
 * stays unknown, so that the next one finds it.
 * @param known undefined in the first poll
 * @throws Problem where an amount cannot be used
 */
export function advance(
	events: readonly TriggerEvent[],
	known: PollState | undefined,
	poll: Poll,
): Advanced {
	const { account, watch, snapshot, noticedAt, mostItems } = poll;
	const remarks: string[] = [];
	const findings: Finding[] = [];
	for (const [list, rows] of snapshot.lists) {
		const ofList = events.filter(
			(event): event is ListEvent => 'list' in event && event.list === list,
		);
		findings.push(findInList(list, rows, ofList, known, poll, remarks));
	}
	for (const event of events) {
		const chosen = watch[event.value];
		const after = 'figures' in event ? snapshot.figures.get(event.figures) : undefined;
		if ('figures' in event && chosen && after)
			findings.push(findInAmounts(event, known, after, chosen));
	}
	const state: PollState = { version: 2, account, watch, lists: {}, figures: {} };
	const reported = share(
		mostItems,
		findings.map(({ news }) => news.length),
	);
	const byEvent = new Map<TriggerEvent, IDataObject[]>(events.map((event) => [event, []]));
	findings.forEach(({ news, keep }, index) => {
		const count = reported[index] ?? 0;
		for (const { event, occurrence } of news.slice(0, count))
			byEvent.get(event)?.push({ event: event.value, ...occurrence, noticedAt });
		keep(state, count);
	});
	const left = findings.reduce(
		(sum, { news }, index) => sum + news.length - (reported[index] ?? 0),
		0,
	);
	if (left > 0)
		remarks.push(
			`${left} more items come with the next polls (Most Items per Poll: ${mostItems}).`,
		);
	return { state, items: [...byEvent.values()].flat(), remarks };
}
