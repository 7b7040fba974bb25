import { layoutOf } from './layout';
import type { Layout } from './layout';
import { leftOutOf, noteOf, sectionOf } from './sections';
import { block, paragraph, textStyle } from './text';
import { NOTHING, html } from './markup';
import type { Markup } from './markup';
import type { Outline } from '../outline';
import { LIGHT, STYLE } from './theme';

function titleOf(layout: Layout, { title, when }: Outline): Markup {
	const style = `${textStyle({ size: 20, bold: true, margin: '0' })}word-break:break-word;`;
	return block('28px 28px 0', [
		html`<h1 class="ink" dir="${layout.textDirection}" style="${style}">${title}</h1> `,
		paragraph(layout, { size: 14, tone: 'soft', margin: '2px 0 0', value: true }, when),
	]);
}

function headlineOf(layout: Layout, { headline, available }: Outline): Markup {
	const explaining = { size: 14, tone: 'soft', margin: '4px 0 0' } as const;
	const lines: Markup[] = [];
	if (headline) {
		lines.push(
			paragraph(layout, { size: 14, tone: 'soft' }, headline.label),
			paragraph(layout, { size: 36, bold: true, value: true }, headline.value),
		);
		if (headline.note !== undefined) lines.push(paragraph(layout, explaining, noteOf(headline)));
	}
	if (available !== undefined) lines.push(paragraph(layout, explaining, available));
	return lines.length === 0 ? NOTHING : block('20px 28px 0', lines);
}

function notesOf(layout: Layout, { notes }: Outline): Markup {
	return block(
		'24px 28px 28px',
		notes.map((note) => paragraph(layout, { size: 12, tone: 'soft', margin: '0 0 4px' }, note)),
	);
}

/** The rows of the card. Where even the figure that matters most is unknown, what is left out comes first. */
function contentOf(layout: Layout, outline: Outline): Markup[] {
	const { headline, sections, more } = outline;
	const leftOut = outline.leftOut ? leftOutOf(layout, outline.leftOut) : NOTHING;
	return [
		titleOf(layout, outline),
		headlineOf(layout, outline),
		headline ? NOTHING : leftOut,
		...sections.map((section) => sectionOf(layout, section, more)),
		headline ? leftOut : NOTHING,
		notesOf(layout, outline),
	];
}

/**
 * The report as an e-mail: tables that old mail clients lay out like browsers, styles on the
 * elements, no script, no picture and nothing that is loaded from anywhere. Outlook for Windows
 * knows no widest width, so it alone reads the table in the conditional comment.
 * https://www.caniemail.com
 */
export function htmlMailOf(outline: Outline): string {
	const { language, direction } = outline;
	const layout = layoutOf(direction);
	return html`<!DOCTYPE html>
		<html lang="${language}" dir="${direction}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="supported-color-schemes" content="light dark" />
				<meta
					name="format-detection"
					content="telephone=no, date=no, address=no, email=no, url=no"
				/>
				<title>${outline.title}</title>
				<style>
					${STYLE}
				</style>
			</head>
			<body class="page" style="margin:0;padding:0;background-color:${LIGHT.page};">
				<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">
					${outline.preview}
				</div>
				<div
					role="article"
					aria-roledescription="email"
					aria-label="${outline.title}"
					lang="${language}"
					dir="${direction}"
				>
					<table
						role="presentation"
						class="page"
						width="100%"
						border="0"
						cellpadding="0"
						cellspacing="0"
						bgcolor="${LIGHT.page}"
						style="background-color:${LIGHT.page};"
					>
						<tr>
							<td align="center" class="outer" style="padding:24px 12px;">
								<!--[if mso]><table role="presentation" width="600" border="0" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
								<table
									role="presentation"
									class="card"
									width="100%"
									border="0"
									cellpadding="0"
									cellspacing="0"
									bgcolor="${LIGHT.card}"
									style="max-width:600px;background-color:${LIGHT.card};text-align:${layout.start};"
								>
									${contentOf(layout, outline)}
								</table>
								<!--[if mso]></td></tr></table><![endif]-->
							</td>
						</tr>
					</table>
				</div>
			</body>
		</html> `.html;
}
