import { isRecord } from './fields';

/** A refused or failed request, in words. */
export interface Problem {
	status: number;
	message: string;
	/** The parameters to blame. */
	errors: Array<{ path: string; message: string }>;
	headers: Record<string, string>;
}

/** Messages of the validator, in words that help more. */
const WORDS: Readonly<Record<string, string>> = {
	[String.raw`must match pattern "^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"`]:
		'must be a moment written YYYY-MM-DDTHH:mm:ssZ',
	'must match format "date-time"': 'must be a moment written YYYY-MM-DDTHH:mm:ssZ',
	[String.raw`must match pattern "^\d{4}-\d{2}-\d{2}$"`]: 'must be a day written YYYY-MM-DD',
	'must match format "date"': 'must be a day written YYYY-MM-DD',
	'must match pattern "^[0-9]+$"': 'must be a number',
	'must match pattern "^[A-Z]{2}$"': 'must be a country code of two capital letters',
	'must match pattern "^https?://"': 'must be a URL that begins with http:// or https://',
	'must NOT have additional properties': 'is no documented parameter',
};

/** Makes what was thrown while a request was handled into an answer's status and words. */
export function problemOf(thrown: unknown): Problem {
	const values = isRecord(thrown) ? thrown : {};
	const status = typeof values.status === 'number' ? values.status : 500;
	const errors = Array.isArray(values.errors) ? values.errors.filter(isRecord).map(entryOf) : [];
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(isRecord(values.headers) ? values.headers : {})) {
		if (typeof value === 'string') headers[name] = value;
	}
	const own = thrown instanceof Error ? thrown.message : String(thrown);
	// One that only repeats the message of the whole is of no use to the reader.
	const named = errors.filter((entry) => entry.message !== own);
	const message = named.length > 0 ? sentence(named) : own;
	const prefix =
		status >= 500 ? 'The sandbox failed or its answer does not fit the document: ' : '';
	return { status, message: prefix + message, errors: named, headers };
}

function entryOf(entry: Record<string, unknown>): { path: string; message: string } {
	const message = String(entry.message);
	const words = message.startsWith('must have required property') ? 'is required' : WORDS[message];
	return { path: String(entry.path), message: words ?? message };
}

/** One text of all errors; a format and a pattern that fail alike are said once. */
function sentence(errors: Problem['errors']): string {
	return [...new Set(errors.map((entry) => `${nameOf(entry.path)} ${entry.message}`))].join('; ');
}

/** `/query/date_from` as `date_from`. */
function nameOf(path: string): string {
	const name = path.replace(/^\/(query|body|params|headers|response)\//, '').replace(/^\//, '');
	return name.replaceAll('/', '.');
}
