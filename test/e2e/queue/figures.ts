/** A line of the table: what was measured, and how much it was. */
export type Figure = readonly [what: string, value: string | number];

/** The value that this share of the others does not exceed; 0 where there is none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** How many there are of each, as `3 error, 497 success`. */
export function countEach(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	const parts = [...counts].sort(([a], [b]) => a.localeCompare(b));
	return parts.map(([name, count]) => `${count} ${name}`).join(', ') || 'none';
}

/** Prints the figures as a short table. */
export function printFigures(title: string, figures: readonly Figure[]): void {
	const width = Math.max(...figures.map(([what]) => what.length));
	const lines = figures.map(([what, value]) => `  ${what.padEnd(width)}  ${value}`);
	console.log([title, ...lines].join('\n'));
}
