import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import { isDataObject, textAt } from '../../runtime/json';
import { Problem, quote } from '../../runtime/problem';
import { decimalOf, sum } from '../decimal';
import type { Decimal } from '../decimal';
import type { Days } from '../range';

/** What a period of a report of the API holds. */
export interface Period extends Days {
	amount: Decimal;
}

function unexpected(expected: string, found: unknown): Problem {
	return new Problem(
		`The Partner API answered with something other than ${expected}: ${quote(found)}`,
		{ fromApi: true },
	);
}

/**
 * The amount in a field of an answer, whether it is a number or a text.
 * @throws Problem where there is none, since a guess would make a wrong sum
 */
export function amountAt(response: IDataObject, field: string): Decimal {
	const amount = decimalOf(response[field]);
	if (!amount) throw unexpected(`an amount in "${field}"`, response[field]);
	return amount;
}

/** The sum of a field over the elements of a list. */
export function totalOf(elements: readonly IDataObject[], field: string): Decimal {
	return sum(elements.map((element) => amountAt(element, field)));
}

function dayAt(range: IDataObject, field: string): string {
	const [day] = /^\d{4}-\d\d-\d\d/.exec(textAt(range, field)) ?? [];
	if (day === undefined || !DateTime.fromISO(day).isValid)
		throw unexpected(`a date in "date_range.${field}"`, range[field]);
	return day;
}

/** The day itself, or the nearest one of the range. */
function within(day: string, { from, to }: Days): string {
	return day < from ? from : day > to ? to : day;
}

/**
 * The periods of a report of the API, cut to the days of a range. The API counts in days of UTC: east
 * and west of it, a first or last period may lie outside with a few hours of the range in it, and its
 * amount goes to the neighbour, so that nothing is lost and no day stands there twice.
 * @throws Problem where a period has no dates or no amount
 */
export function periodsOf(elements: readonly IDataObject[], days: Days): Period[] {
	const periods: Period[] = [];
	let previousIsOutside = false;
	for (const element of elements) {
		const range = isDataObject(element.date_range) ? element.date_range : {};
		const [first, last] = [dayAt(range, 'from'), dayAt(range, 'to')];
		const amount = amountAt(element, 'total');
		const isOutside = last < days.from || first > days.to;
		const neighbour = isOutside || previousIsOutside ? periods.pop() : undefined;
		periods.push({
			from: neighbour?.from ?? within(first, days),
			to: within(last, days),
			amount: neighbour ? sum([neighbour.amount, amount]) : amount,
		});
		previousIsOutside = isOutside;
	}
	return periods;
}
