import { LONGEST_READ, oneLine } from './line';

/** Titles that say no more than the status does. */
const EMPTY_TITLE =
	/^(error|oops|whoops|untitled|((http )?(status )?(error )?[45]\d\d)( error)?)[!.]*$/i;

const ENTITIES: ReadonlyArray<[entity: RegExp, character: string]> = [
	[/&nbsp;/g, ' '],
	[/&lt;/g, '<'],
	[/&gt;/g, '>'],
	[/&quot;/g, '"'],
	[/&(#39|#x27|apos);/g, "'"],
	[/&amp;/g, '&'],
];

/** What a page does not show. One that has no end takes the rest with it, so that nothing is looked through twice. */
const HIDDEN = /<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi;

/** The text of a piece of HTML, in one line. */
function textOf(html: string): string | undefined {
	let text = html.replace(/<[^<>]*>/g, ' ');
	for (const [entity, character] of ENTITIES) text = text.replace(entity, character);
	return oneLine(text);
}

/** The text of the first element of one of these kinds that has some, tried in their order. */
function textWithin(html: string, tags: readonly string[]): string | undefined {
	const lower = html.toLowerCase();
	for (const tag of tags) {
		const start = lower.indexOf(`<${tag}`);
		const from = start < 0 ? -1 : lower.indexOf('>', start);
		const to = from < 0 ? -1 : lower.indexOf(`</${tag}`, from);
		const words = to < 0 ? undefined : textOf(html.slice(from + 1, to));
		if (words !== undefined) return words;
	}
	return undefined;
}

/**
 * The words of an HTML page: its title, or its first heading where the title says nothing, or all of its text.
 * @returns one line, or undefined where the page holds no words
 */
export function pageMessage(html: string): string | undefined {
	const visible = html.slice(0, LONGEST_READ).replace(HIDDEN, ' ');
	const title = textWithin(visible, ['title']);
	if (title !== undefined && !EMPTY_TITLE.test(title)) return title;
	const untitled = visible.replace(/<title[^<>]*>[^<]*<\/title[^<>]*>/i, ' ');
	const heading = textWithin(visible, ['h1', 'h2', 'h3']);
	if (heading !== undefined) return heading;
	const rest = textOf(untitled);
	// Less than three words are the name of the server.
	return title !== undefined && (rest ?? '').split(' ').length < 3 ? title : rest;
}
