/** What is known about a failure beside its text. */
export interface ProblemDetails {
	/** What to do about it, in a sentence or two. */
	description?: string;
	/** Status of the answer, where there was one. */
	httpCode?: number;
	/** The field to blame, as the editor names it. */
	parameter?: string;
	/** True where a write may have been carried out although its answer is missing. */
	outcomeUnknown?: boolean;
	/** What an operation of several requests had done by then, by names that a failed item shows. */
	done?: Readonly<Record<string, string>>;
	/** True where the failure is about an API and not about the input. */
	fromApi?: boolean;
	/** The values in the path of the request, by their documented names, where the failure is about that request. */
	path?: Readonly<Record<string, string>>;
	/** What the API does not find, in its own word, such as `invoice`; empty where it says no more than that. */
	missing?: string;
}

/**
 * Everything that can go wrong with one item, before it becomes one of n8n's errors. It is
 * thrown anywhere below the item loop and turned into a node error in one place, `nodeError`.
 */
export class Problem extends Error {
	readonly details: ProblemDetails;

	constructor(message: string, details: ProblemDetails = {}) {
		super(message);
		this.name = 'Problem';
		this.details = details;
	}
}

/**
 * A field whose value cannot be right.
 * @param displayName the field as the editor names it
 * @param complaint what is wrong, as the rest of a sentence that starts with the name
 */
export function parameterProblem(
	displayName: string,
	complaint: string,
	description?: string,
): Problem {
	return new Problem(`"${displayName}" ${complaint}`, { parameter: displayName, description });
}

/** A value as a person would write it down, also where JSON has no word for it. */
function inWords(raw: unknown): string {
	if (typeof raw === 'string') return `"${raw}"`;
	if (typeof raw === 'number' || typeof raw === 'bigint') return String(raw);
	try {
		return JSON.stringify(raw) ?? String(raw);
	} catch {
		return 'an object';
	}
}

/** A value as a message quotes it, short enough to read. */
export function quote(raw: unknown): string {
	const text = inWords(raw);
	return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** The problem that a piece of work ended with, or undefined where it succeeded. Other errors are thrown on. */
export async function problemOf(work: Promise<unknown>): Promise<Problem | undefined> {
	return await work.then(
		() => undefined,
		(thrown: unknown) => {
			if (thrown instanceof Problem) return thrown;
			throw thrown;
		},
	);
}

/** A failure after an earlier try whose outcome is unknown: whatever it says, that stays so. */
export function stillUnknown(problem: Problem): Problem {
	if (problem.details.outcomeUnknown) return problem;
	const { description = '' } = problem.details;
	return new Problem(problem.message, {
		...problem.details,
		outcomeUnknown: true,
		description:
			`${description} It is not known whether an earlier try of this execution was carried out.`.trim(),
	});
}
