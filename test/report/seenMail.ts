import { outlineOf } from '../../nodes/LiveChatPartners/report/earnings/compose';
import { htmlMailOf } from '../../nodes/LiveChatPartners/report/html/mail';
import { readMail, styleOf, type Element, type Mail, type Placed } from './mail';
import { BUSY_MONTH, sourceOf } from './source';

/** The words in which the API refused a part of the report. */
export const REFUSED = 'Only for members of the Solution Program';

/** A mail, and those of its texts that are seen. */
export interface Seen extends Mail {
	html: string;
	seen: Placed[];
}

/** The HTML of a report on these figures, as a mail program sees it. */
export function render(...[figures, change]: Parameters<typeof sourceOf>): Seen {
	const html = htmlMailOf(outlineOf(sourceOf(figures, change)));
	const mail = readMail(html);
	const seen = mail.placed.filter(
		({ text, within }) =>
			text !== '' &&
			within.some(({ name }) => name === 'body') &&
			!within.some((element) => styleOf(element).said.get('display') === 'none'),
	);
	return { ...mail, html, seen };
}

/** The mail of a month in which a bit of everything happened, one part of which was refused. */
export function busyMail(): Seen {
	return render(BUSY_MONTH, {
		title: 'Our earnings',
		missing: [{ part: 'x', name: 'Licenses won', message: REFUSED }],
	});
}

/** The mail of a month in which no campaign and no period brought anything. */
export function quietMail(): Seen {
	const [period] = BUSY_MONTH.periods ?? [];
	return render({ campaigns: [], periods: period ? [period] : [] });
}

/** The element that says how a text looks. */
export function block({ within }: Placed): Element {
	const found = within.findLast(({ name }) => ['p', 'h1', 'h2', 'th', 'td'].includes(name));
	if (!found) throw new Error('The text stands in no paragraph, heading or cell');
	return found;
}

/** The classes of an element. */
export const classesOf = ({ attributes }: Element) => (attributes.class ?? '').split(' ');

/** What a table says to somebody who hears it: the heads of its columns, and for each row its head and its cells. */
export function heard(
	{ elements, placed }: Mail,
	label: string,
): { heads: string[]; rows: string[][] } {
	const table = elements.find(({ attributes }) => attributes['aria-label'] === label);
	if (table?.name !== 'table') throw new Error(`No table is called ${label}`);
	const cells = new Map<Element, string[]>();
	for (const text of placed.filter(({ within }) => within.includes(table))) {
		const cell = text.within.findLast(({ name }) => name === 'th' || name === 'td');
		if (cell && text.text !== '') cells.set(cell, [...(cells.get(cell) ?? []), text.text]);
	}
	const heads: string[] = [];
	const rows: string[][] = [];
	for (const [{ attributes }, texts] of cells) {
		if (attributes.scope === 'col') heads.push(texts.join(' '));
		else if (attributes.scope === 'row') rows.push([texts.join(' ')]);
		else rows.at(-1)?.push(texts.join(' '));
	}
	return { heads, rows };
}
