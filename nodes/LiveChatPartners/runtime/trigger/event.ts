import type { IDataObject } from 'n8n-workflow';

import type { Endpoint } from '../endpoint';
import type { Parameter, Wire } from '../parameters/parameter';

/** A list of the API that events look at. It is read in full in each poll. */
export interface List {
	/** The key under which the state keeps its rows. Frozen. */
	name: string;
	endpoint: Endpoint;
	/** The fields that never change and tell one row from another. The first must not be empty. */
	identity: readonly [string, ...string[]];
	/** True where the rows have no id: several that look the same are several things and counted. */
	counted?: true;
	/** The field whose changes are followed. */
	followed?: string;
	/** The field by which older rows come before newer ones: the server's own time, or a number. */
	order: string;
}

/** Amounts of money of the account, which the API answers as one object. */
export interface Figures {
	endpoint: Endpoint;
	/** The fields whose changes are followed. */
	followed: readonly string[];
}

/** What an event is about: a row or figures as they are, and the followed fields as they were. */
export interface Notice {
	/** Left out where nothing of it was seen before. */
	before?: IDataObject;
	after: IDataObject;
}

/** A field with which the person says which notices matter. */
export interface Filter {
	parameter: Parameter;
	/** @param chosen what the field's `read` gave; never undefined */
	passes: (notice: Notice, chosen: Wire) => boolean;
}

interface Described {
	/** The stored value of the event, and `event` in its items. Frozen. */
	value: string;
	/** The entry in the Events menu. */
	name: string;
	description: string;
	filters: readonly Filter[];
}

/** Something that is seen by comparing a list with what was known of it. */
export interface ListEvent extends Described {
	list: List;
	/** Whether it is about rows that were not there before, or about the followed field. */
	on: 'appearance' | 'change';
	/**
	 * What the followed field holds when a row comes into being. A row that is first seen with
	 * anything else has changed since, between two polls.
	 */
	initial?: string | boolean;
	/** The only value of the followed field that matters. */
	to?: string | boolean;
}

/** Something that is seen by comparing amounts with those that were reported last. */
export interface FiguresEvent extends Described {
	figures: Figures;
}

/** Something that starts a workflow. */
export type TriggerEvent = ListEvent | FiguresEvent;

/** What a trigger node can notice, and how it recognises whose data it sees. */
export interface Trigger {
	/** In menu order, which is the order of the items. */
	events: readonly TriggerEvent[];
	/** Where the account tells its id, so that another account's rows do not pass for new ones. */
	account: { endpoint: Endpoint; id: string };
}

/** The values of an event's filters by the names of their fields. Blank ones are left out. */
export type Chosen = Record<string, Wire>;

/** The events to notice, by value. */
export type Watch = Record<string, Chosen>;

/** True where all filters of the event let the notice through. */
export function passes({ filters }: TriggerEvent, notice: Notice, chosen: Chosen): boolean {
	return filters.every((filter) => {
		const value = chosen[filter.parameter.property.name];
		return value === undefined || filter.passes(notice, value);
	});
}
