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
	/** True where the failure is about an API and not about the input. */
	fromApi?: boolean;
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
