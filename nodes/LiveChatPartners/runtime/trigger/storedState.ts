import type { List } from './event';
import { recordLength } from './knownRows';
import type { KnownRows } from './knownRows';
import { isFormerState, isPollState } from './pollState';
import type { FormerState, PollState } from './pollState';

/**
 * A state of version 1 as this version keeps it. It followed one field of each list, and told some
 * rows apart by a name that people change: such rows are looked up as they were until they are seen.
 * It knew no time, so that nothing is old because of its time.
 */
function upgrade({ account, watch, figures, lists }: FormerState, all: readonly List[]): PollState {
	const upgraded = all.flatMap((list): Array<[string, KnownRows]> => {
		const former = lists[list.name];
		if (!former) return [];
		const [followed] = list.followed;
		const longest = former.rows.length / recordLength(false);
		return [
			[
				list.name,
				{
					fields: followed ? [followed.field] : [],
					values: former.values.map((value) => (followed ? `[${value}]` : '[]')),
					rows: list.formerIdentity ? '' : former.rows,
					gone: list.formerIdentity ? '' : former.gone,
					...(list.formerIdentity ? { former: former.rows + former.gone, missing: longest } : {}),
					longest,
				},
			],
		];
	});
	return { version: 2, account, watch, figures, lists: Object.fromEntries(upgraded) };
}

/**
 * The state in a stored text; undefined where there is none that can be used.
 * @param lists all lists that the trigger knows
 */
export function parseState(stored: unknown, lists: readonly List[]): PollState | undefined {
	if (typeof stored !== 'string') return undefined;
	try {
		const value: unknown = JSON.parse(stored);
		if (isFormerState(value)) return upgrade(value, lists);
		return isPollState(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
