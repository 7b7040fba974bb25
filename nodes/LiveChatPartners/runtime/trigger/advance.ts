import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../guards';
import { compareRows } from './compareRows';
import type { Difference } from './compareRows';
import { passes } from './event';
import type {
	Chosen,
	Figures,
	FiguresEvent,
	List,
	ListEvent,
	Notice,
	TriggerEvent,
	Watch,
} from './event';
import { amountsAt } from './money';
import type { PollState } from './pollState';

/** Everything that one poll has read. */
export interface Answers {
	lists: Map<List, readonly IDataObject[]>;
	figures: Map<Figures, IDataObject>;
}

/** What one poll is about. */
export interface Poll {
	account: PollState['account'];
	watch: Watch;
	answers: Answers;
	/** Our own time, as ISO 8601 in UTC. It is only shown, never compared. */
	noticedAt: string;
	/** Whether rows that are there already are reported where nothing was known before. */
	existing: boolean;
}

/** What a poll led to. The state is only to be kept once the items are handed over. */
export interface Advanced {
	state: PollState;
	items: IDataObject[];
}

const BY_AGE = new Intl.Collator('en', { numeric: true });

/** Rows from old to new, by the server's own order. */
export function byAge(list: List): (a: IDataObject, b: IDataObject) => number {
	return (a, b) => BY_AGE.compare(textAt(a, list.order), textAt(b, list.order));
}

/** Whether a difference is what the event stands for. */
function stands(event: ListEvent, { row, before }: Difference): boolean {
	if (event.on === 'appearance') return before === undefined;
	const after = row[event.list.followed ?? ''];
	if (event.to !== undefined && after !== event.to) return false;
	// A difference with a value before is a change of that value.
	return before !== undefined || (event.initial !== undefined && after !== event.initial);
}

function noticeOf({ list }: ListEvent, { row, before }: Difference): Notice {
	if (before === undefined || list.followed === undefined) return { after: row };
	const value: unknown = JSON.parse(before);
	return { before: { [list.followed]: isValue(value) ? value : null }, after: row };
}

function isValue(value: unknown): value is string | number | boolean {
	return ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * What an event notices in a list.
 * @param asked the filters of the last poll; what they held back then is old and stays unreported
 */
function inList(
	event: ListEvent,
	differences: readonly Difference[],
	chosen: Chosen,
	asked: Chosen,
): Notice[] {
	return differences
		.filter((difference) => stands(event, difference))
		.map((difference) => noticeOf(event, difference))
		.filter((notice) => passes(event, notice, chosen) && passes(event, notice, asked))
		.sort((a, b) => byAge(event.list)(a.after, b.after));
}

function inMoney(amounts: Record<string, number>): IDataObject {
	return Object.fromEntries(
		Object.entries(amounts).map(([field, amount]) => [field, amount / 100]),
	);
}

/**
 * What an event notices in figures, and the amounts that count as reported from now on. They stay
 * until a change is large enough, so that many small ones add up.
 */
function inFigures(
	event: FiguresEvent,
	reported: Record<string, number> | undefined,
	after: IDataObject,
	chosen: Chosen,
	asked: Chosen | undefined,
): { notice?: Notice; reported: Record<string, number> } {
	const amounts = amountsAt(after, event.figures.followed);
	if (reported === undefined || asked === undefined) return { reported: amounts };
	const changed = Object.entries(amounts).some(([field, amount]) => reported[field] !== amount);
	const notice: Notice = { before: inMoney(reported), after };
	return changed && passes(event, notice, chosen) && passes(event, notice, asked)
		? { notice, reported: amounts }
		: { reported };
}

/**
 * Compares what a poll has read with what the last one left. It changes nothing itself.
 *
 * An event is reported where it passes the filters of this poll and of the last: what a filter held
 * back so far is not new because the filter was changed, and an event that was not selected in the
 * last poll has nothing to report yet.
 * @param known undefined in the first poll
 * @throws Problem where a row or an amount cannot be used
 */
export function advance(
	events: readonly TriggerEvent[],
	known: PollState | undefined,
	{ account, watch, answers, noticedAt, existing }: Poll,
): Advanced {
	const state: PollState = { version: 1, account, watch, lists: {}, figures: {} };
	const differences = new Map<List, readonly Difference[]>();
	for (const [list, rows] of answers.lists) {
		const compared = compareRows(list, known?.lists[list.name], rows);
		state.lists[list.name] = compared.known;
		differences.set(list, compared.differences);
	}
	const items: IDataObject[] = [];
	const report = (event: TriggerEvent, notice: Notice) => {
		items.push({ event: event.value, ...notice, noticedAt });
	};
	for (const event of events) {
		const chosen = watch[event.value];
		if (chosen === undefined) continue;
		if ('figures' in event) {
			const after = answers.figures.get(event.figures);
			if (after === undefined) continue;
			const asked = known?.watch[event.value];
			const reported = known?.figures[event.value];
			const compared = inFigures(event, reported, after, chosen, asked);
			state.figures[event.value] = compared.reported;
			if (compared.notice) report(event, compared.notice);
			continue;
		}
		const first = known?.lists[event.list.name] === undefined;
		const wanted = existing && known === undefined && event.on === 'appearance';
		const asked = first ? (wanted ? chosen : undefined) : known?.watch[event.value];
		if (asked === undefined) continue;
		for (const notice of inList(event, differences.get(event.list) ?? [], chosen, asked))
			report(event, notice);
	}
	return { state, items };
}
