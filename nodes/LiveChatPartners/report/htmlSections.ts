import { block, heading, paragraph, textStyle } from './htmlText';
import { NOTHING, html } from './markup';
import type { Markup } from './markup';
import type { Line, Outline, Section } from './outline';
import { LIGHT } from './theme';

const UNDERLINE = `border-bottom:1px solid ${LIGHT.line};`;
const NUMBER = 'text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;';

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

function headCell(text: string, align: 'left' | 'right', width?: string): Markup {
	const style = `${textStyle({ size: 12, tone: 'soft' })}text-align:${align};padding:0 0 4px;${UNDERLINE}`;
	const wide = width === undefined ? NOTHING : html`width="${width}"`;
	return html`<th scope="col" align="${align}" ${wide} class="soft line" style="${style}">
		${text}
	</th> `;
}

function headsOf({ columns, lines }: Section): Markup {
	if (!columns) return NOTHING;
	const hasBars = lines.some(({ bar }) => bar !== undefined);
	const between = hasBars
		? html`<td class="line" style="${UNDERLINE}">&#160;</td> `
		: columns.detail === undefined
			? NOTHING
			: headCell(columns.detail, 'right', '24%');
	return html`<tr>
		${headCell(columns.label, 'left')}${between}${headCell(columns.value, 'right', hasBars ? undefined : '28%')}
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

function chartLine(line: Line): Markup {
	const label = `${textStyle({ size: 12, tone: 'soft' })}text-align:left;white-space:nowrap;padding:3px 10px 3px 0;`;
	const value = `${textStyle({ size: 13 })}padding:3px 0 3px 10px;${NUMBER}`;
	return html`<tr>
		<th scope="row" align="left" class="soft" style="${label}">${line.label}</th>
		<td width="100%" style="width:100%;padding:3px 0;">${barOf(line.bar ?? 0)}</td>
		<td align="right" class="ink" style="${value}">${line.value}</td>
	</tr> `;
}

function numberCell(tone: 'ink' | 'soft', text: string): Markup {
	const style = `${textStyle({ size: 14, tone })}padding:7px 0 7px 12px;${UNDERLINE}${NUMBER}`;
	return html`<td align="right" valign="top" class="${tone} line" style="${style}">${text}</td> `;
}

function plainLine(line: Line, hasDetail: boolean): Markup {
	const style = `${textStyle({ size: 14 })}text-align:left;padding:7px 0;${UNDERLINE}word-break:break-word;`;
	const note =
		line.note === undefined
			? NOTHING
			: html`<br /><span class="soft" style="${textStyle({ size: 12, tone: 'soft' })}"
						>${noteOf(line)}</span
					>`;
	const detail = hasDetail ? numberCell('soft', line.detail ?? '') : NOTHING;
	return html`<tr>
		<th scope="row" align="left" valign="top" class="ink line" style="${style}">
			${labelOf(line)}${note}
		</th>
		${detail}${numberCell('ink', line.value)}
	</tr> `;
}

function tableOf(section: Section): Markup {
	const { lines, columns } = section;
	if (lines.length === 0) return NOTHING;
	const rows = lines.map((line) =>
		line.bar === undefined ? plainLine(line, columns?.detail !== undefined) : chartLine(line),
	);
	return html`<table
		width="100%"
		border="0"
		cellpadding="0"
		cellspacing="0"
		aria-label="${section.heading}"
	>
		${headsOf(section)}${rows}
	</table> `;
}

/** One section: its heading, what is to be said in words, and a table that screen readers read as one. */
export function sectionOf(section: Section): Markup {
	const intro =
		section.intro === undefined
			? NOTHING
			: paragraph({ size: 14, tone: 'soft', margin: '0 0 8px' }, section.intro);
	return block('24px 28px 0', [heading(section.heading), intro, tableOf(section)]);
}

/** What is left out, on a ground of its own, so that nobody takes the report for complete. */
export function leftOutOf({ leftOut }: Outline): Markup {
	if (leftOut.length === 0) return NOTHING;
	const lines = leftOut.map(({ names, words }) =>
		paragraph({ size: 13 }, html`<b>${names}</b>: <span dir="auto">${words}</span>`),
	);
	const style = `padding:12px 14px 14px;background-color:${LIGHT.note};`;
	return block(
		'24px 28px 0',
		html`<table role="presentation" width="100%" border="0" cellpadding="0" cellspacing="0">
			<tr>
				<td class="note" bgcolor="${LIGHT.note}" style="${style}">
					${heading('Left out of this report')}${lines}
				</td>
			</tr>
		</table> `,
	);
}
