import { problemOf } from '../runtime/problem';
import { inPool } from '../runtime/pool';
import type { Problem } from '../runtime/problem';

/** One read of the report. */
export interface Part {
	/** How it is named in the data. */
	key: string;
	/** How it is named in the e-mail. */
	name: string;
	/** Asks the API, and adds what it learned to the figures. */
	read: () => Promise<void>;
}

/** A part that is left out, and why. */
export interface Missing {
	part: string;
	name: string;
	/** The API's own words. */
	message: string;
	/** Status of the answer, where there was one. */
	httpCode?: number;
}

/** How many reads of one item are under way at the same time. The usual report is two rounds. */
const TOGETHER = 8;

/**
 * Reads all parts together.
 * @param clean takes secrets out of a text
 * @returns the parts whose read failed; the others have arrived
 * @throws Problem for a wrong token, behind which no further part is begun, and where every part failed
 */
export async function gather(
	parts: readonly Part[],
	clean: (text: string) => string,
): Promise<Missing[]> {
	const problems = new Map<number, Problem>();
	await inPool(parts.length, TOGETHER, async (index) => {
		const problem = await problemOf(parts[index]?.read() ?? Promise.resolve());
		if (problem) problems.set(index, problem);
		return problem?.details.httpCode !== 401;
	});
	const refusal = [...problems.values()].find(({ details }) => details.httpCode === 401);
	if (refusal) throw refusal;
	const first = problems.get(0);
	if (first && problems.size === parts.length) throw first;
	return parts.flatMap(({ key, name }, index) => {
		const problem = problems.get(index);
		if (!problem) return [];
		const { httpCode } = problem.details;
		const message = clean(problem.message);
		return [{ part: key, name, message, ...(httpCode === undefined ? {} : { httpCode }) }];
	});
}
