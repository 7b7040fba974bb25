import { EVENTS, type Selection } from './history';
import {
	DATED,
	LISTS,
	STATUSES,
	productOfLook,
	type ListName,
	type Thing,
	type World,
} from './world';

/** What is reported, in words that can be compared. */
export function words(event: string, looks: string, before: string, after: string): string {
	return `${event}: ${looks} ${before} -> ${after}`;
}

/** In place of a status that nobody saw. */
export const UNSEEN = '?';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const ENDS_SOON = 'solutionLicenseEndsSoon';
const CARD_ADDED = 'solutionLicenseCardAdded';

function looksOf(list: ListName, { looks, product }: Thing): string {
	return list === 'solution' ? `${product}/${looks}` : looks;
}

/** Whether a person who chose these filters wants to hear of it. */
function wanted(
	{ events, filters }: Selection,
	event: string,
	list: ListName,
	thing: Thing,
): boolean {
	if (!events.includes(event)) return false;
	const product = list === 'affiliate' ? productOfLook(thing.looks) : thing.product;
	const status = list === 'lead' ? filters.leadStatus : filters.licenseStatus;
	const ofStatus = ['leadStatusChanged', 'solutionLicenseStatusChanged', ENDS_SOON].includes(event);
	return (
		(!['affiliate', 'solution'].includes(list) || filters.product?.includes(product) !== false) &&
		(!ofStatus || status?.includes(thing.status) !== false) &&
		(list !== 'withdrawal' || thing.amount >= (filters.minimumAmount ?? 0) * 100)
	);
}

/** Whether a change of the amounts, in cents, is large enough. */
function wantedChange({ filters }: Selection, before: number[], after: number[]): boolean {
	const minimum = Math.round((filters.minimumChange ?? 0) * 100);
	return before.some((amount, index) => Math.abs(amount - (after[index] ?? 0)) >= minimum);
}

/** What was seen of one thing. */
interface SeenThing {
	status: string;
	card: boolean;
	/** The day of its end for which `told` holds, and the days ahead at which it was told. */
	end?: number;
	told: number;
}

/** What was seen of one list. Rows that look the same are counted, by look and status. */
interface SeenList {
	things: Map<string, SeenThing>;
	counts: Map<string, Map<string, number>>;
	/** The looks in the last answer. */
	shown: Set<string>;
	longest: number;
	missing: number;
	since: number;
	toldAt: number;
}

interface Seen {
	selection: Selection;
	lists: Map<ListName, SeenList>;
	amounts?: number[];
}

function countsOf(things: readonly Thing[]): SeenList['counts'] {
	const counts: SeenList['counts'] = new Map();
	for (const { looks, status } of things) {
		const statuses = counts.get(looks) ?? new Map<string, number>();
		statuses.set(status, (statuses.get(status) ?? 0) + 1);
		counts.set(looks, statuses);
	}
	return counts;
}

function isMuch(count: number, length: number): boolean {
	return count >= 20 && count * 10 >= length;
}

/** What happened to one list since it was seen, and what has to be reported of it. */
class ListStory {
	readonly next: SeenList;
	readonly reports: string[] = [];
	private readonly shown: Thing[];
	private readonly first: boolean;

	constructor(
		private readonly list: ListName,
		private readonly world: World,
		private readonly selection: Selection,
		private readonly asked: Selection | undefined,
		private readonly last: SeenList | undefined,
	) {
		this.shown = world.shown(list);
		this.first = last === undefined;
		this.next = {
			things: new Map(last?.things),
			counts: new Map(last?.counts),
			shown: new Set(this.shown.map(({ looks }) => looks)),
			longest: Math.max(last?.longest ?? 0, this.shown.length),
			missing: 0,
			since: last?.since ?? world.now - (world.now % 1_000),
			toldAt: world.now - (world.now % HOUR),
		};
		if (list === 'affiliate') this.lookAlikes();
		else this.withId();
	}

	private report(event: string, thing: Thing, from: string, to: string): void {
		const { list, selection, asked } = this;
		if (!wanted(selection, event, list, thing) || !asked?.events.includes(event)) return;
		const always = [EVENTS[list][0], ENDS_SOON];
		if (this.first && !always.includes(event)) return;
		this.reports.push(words(event, looksOf(list, thing), from, to));
	}

	private isOld({ created }: Thing): boolean {
		return !this.first && DATED.includes(this.list) && created < this.next.since;
	}

	private isSinceLastPoll({ created }: Thing): boolean {
		return DATED.includes(this.list) && this.last !== undefined && created >= this.last.toldAt;
	}

	/** True where other rows stand in the place of those that are missing. */
	private isReplaced(fresh: number): boolean {
		const { last, next, shown } = this;
		if (!last) return false;
		const vanished = [...last.shown].filter((looks) => !next.shown.has(looks)).length;
		const returned = shown.filter(
			({ looks }) => last.things.has(looks) && !last.shown.has(looks),
		).length;
		const missing = Math.max(0, last.missing - returned);
		const asMany = (lost: number, length: number) =>
			isMuch(lost, length) && fresh >= lost * 0.8 && fresh <= lost * 1.25;
		if (asMany(vanished, last.shown.size) || asMany(vanished + missing, last.longest)) return true;
		// A list that is as long as ever waits for no rows.
		if (shown.length < last.longest)
			next.missing = missing + (isMuch(vanished, last.shown.size) ? vanished : 0);
		return false;
	}

