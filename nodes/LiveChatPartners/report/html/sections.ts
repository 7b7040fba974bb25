import { padding } from './layout';
import type { Layout } from './layout';
import { block, heading, paragraph, textStyle } from './text';
import { NOTHING, html } from './markup';
import type { Markup } from './markup';
import type { LeftOut, Line, Outline, Section } from '../outline';
import { LIGHT } from './theme';

const UNDERLINE = `border-bottom:1px solid ${LIGHT.line};`;
const NUMBER = 'white-space:nowrap;font-variant-numeric:tabular-nums;';

/** A text in the direction of its own script, which leaves the direction around it alone. */
function labelOf({ label, foreign }: Line): Markup {
	return foreign ? html`<span dir="auto">${label}</span>` : html`${label}`;
}

/** An explanation, with an arrow that is not read aloud, because the sign behind it says the same. */
export function noteOf({ note, arrow }: Line): Markup {
	if (note === undefined) return NOTHING;
	if (!arrow) return html`${note}`;
	const direction = arrow === '\u25B2' ? 'up' : 'down';
	const style = `color:${LIGHT[direction]};`;
	return html`<span class="${direction}" aria-hidden="true" style="${style}">${arrow}</span
		>&#160;${note}`;
}

interface ColumnWidth {
	/** In percent. */
	width?: string;
	/** True where it is as narrow as it can be on a phone. */
	narrow?: boolean;
}

function headCell(
	layout: Layout,
	text: string,
	side: 'start' | 'end',
	{ width, narrow = false }: ColumnWidth = {},
): Markup {
	const align = layout[side];
	const style = `${textStyle({ size: 12, tone: 'soft' })}text-align:${align};padding:0 0 4px;${UNDERLINE}`;
	const wide = width === undefined ? NOTHING : html`width="${width}"`;
	const column = html`scope="col" align="${align}" ${wide}`;
	const names = narrow ? 'soft line narrow' : 'soft line';
	return html`<th ${column} class="${names}" dir="${layout.textDirection}" style="${style}">
		${text}
	</th> `;
}

function headsOf(layout: Layout, { columns, lines }: Section): Markup {
	if (!columns) return NOTHING;
	const hasBars = lines.some(({ bar }) => bar !== undefined);
	const narrow = lines.some(({ address }) => address !== undefined);
	const between = hasBars
		? html`<td class="line" style="${UNDERLINE}">&#160;</td> `
		: columns.detail === undefined
			? NOTHING
			: headCell(layout, columns.detail, 'end', { width: '24%', narrow });
	const last = headCell(layout, columns.value, 'end', hasBars ? {} : { width: '28%', narrow });
	return html`<tr>
		${headCell(layout, columns.label, 'start')}${between}${last}
	</tr> `;
}

/** A bar as a cell of a table with a width in percent, which Outlook draws like any browser. */
function barOf(bar: number): Markup {
	if (bar === 0) return html`&#160;`;
	const width = `${Math.abs(bar)}%`;
	const name = bar < 0 ? 'minus' : 'bar';
	const style = `height:14px;line-height:14px;font-size:0;background-color:${LIGHT[name]};`;
	return html`<table
		role="presentation"
		width="${width}"
		border="0"
		cellpadding="0"
		cellspacing="0"
		style="width:${width};"
	>
		<tr>
			<td class="${name}" bgcolor="${LIGHT[name]}" height="14" style="${style}">&#160;</td>
		</tr>
	</table> `;
}

function chartLine(layout: Layout, line: Line): Markup {
	const { start, end, textDirection } = layout;
	const label = `${textStyle({ size: 12, tone: 'soft' })}text-align:${start};white-space:nowrap;${padding(layout, { block: 3, end: 10 })}`;
	const value = `${textStyle({ size: 13 })}${padding(layout, { block: 3, start: 10 })}text-align:${end};${NUMBER}`;
	return html`<tr>
		<th scope="row" align="${start}" class="soft" dir="${textDirection}" style="${label}">
			${line.label}
		</th>
		<td width="100%" style="width:100%;padding:3px 0;">${barOf(line.bar ?? 0)}</td>
		<td align="${end}" class="ink" dir="${textDirection}" style="${value}">${line.value}</td>
	</tr> `;
}

function numberCell(layout: Layout, tone: 'ink' | 'soft', text: string): Markup {
	const { end, textDirection } = layout;
	const style = `${textStyle({ size: 14, tone })}${padding(layout, { block: 7, start: 12 })}${UNDERLINE}text-align:${end};${NUMBER}`;
	return html`<td
		align="${end}"
		valign="top"
		class="${tone} line"
		dir="${textDirection}"
		style="${style}"
	>
		${text}
	</td> `;
}

function plainLine(layout: Layout, line: Line, hasDetail: boolean): Markup {
	const { start, textDirection } = layout;
	const style = `${textStyle({ size: 14 })}text-align:${start};padding:7px 0;${UNDERLINE}word-break:break-word;`;
	const small = (text: Markup) =>
		html`<br /><span class="soft" dir="ltr" style="${textStyle({ size: 12, tone: 'soft' })}"
				>${text}</span
			>`;
	const note = line.note === undefined ? NOTHING : small(noteOf(line));
	const address = line.address === undefined ? NOTHING : small(html`${line.address}`);
	const detail = hasDetail ? numberCell(layout, 'soft', line.detail ?? '') : NOTHING;
	return html`<tr>
		<th
			scope="row"
			align="${start}"
			valign="top"
			class="ink line"
			dir="${textDirection}"
			style="${style}"
		>
			${labelOf(line)}${note}${address}
		</th>
		${detail}${numberCell(layout, 'ink', line.value)}
	</tr> `;
}

function tableOf(layout: Layout, section: Section, more: Outline['more']): Markup {
	const { lines, columns, hidden, closing = [] } = section;
	if (lines.length === 0 && closing.length === 0 && hidden === undefined) return NOTHING;
	const rowOf = (line: Line) =>
		line.bar === undefined
			? plainLine(layout, line, columns?.detail !== undefined)
			: chartLine(layout, line);
	const others = hidden === undefined ? [] : [rowOf({ label: more(hidden), value: '' })];
	return html`<table
		width="100%"
		border="0"
		cellpadding="0"
		cellspacing="0"
		aria-label="${section.heading}"
	>
		${headsOf(layout, section)}${lines.map(rowOf)}${others}${closing.map(rowOf)}
	</table> `;
}

/** One section: its heading, what is to be said in words, and a table that screen readers read as one. */
export function sectionOf(layout: Layout, section: Section, more: Outline['more']): Markup {
	const intro =
		section.intro === undefined
			? NOTHING
			: paragraph(layout, { size: 14, tone: 'soft', margin: '0 0 8px' }, section.intro);
	return block('24px 28px 0', [heading(section.heading), intro, tableOf(layout, section, more)]);
}

/** What is left out, on a ground of its own, so that nobody takes the report for complete. */
export function leftOutOf(layout: Layout, leftOut: LeftOut): Markup {
	const lines = leftOut.lines.map(({ names, words }) =>
		paragraph(layout, { size: 13 }, html`<b>${names}</b>: <span dir="auto">${words}</span>`),
	);
	const style = `padding:12px 14px 14px;background-color:${LIGHT.note};`;
	return block(
		'24px 28px 0',
		html`<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0">
			<tr>
				<td class="note" bgcolor="${LIGHT.note}" style="${style}">
					${heading(leftOut.heading)}${lines}
				</td>
			</tr>
		</table> `,
	);
}
