import type { IDataObject } from 'n8n-workflow';

import type { JsonValue } from '../json';
import type { Parameter } from '../parameters/parameter';
import type { Endpoint } from '../transport/endpoint';
import type { Kind, Meaning } from './meaning';

/** A field whose changes are followed. */
export interface FollowedField {
	field: string;
	kind: Kind;
}

/** A list of the API that events look at. It is read in full in each poll. */
export interface List {
	/** The key under which the state keeps its rows. Frozen. */
	name: string;
	endpoint: Endpoint;
	/** The rows in the text of a file, where the API gives the list as one. */
	rowsOf?: (text: string) => IDataObject[];
	/**
	 * The fields that nobody can change and that tell one row from another. A row whose first one is
	 * empty is left out.
	 */
	identity: readonly [string, ...string[]];
	/** What version 1 of the state told rows apart by, where it was something else. */
	formerIdentity?: readonly [string, ...string[]];
	/** True where the rows have no id: several that look the same are several things and counted. */
	counted?: true;
	/** The fields whose changes are followed; the first is the one that version 1 of the state followed. */
	followed: readonly FollowedField[];
	/** The field that tells when a row was created. */
	created?: string;
	/** The field that tells when what the row stands for ends. Undefined for a row that has no end. */
	end?: (row: IDataObject) => unknown;
	/** The field by which older rows come before newer ones: the server's own time, or a number. */
	order: string;
}

/** Amounts of money of the account, which the API answers as one object. */
export interface AmountsSource {
	endpoint: Endpoint;
	/** The fields whose changes are followed. */
	followed: readonly string[];
}

/** What an event is about: a row or figures as they are, and the followed fields as they were. */
export interface Occurrence {
	/** Calendar days until the end, in the workflow's time zone; only of an event about an end. */
	daysLeft?: number;
	/** Left out where nothing of it was seen before. */
	before?: IDataObject;
	after: IDataObject;
}

/** A field with which the person says which occurrences matter. */
export interface Filter {
	parameter: Parameter;
	/** @param chosen what the field's `read` gave; never undefined */
	passes: (occurrence: Occurrence, chosen: JsonValue) => boolean;
}

interface Described {
	/** The stored value of the event, and `event` in its items. Frozen. */
	value: string;
	/** The entry in the Events menu. */
	name: string;
	description: string;
	filters: readonly Filter[];
}

/** A row that was not there before. */
export interface AppearanceEvent extends Described {
	list: List;
	on: 'appearance';
}

/** A followed field that says something else than before. */
export interface ChangeEvent extends Described {
	list: List;
	on: 'change';
	/** Which of the list's followed fields it is about. */
	field: string;
	/**
	 * What the field says when a row comes into being. A row that was created since the last poll
	 * and says anything else has changed since.
	 */
	initial?: Meaning;
	/** True where a row counts as changed also if it is older and was only seen now. */
	evenIfOlder?: true;
	/** The only meaning that matters. */
	to?: Meaning;
}

/** An end that comes near: the list has to tell it. */
export interface DeadlineEvent extends Described {
	list: List;
	on: 'deadline';
	/** How many days before the end it is reported; a field at the top level of the node. */
	daysAhead: Parameter<number[]>;
}

/** Something that is seen by comparing a list with what was known of it. */
export type ListEvent = AppearanceEvent | ChangeEvent | DeadlineEvent;

/** Something that is seen by comparing amounts with those that were reported last. */
export interface AmountsEvent extends Described {
	figures: AmountsSource;
}

/** Something that starts a workflow. */
export type TriggerEvent = ListEvent | AmountsEvent;

/** What a trigger node can notice, and how it recognises whose data it sees. */
export interface Trigger {
	/** In menu order, which is the order of the items. */
	events: readonly TriggerEvent[];
	/** Where the account tells its id, so that another account's rows do not pass for new ones. */
	account: { endpoint: Endpoint; id: string };
}

/** The lists that these events look at. */
export function listsOf(events: readonly TriggerEvent[]): List[] {
	return [...new Set(events.flatMap((event) => ('list' in event ? [event.list] : [])))];
}

/** The values of an event's filters by the names of their fields. Blank ones are left out. */
export type FilterValues = Record<string, JsonValue>;

/** The events to notice, by value. */
export type Watch = Record<string, FilterValues>;

/** The days ahead of an end at which the event is reported, as the person chose them. */
export function daysAheadIn(
	{ daysAhead }: DeadlineEvent,
	chosen: FilterValues | undefined,
): readonly number[] {
	const days = chosen?.[daysAhead.property.name];
	return Array.isArray(days) ? days.filter((day) => typeof day === 'number') : [];
}

/** True where all filters of the event let the occurrence through. */
export function passes(
	{ filters }: TriggerEvent,
	occurrence: Occurrence,
	chosen: FilterValues,
): boolean {
	return filters.every((filter) => {
		const value = chosen[filter.parameter.property.name];
		return value === undefined || filter.passes(occurrence, value);
	});
}
