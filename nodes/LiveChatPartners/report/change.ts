import { percentOf, subtract } from './decimal';
import type { Decimal } from './decimal';

/** A figure of a range of time, and the same figure of the period before where it is known. */
export interface Compared {
	total: Decimal;
	before?: Decimal;
}

/** How a figure differs from the period before. */
export interface Change {
	/** What came on top, or below zero what was lost. */
	by: Decimal;
	/** The same in percent with one place; undefined where the period before had nothing to compare with. */
	percent: number | undefined;
}

/** The change against the period before, where that is known. */
export function changeOf({ total, before }: Compared): Change | undefined {
	if (before === undefined) return undefined;
	const by = subtract(total, before);
	return { by, percent: percentOf(by, before) };
}
