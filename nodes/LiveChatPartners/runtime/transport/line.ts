/** Longest line that is passed on, in characters; a page of text is no explanation. */
const LONGEST = 500;

/** How much of a text is looked at, in characters; what explains it stands at its beginning. */
export const LONGEST_READ = 10_000;

/** A text in one line of bearable length; undefined where there is nothing in it. */
export function oneLine(text: string): string | undefined {
	const line = text.slice(0, LONGEST_READ).replace(/\s+/g, ' ').trim();
	if (line === '') return undefined;
	return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}
