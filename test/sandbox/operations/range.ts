import type { Range } from '../time';
import { DAY } from '../time';
import type { Fields } from '../server/fields';
import { Refusal } from '../server/refusal';

/**
 * The range of `date_from` and `date_to`. A plain day means its beginning in `date_from` and its end in `date_to`.
 * @throws Refusal (400) when it is upside down.
 */
export function rangeOf(query: Fields): Range {
	const from = query.optionalText('date_from');
	const to = query.optionalText('date_to');
	const range: Range = {
		from: from === undefined ? undefined : new Date(from),
		to:
			to === undefined
				? undefined
				: to.length === 10
					? new Date(Date.parse(to) + DAY - 1)
					: endOfSecond(to),
	};
	if (range.from !== undefined && range.to !== undefined && range.from > range.to) {
		throw new Refusal(400, 'date_from must not be after date_to');
	}
	return range;
}

/** `23:59:59` includes what happened in that second. */
function endOfSecond(moment: string): Date {
	return new Date(Date.parse(moment) + 999);
}

/** A range whose both ends were given. */
export function closedRangeOf(query: Fields): { from: Date; to: Date } {
	const { from, to } = rangeOf(query);
	if (from === undefined || to === undefined)
		throw new Refusal(400, 'date_from and date_to are required');
	return { from, to };
}
