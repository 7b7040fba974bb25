import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../json';
import type { JsonValue } from '../json';
import type { Watch } from './event';
import type { KnownRows } from './knownRows';

/** What a trigger remembers from one poll to the next. It is stored as JSON in n8n's static data. */
export interface PollState {
	/** Version 1 is read too. A state of another version is no state: the next poll starts afresh. */
	version: 2;
	/** Marks of the credential and of the account behind it; neither can be read back. */
	account: { credential: string; id: string };
	/** What was asked for in the last poll: events, and their filters. */
	watch: Watch;
	/** Rows by the name of their list. */
	lists: Record<string, KnownRows>;
	/** Amounts in cents that an event reported last, by event. */
	figures: Record<string, Record<string, number>>;
	/** True where a person has switched the workflow on since: what is known is too old to compare with. */
	outdated?: true;
}

/** The rows of a list as version 1 of the state kept them, each with one followed field. */
interface FormerRows {
	/** Distinct values of the followed field, as JSON. */
	values: string[];
	rows: string;
	gone: string;
}

/** The state as version 1 wrote it. */
export interface FormerState extends Pick<PollState, 'account' | 'watch' | 'figures'> {
	version: 1;
	lists: Record<string, FormerRows>;
}

function isRecordOf<Value>(
	value: unknown,
	isValue: (value: unknown) => value is Value,
): value is Record<string, Value> {
	return isDataObject(value) && Object.values(value).every(isValue);
}

/** True for what a filter can hold, which is never an object. */
function isFilterValue(value: unknown): value is JsonValue {
	if (Array.isArray(value)) return value.every(isFilterValue);
	return ['string', 'number', 'boolean'].includes(typeof value);
}

function isAmounts(value: unknown): value is Record<string, number> {
	return isRecordOf(value, (amount): amount is number => typeof amount === 'number');
}

function isAccount(value: unknown): value is PollState['account'] {
	return (
		isDataObject(value) && typeof value.credential === 'string' && typeof value.id === 'string'
	);
}

function areTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function areJson(value: unknown): value is string[] {
	return areTexts(value) && value.every(isJson);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function isFormerRows(value: unknown): value is FormerRows {
	return (
		isDataObject(value) &&
		areJson(value.values) &&
		typeof value.rows === 'string' &&
		typeof value.gone === 'string'
	);
}

function isKnownRows(value: unknown): value is KnownRows {
	const isOf = (part: unknown, type: string) => part === undefined || typeof part === type;
	return (
		isDataObject(value) &&
		isFormerRows(value) &&
		areTexts(value.fields) &&
		typeof value.longest === 'number' &&
		isOf(value.former, 'string') &&
		[value.since, value.toldAt, value.missing, value.held].every((part) => isOf(part, 'number')) &&
		[value.marked, value.firstUntold, value.withoutId].every((part) => isOf(part, 'boolean'))
	);
}

/** True for what all versions of the state have in common. */
function hasFrame(
	value: IDataObject,
): value is IDataObject & Pick<PollState, 'account' | 'watch' | 'figures'> {
	return (
		isAccount(value.account) &&
		isRecordOf(value.watch, (chosen) => isRecordOf(chosen, isFilterValue)) &&
		isRecordOf(value.figures, isAmounts)
	);
}

/** True for a state as version 1 wrote it. */
export function isFormerState(value: unknown): value is FormerState {
	return (
		isDataObject(value) &&
		value.version === 1 &&
		hasFrame(value) &&
		isRecordOf(value.lists, isFormerRows)
	);
}

/** True for a state as this version writes it. */
export function isPollState(value: unknown): value is PollState {
	return (
		isDataObject(value) &&
		value.version === 2 &&
		hasFrame(value) &&
		isRecordOf(value.lists, isKnownRows)
	);
}
