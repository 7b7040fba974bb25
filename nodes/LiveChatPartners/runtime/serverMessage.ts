import { isDataObject } from './guards';

/** Longest message that is passed on, in characters; an HTML page is no explanation. */
const LONGEST = 500;

/** How much of a body that is not JSON is looked at, in characters; what explains it stands at its beginning. */
const READ = 10_000;

function tidy(text: string): string | undefined {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line === '') return undefined;
	return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}

/** The words of an HTML page: its title and first heading, or all of its text. */
function fromHtml(html: string): string | undefined {
	const visible = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ');
	const named = [/<title[^>]*>([\s\S]*?)<\/title>/i, /<h1[^>]*>([\s\S]*?)<\/h1>/i]
		.map((pattern) => pattern.exec(visible)?.[1])
		.find((found) => found !== undefined && found.trim() !== '');
	return tidy((named ?? visible).replace(/<[^>]*>/g, ' '));
}

/** The words in a part of a JSON error, which the API's documentation does not describe. */
function fromJson(value: unknown, depth = 0): string | undefined {
	if (typeof value === 'string') return tidy(value);
	if (depth > 4) return undefined;
	if (Array.isArray(value)) {
		const parts = value
			.map((part) => fromJson(part, depth + 1))
			.filter((part) => part !== undefined);
		return tidy([...new Set(parts)].join('; '));
	}
	if (!isDataObject(value)) return undefined;
	for (const key of [
		'message',
		'error',
		'errors',
		'error_description',
		'description',
		'detail',
		'messages',
		'title',
	]) {
		const words = fromJson(value[key], depth + 1);
		if (words !== undefined) return words;
	}
	return undefined;
}

/**
 * The server's own explanation in the body of an error, whichever of the shapes it has: `message`,
 * `error` as a text or an object, `errors[]`, plain text or HTML.
 * @returns one line of text, or undefined where the body holds no words
 */
export function serverMessage(body: string): string | undefined {
	const text = body.trim();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		const beginning = text.slice(0, READ);
		return text.startsWith('<') ? fromHtml(beginning) : tidy(beginning);
	}
	return fromJson(json);
}
