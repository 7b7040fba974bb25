import type { Compared } from './compareRows';
import type { KnownRows } from './knownRows';

/** Rows that have to be missing at once before a list counts as changed as a whole. */
const MANY = 20;

/** The share of the list that they have to be. */
const SHARE = 0.1;

/** What a list as a whole went through. */
export interface Upheaval {
	/** True where other rows stand in the place of those that are missing, so that none of them is new. */
	replaced: boolean;
	/** How many rows are missing since the list got much shorter at once. */
	missing: number;
	/** What the log is told. */
	remark?: string;
}

function isMuch(count: number, length: number): boolean {
	return count >= MANY && count >= length * SHARE;
}

/** True where about as many rows appeared as are missing. */
function isAsMuch(appeared: number, missing: number): boolean {
	return appeared >= missing * 0.8 && appeared <= missing * 1.25;
}

/**
 * Whether a list was renamed, reformatted or cut short, which no single row shows: where many rows
 * are missing and about as many appear, these are the same rows. That is also so where they appear
 * later, after an answer that was much shorter.
 */
export function upheavalOf(known: KnownRows | undefined, compared: Compared): Upheaval {
	if (!known) return { replaced: false, missing: 0 };
	const { present, lastCount, vanished, returned, differences, list } = compared;
	const appeared =
		differences.filter(({ before }) => before === undefined).length - (known.held ?? 0);
	const since = Math.max(0, (known.missing ?? 0) - returned);
	const replaces = (missing: number, length: number) =>
		isMuch(missing, length) && isAsMuch(appeared, missing);
	if (replaces(vanished, lastCount) || replaces(vanished + since, known.longest))
		return {
			replaced: true,
			missing: 0,
			remark: `${vanished + since} rows of ${list.endpoint.path} are gone and ${appeared} others have appeared: names or the format of the list have changed. The new rows are recorded, and nothing is reported.`,
		};
	// A list that is as long as ever waits for no rows, whichever are gone; the next poll has to see it so too.
	const isShort = present.count < known.longest;
	if (isMuch(vanished, lastCount))
		return {
			replaced: false,
			missing: isShort ? since + vanished : 0,
			remark: `${vanished} rows of ${list.endpoint.path} are missing. If they come back, they are not reported as new.`,
		};
	return { replaced: false, missing: isShort ? since : 0 };
}
