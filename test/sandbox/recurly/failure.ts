/** An error as Recurly reports it, in a body that may come with status 200. */
export interface Failure {
	error: {
		code: string;
		message: string;
		/** The fields to blame. */
		fields: string[];
		details: Array<{ field: string; messages: string[] }>;
	};
}

/** An error that blames fields of the card. */
export function failure(
	code: string,
	message: string,
	wrong: Readonly<Record<string, string>> = {},
): Failure {
	return {
		error: {
			code,
			message,
			fields: Object.keys(wrong),
			details: Object.entries(wrong).map(([field, reason]) => ({ field, messages: [reason] })),
		},
	};
}
