import { isolated } from './cleanText';
import { SEPARATOR } from './outline';
import type { Line, Outline, Section } from './outline';

function underlined(heading: string, sign: string): string[] {
	return [heading, sign.repeat(Math.min(heading.length, 60))];
}

function linesOf({ label, value, detail, note, address, foreign }: Line): string[] {
	const name = foreign ? isolated(label) : label;
	const figure = detail === undefined ? value : `${value} (${detail})`;
	const more = [note, address].filter((one) => one !== undefined).join(SEPARATOR);
	return [`${name}: ${figure}`, ...(more === '' ? [] : [`  ${more}`])];
}

function sectionOf({ heading, intro, lines, hidden, closing = [] }: Section, { more }: Outline) {
	return [
		'',
		...underlined(heading, '-'),
		...(intro === undefined ? [] : [intro]),
		...lines.flatMap(linesOf),
		...(hidden === undefined ? [] : [more(hidden)]),
		...closing.flatMap(linesOf),
	];
}

/** The report for mail programs that show no HTML, and for chats. */
export function plainTextOf(outline: Outline): string {
	const { title, when, headline, available, sections, leftOut, notes } = outline;
	return [
		...underlined(title, '='),
		when,
		...(headline ? ['', `${headline.label}: ${headline.value}`] : []),
		...(headline?.note === undefined ? [] : [headline.note]),
		...(available === undefined ? [] : [available]),
		...sections.flatMap((section) => sectionOf(section, outline)),
		...(leftOut ? ['', ...underlined(leftOut.heading, '-')] : []),
		...(leftOut?.lines ?? []).map(({ names, words }) => `${names}: ${words}`),
		'',
		...notes,
		'',
	].join('\n');
}
