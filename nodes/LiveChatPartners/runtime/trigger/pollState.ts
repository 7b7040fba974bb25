import { isDataObject } from '../guards';
import type { Watch } from './event';
import type { KnownRows } from './knownRows';
import type { Wire } from '../parameters/parameter';

/** What a trigger remembers from one poll to the next. It is stored as JSON in n8n's static data. */
export interface PollState {
	/** A state of another version is no state: the next poll starts afresh. */
	version: 1;
	/** Marks of the credential and of the account behind it; neither can be read back. */
	account: { credential: string; id: string };
	/** What was asked for in the last poll: events, and their filters. */
	watch: Watch;
	/** Rows by the name of their list. */
	lists: Record<string, KnownRows>;
	/** Amounts in cents that an event reported last, by event. */
	figures: Record<string, Record<string, number>>;
}

function isWire(value: unknown): value is Wire {
	if (Array.isArray(value)) return value.every(isWire);
	return ['string', 'number', 'boolean'].includes(typeof value);
}

function isRecordOf<Value>(
	value: unknown,
	isValue: (value: unknown) => value is Value,
): value is Record<string, Value> {
	return isDataObject(value) && Object.values(value).every(isValue);
}

function isKnownRows(value: unknown): value is KnownRows {
	return (
		isDataObject(value) &&
		Array.isArray(value.values) &&
		value.values.every((part) => typeof part === 'string') &&
		typeof value.rows === 'string' &&
		typeof value.gone === 'string'
	);
}

function isPollState(value: unknown): value is PollState {
	return (
		isDataObject(value) &&
		value.version === 1 &&
		isDataObject(value.account) &&
		typeof value.account.credential === 'string' &&
		typeof value.account.id === 'string' &&
		isRecordOf(value.watch, (chosen) => isRecordOf(chosen, isWire)) &&
		isRecordOf(value.lists, isKnownRows) &&
		isRecordOf(value.figures, (amounts) =>
			isRecordOf(amounts, (amount): amount is number => typeof amount === 'number'),
		)
	);
}

/** The state in a stored text; undefined where there is none that can be used. */
export function parseState(stored: unknown): PollState | undefined {
	if (typeof stored !== 'string') return undefined;
	try {
		const value: unknown = JSON.parse(stored);
		return isPollState(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
