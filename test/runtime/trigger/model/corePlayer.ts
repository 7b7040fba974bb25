import type { IDataObject } from 'n8n-workflow';
import { trigger } from '../../../../nodes/LiveChatPartners/events';
import { advance } from '../../../../nodes/LiveChatPartners/runtime/trigger/advance';
import type { Snapshot } from '../../../../nodes/LiveChatPartners/runtime/trigger/advance';
import { listsOf } from '../../../../nodes/LiveChatPartners/runtime/trigger/event';
import type {
	FilterValues,
	AmountsSource,
	List,
	TriggerEvent,
} from '../../../../nodes/LiveChatPartners/runtime/trigger/event';
import type { JsonValue } from '../../../../nodes/LiveChatPartners/runtime/json';
import type { Parameter } from '../../../../nodes/LiveChatPartners/runtime/parameters/parameter';
import { parseState } from '../../../../nodes/LiveChatPartners/runtime/trigger/storedState';
import type { Storage } from '../../../engine/poll';
import type { PollOutcome, Selection } from './history';
import type { Player } from './replay';
import type { ListName, World } from './world';

const LIST_NAMES: Record<string, ListName> = {
	affiliateLicenses: 'affiliate',
	solutionLicenses: 'solution',
	leads: 'lead',
	withdrawals: 'withdrawal',
	partnersReferred: 'partner',
};

/** The days ahead of an end are no filter, but chosen like one. */
function daysAheadOf(event: TriggerEvent): Array<{ parameter: Parameter }> {
	return 'list' in event && event.on === 'deadline' ? [{ parameter: event.daysAhead }] : [];
}

/** The comparison alone, without requests and without n8n. */
export class CorePlayer implements Player {
	private stored = '';
	private memory = '';
	private selection: Selection = { events: [], filters: {}, existing: false, daysAhead: [] };
	private handed: IDataObject[] = [];

	constructor(
		private readonly storage: Storage,
		private readonly mostItems = 500,
	) {}

	async activate(
		world: World,
		selection: Selection,
		how: 'activate' | 'update' | 'init',
	): Promise<void> {
		this.selection = selection;
		this.memory = how === 'activate' && !selection.existing ? '' : this.stored;
		await this.poll(world, 'fine');
		this.stored = this.memory;
	}

	async poll(world: World, outcome: PollOutcome): Promise<void> {
		if (outcome === 'failsBefore' || outcome === 'failsHalfWay') return;
		const { state, items } = advance(
			trigger.events,
			parseState(this.memory, listsOf(trigger.events)),
			{
				account: { credential: '', id: '' },
				watch: this.watch(),
				snapshot: this.answers(world),
				noticedAt: '',
				existing: this.selection.existing,
				timezone: 'UTC',
				mostItems: this.mostItems,
			},
		);
		if (outcome === 'failsAfter') return;
		this.memory = JSON.stringify(state);
		if (items.length > 0 || this.storage === 'durable') this.stored = this.memory;
		this.handed.push(...items);
	}

	take(): IDataObject[] {
		return this.handed.splice(0);
	}

	private watch(): Record<string, FilterValues> {
		const { events, filters } = this.selection;
		const chosen = new Map<string, JsonValue>([
			...Object.entries(filters),
			['daysAhead', this.selection.daysAhead],
		]);
		return Object.fromEntries(
			trigger.events
				.filter(({ value }) => events.includes(value))
				.map((event) => [
					event.value,
					Object.fromEntries(
						[...event.filters, ...daysAheadOf(event)].flatMap(({ parameter: { property } }) => {
							const value = chosen.get(property.name);
							return value === undefined ? [] : [[property.name, value]];
						}),
					),
				]),
		);
	}

	private answers(world: World): Snapshot {
		const lists = new Map<List, IDataObject[]>();
		const figures = new Map<AmountsSource, IDataObject>();
		for (const event of trigger.events) {
			if (!this.selection.events.includes(event.value)) continue;
			if ('figures' in event) {
				const amounts = {
					balance: world.balance / 100,
					commission_total: String(world.earned / 100),
				};
				figures.set(event.figures, amounts);
			} else {
				const name = LIST_NAMES[event.list.name];
				if (name) lists.set(event.list, world.rows(name));
			}
		}
		return { lists, figures, now: world.now };
	}
}
