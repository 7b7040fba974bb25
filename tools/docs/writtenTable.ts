const START = '<!-- The table is written by `npm run docs`. -->\n<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

/**
 * Where the written table of a page begins and ends, in characters.
 * @throws Error where the page has no place for one
 */
function placeOf(page: string): { start: number; end: number } {
	const start = page.indexOf(START);
	const end = page.indexOf(END, start);
	if (start === -1 || end === -1) throw new Error('The page has no place for the table');
	return { start: start + START.length, end };
}

/**
 * The table of a page that `npm run docs` writes, as it stands there.
 * @throws Error where the page has no place for one
 */
export function writtenTable(page: string): string {
	const { start, end } = placeOf(page);
	return page.slice(start, end);
}

/**
 * A page with this table in the place of the one that it has.
 * @throws Error where the page has no place for one
 */
export function withTable(page: string, table: string): string {
	const { start, end } = placeOf(page);
	return `${page.slice(0, start)}\n\n${table}\n\n${page.slice(end)}`;
}
