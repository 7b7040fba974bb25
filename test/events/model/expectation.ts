import { EVENTS, type Selection } from './history';
import { LISTS, STATUSES, productOfLook, type ListName, type Thing, type World } from './world';

/** What is reported, in words that can be compared. */
export function words(event: string, looks: string, before: string, after: string): string {
	return `${event}: ${looks} ${before} -> ${after}`;
}

/** In place of a status that nobody saw. */
export const UNSEEN = '?';

/** How many things look like this and have this status. */
type Counts = Map<string, Map<string, number>>;

function countsOf(things: readonly Thing[]): Counts {
	const counts: Counts = new Map();
	for (const { looks, status } of things) {
		const statuses = counts.get(looks) ?? new Map<string, number>();
		statuses.set(status, (statuses.get(status) ?? 0) + 1);
		counts.set(looks, statuses);
	}
	return counts;
}

function looksOf(list: ListName, { looks, product }: Thing): string {
	return list === 'solution' ? `${product}/${looks}` : looks;
}

function initialOf(event: string): string | undefined {
	return event === 'leadStatusChanged' ? undefined : STATUSES[listOf(event)][0];
}

function listOf(event: string): ListName {
	const found = LISTS.find((list) => EVENTS[list].includes(event));
	if (!found) throw new Error(event);
	return found;
}

/** Whether a person who chose these filters wants to hear of it. */
function wanted({ events, filters }: Selection, event: string, thing: Thing): boolean {
	if (!events.includes(event)) return false;
	const list = listOf(event);
	const product = list === 'affiliate' ? productOfLook(thing.looks) : thing.product;
	const status = list === 'lead' ? filters.leadStatus : filters.licenseStatus;
	const ofStatus = ['leadStatusChanged', 'solutionLicenseStatusChanged'].includes(event);
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

interface Seen {
	selection: Selection;
	/** For rows with an id the last status of each, for the others how many were seen. */
	lists: Map<ListName, { statuses: Map<string, string>; counts: Counts }>;
	amounts?: number[];
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
		const before: Selection | undefined =
			seen?.selection ?? (selection.existing ? selection : undefined);
		const now: Seen = { selection, lists: new Map() };
		const reports: string[] = [];
		for (const list of LISTS) {
			if (!EVENTS[list].some((event) => selection.events.includes(event))) continue;
			const known = seen?.lists.get(list);
			const fresh = known === undefined;
			// A list that was not looked at has no past.
			const past = fresh && seen ? undefined : before;
			const report = (event: string, thing: Thing, from: string, to: string) => {
				if (!past || !wanted(selection, event, thing) || !wanted(past, event, thing)) return;
				if (fresh && event !== EVENTS[list][0]) return;
				reports.push(words(event, looksOf(list, thing), from, to));
			};
			const next = {
				statuses: new Map(known?.statuses),
				counts: new Map(known?.counts),
			};
			if (list === 'affiliate') this.lookAlikes(world, next.counts, report);
			else this.withId(world, list, next.statuses, report);
			now.lists.set(list, next);
		}
		if (selection.events.includes('balanceChanged')) {
			const amounts = [world.balance, world.earned];
			const last = seen?.selection.events.includes('balanceChanged') ? seen.amounts : undefined;
			const changed = last && amounts.some((amount, index) => amount !== last[index]);
			const heard =
				changed &&
				[selection, seen?.selection ?? selection].every((one) => wantedChange(one, last, amounts));
			if (heard) reports.push(words('balanceChanged', '', last.join('/'), amounts.join('/')));
			now.amounts = heard || !last ? amounts : last;
		}
		this.seen = now;
		if (reports.length > 0) this.stored = now;
		return reports;
	}

	private withId(
		world: World,
		list: ListName,
		statuses: Map<string, string>,
		report: (event: string, thing: Thing, from: string, to: string) => void,
	): void {
		const [appeared = '', changed = ''] = EVENTS[list];
		for (const thing of world.shown(list)) {
			const last = statuses.get(thing.looks);
			statuses.set(thing.looks, thing.status);
			if (last === undefined) report(appeared, thing, UNSEEN, thing.status);
			if (changed === '' || last === thing.status) continue;
			if (last !== undefined) report(changed, thing, last, thing.status);
			else if (initialOf(changed) !== undefined && thing.status !== initialOf(changed))
				report(changed, thing, UNSEEN, thing.status);
		}
	}

	/** Of things that look the same only the numbers can be told. They never get fewer, unless all are hidden. */
	private lookAlikes(
		world: World,
		counts: Counts,
		report: (event: string, thing: Thing, from: string, to: string) => void,
	): void {
		const [appeared = '', changed = ''] = EVENTS.affiliate;
		for (const [looks, now] of countsOf(world.shown('affiliate'))) {
			const last = counts.get(looks) ?? new Map<string, number>();
			counts.set(looks, now);
			const more = (status: string) => (now.get(status) ?? 0) - (last.get(status) ?? 0);
			const thing: Thing = { looks, status: 'true', product: 'livechat', amount: 0 };
			const paid = Math.max(0, more('true'));
			const seenUnpaid = Math.min(paid, Math.max(0, -more('false')));
			const fresh = more('true') + more('false');
			for (let index = 0; index < fresh; index++) report(appeared, thing, UNSEEN, UNSEEN);
			for (let index = 0; index < paid; index++)
				report(changed, thing, index < seenUnpaid ? 'false' : UNSEEN, 'true');
		}
	}
}
