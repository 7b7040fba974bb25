import type { Sample } from '../application/sample';
import type { Judgement, Row, Unit } from '../report/row';
import type { Trial } from './trial';

/** One figure of one trial held against that of another. */
export interface Comparison {
	figure: keyof typeof figures;
	ours: Trial;
	theirs: Trial;
	against: string;
	judgement: Judgement;
}

/** A kind of work, and what is compared about it. */
export interface Work {
	/** What `--only` calls it. */
	name: string;
	title: string;
	comparisons: readonly Comparison[];
	/** Rows in the server's list, for work whose trials each need a new process of n8n. */
	rowsInFreshProcess?: number;
}

/** The figures that can be compared: how the table calls them, and how they are read from a sample. */
export const figures = {
	time: { title: 'time', unit: 'ms', of: (sample: Sample) => sample.milliseconds },
	cpu: { title: 'CPU', unit: 'ms', of: (sample: Sample) => sample.cpuMilliseconds },
	peak: { title: 'peak memory', unit: 'MB', of: (sample: Sample) => sample.peakBytes / 2 ** 20 },
	growth: {
		title: 'growth of the peak',
		unit: 'MB',
		of: (sample: Sample) => sample.grownBytes / 2 ** 20,
	},
	requests: { title: 'requests', unit: 'requests', of: (sample: Sample) => sample.requests },
} satisfies Record<string, { title: string; unit: Unit; of: (sample: Sample) => number }>;

/** The trials that a work needs, each once. */
export function trialsOf({ comparisons }: Work): Trial[] {
	return [...new Set(comparisons.flatMap(({ ours, theirs }) => [ours, theirs]))];
}

/** The lines of the table about a work, from the samples that its trials gave. */
export function rowsOf(work: Work, samples: ReadonlyMap<Trial, readonly Sample[]>): Row[] {
	return work.comparisons.map(({ figure, ours, theirs, against, judgement }): Row => {
		const { title, unit, of } = figures[figure];
		return {
			work: work.title,
			figure: title,
			unit,
			ours: (samples.get(ours) ?? []).map(of),
			against,
			theirs: (samples.get(theirs) ?? []).map(of),
			judgement,
		};
	});
}