	private withId(): void {
		const { shown, last, next, list } = this;
		const fresh = shown.filter(({ looks }) => !last?.things.has(looks));
		const replaced = this.isReplaced(fresh.length);
		for (const thing of shown) {
			const before = last?.things.get(thing.looks);
			if (replaced && before) continue;
			const due = this.lookAtEnd(thing, before);
			next.things.set(thing.looks, {
				status: thing.status,
				card: thing.card,
				...due.seen,
			});
			if (replaced || (!before && this.isOld(thing))) continue;
			if (before) this.changed(thing, before);
			else this.appeared(thing);
			if (due.days !== undefined) this.report(ENDS_SOON, thing, '', String(due.left));
		}
		if (list !== 'solution' || this.selection.events.includes(ENDS_SOON)) return;
		// Without the event nothing of ends is remembered.
		for (const [looks, { status, card }] of next.things)
			next.things.set(looks, { status, card, told: Infinity });
	}

	private appeared(thing: Thing): void {
		const [appeared = '', changed = ''] = EVENTS[this.list];
		this.report(appeared, thing, UNSEEN, thing.status);
		if (!this.isSinceLastPoll(thing)) return;
		if (changed !== 'leadStatusChanged' && thing.status !== STATUSES[this.list][0])
			this.report(changed, thing, UNSEEN, thing.status);
		if (thing.card) this.report(CARD_ADDED, thing, UNSEEN, 'true');
	}

	private changed(thing: Thing, before: SeenThing): void {
		const [, changed = ''] = EVENTS[this.list];
		if (before.status !== thing.status) this.report(changed, thing, before.status, thing.status);
		if (thing.card && !before.card) this.report(CARD_ADDED, thing, 'false', 'true');
	}

	/** How near an end is, what is remembered of it, and the days ahead where they are to be told. */
	private lookAtEnd(
		thing: Thing,
		before: SeenThing | undefined,
	): { seen: Pick<SeenThing, 'end' | 'told'>; days?: number; left: number } {
		const { world, selection, asked } = this;
		const end = Math.floor(thing.end / DAY);
		const left = end - Math.floor(world.now / DAY);
		if (this.list !== 'solution' || thing.status === 'expired')
			return { seen: { end: before?.end, told: before?.told ?? Infinity }, left };
		const told = before?.end === end ? before.told : Infinity;
		const ended = thing.end <= world.now;
		const days = Math.min(...selection.daysAhead.filter((ahead) => !ended && left <= ahead));
		if (days >= told) return { seen: { end, told }, left };
		const heard = this.first || asked?.daysAhead.includes(days) === true;
		return { seen: { end, told: days }, left, ...(heard ? { days } : {}) };
	}

	/** Of things that look the same only the numbers can be told. They never get fewer, unless all are hidden. */
	private lookAlikes(): void {
		const { next, last } = this;
		const [appeared = '', changed = ''] = EVENTS.affiliate;
		for (const [looks, now] of countsOf(this.shown)) {
			const before = last?.counts.get(looks) ?? new Map<string, number>();
			next.counts.set(looks, now);
			const more = (status: string) => (now.get(status) ?? 0) - (before.get(status) ?? 0);
			const thing = this.shown.find((one) => one.looks === looks);
			if (!thing) continue;
			const paid = Math.max(0, more('true'));
			const seenUnpaid = Math.min(paid, Math.max(0, -more('false')));
			for (let index = 0; index < seenUnpaid; index++) this.report(changed, thing, 'false', 'true');
			if (this.isOld(thing)) continue;
			const fresh = more('true') + more('false');
			for (let index = 0; index < fresh; index++) this.report(appeared, thing, UNSEEN, UNSEEN);
			if (!this.isSinceLastPoll(thing)) continue;
			for (let index = seenUnpaid; index < paid; index++)
				this.report(changed, thing, UNSEEN, 'true');
		}
	}
}

/**
 * The simple model of the trigger: it knows which things there are in the account, what was seen of
 * them in the last poll that went well, and says what the next one has to report.
 */
export class Expectation {
	private seen: Seen | undefined;
	private stored: Seen | undefined;

	/** @param storesAll false where n8n stores only polls that report something, and activations */
	constructor(private readonly storesAll = true) {}

	/**
	 * The workflow is activated, which is a poll.
	 * @param afresh true where what was seen before does not matter
	 */
	activate(world: World, selection: Selection, afresh: boolean): string[] {
		if (afresh) this.seen = undefined;
		else if (!this.storesAll) this.seen = this.stored;
		const reports = this.poll(world, selection);
		this.stored = this.seen;
		return reports;
	}

	/** A poll that goes well: what it has to report. */
	poll(world: World, selection: Selection): string[] {
		const { seen } = this;
		const asked = seen?.selection ?? (selection.existing ? selection : undefined);
		const now: Seen = { selection, lists: new Map() };
		const reports: string[] = [];
		for (const list of LISTS) {
			if (!EVENTS[list].some((event) => selection.events.includes(event))) continue;
			const last = seen?.lists.get(list);
			// A list that was not looked at has no past.
			const past = last === undefined && seen ? undefined : asked;
			const story = new ListStory(list, world, selection, past, last);
			now.lists.set(list, story.next);
			reports.push(...story.reports);
		}
		if (selection.events.includes('balanceChanged')) {
			const amounts = [world.balance, world.earned];
			const last = seen?.selection.events.includes('balanceChanged') ? seen.amounts : undefined;
			const changed = last && amounts.some((amount, index) => amount !== last[index]);
			const heard = changed && wantedChange(selection, last, amounts);
			if (heard) reports.push(words('balanceChanged', '', last.join('/'), amounts.join('/')));
			now.amounts = heard || !last ? amounts : last;
		}
		this.seen = now;
		if (reports.length > 0) this.stored = now;
		return reports;
	}
}
