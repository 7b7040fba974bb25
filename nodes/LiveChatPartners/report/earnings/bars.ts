import type { Period } from './responses';
import { sum } from '../decimal';
import type { Aggregation } from '../range';

/** More bars than these are too many to compare, and to have in a mail that Gmail does not cut off. */
const MOST_BARS = 31;

/** How many periods may stand together: days as weeks, weeks as months, months as quarters and years. */
const STEPS: Record<Aggregation, readonly number[]> = {
	day: [1, 7, 14, 28],
	week: [1, 2, 4, 13, 26],
	month: [1, 3, 6, 12],
};

/** The bars of the chart, and how many periods each one stands for. */
export interface Bars {
	bars: Period[];
	merged: number;
}

/** The bars of the chart: the periods, or where they are many, several of them in one bar. */
export function barsOf(periods: readonly Period[], aggregation: Aggregation): Bars {
	const steps = STEPS[aggregation];
	const fits = (step: number) => Math.ceil(periods.length / step) <= MOST_BARS;
	const merged = steps.find(fits) ?? Math.ceil(periods.length / MOST_BARS);
	const bars: Period[] = [];
	for (let start = 0; start < periods.length; start += merged) {
		const group = periods.slice(start, start + merged);
		const [first] = group;
		const last = group.at(-1);
		if (first && last)
			bars.push({ from: first.from, to: last.to, amount: sum(group.map(({ amount }) => amount)) });
	}
	return { bars, merged };
}
