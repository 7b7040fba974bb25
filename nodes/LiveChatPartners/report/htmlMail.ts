import { leftOutOf, noteOf, sectionOf } from './htmlSections';
import { block, paragraph, textStyle } from './htmlText';
import { NOTHING, html } from './markup';
import type { Markup } from './markup';
import type { Outline } from './outline';
import { LIGHT, STYLE } from './theme';

function titleOf({ title, when }: Outline): Markup {
	const style = `${textStyle({ size: 20, bold: true, margin: '0' })}word-break:break-word;`;
	return block('28px 28px 0', [
		html`<h1 class="ink" style="${style}">${title}</h1> `,
		paragraph({ size: 14, tone: 'soft', margin: '2px 0 0' }, when),
	]);
}

function headlineOf({ headline, available }: Outline): Markup {
	const explaining = { size: 14, tone: 'soft', margin: '4px 0 0' } as const;
	const lines: Markup[] = [];
	if (headline) {
		lines.push(
			paragraph({ size: 14, tone: 'soft' }, headline.label),
			paragraph({ size: 36, bold: true }, headline.value),
		);
		if (headline.note !== undefined) lines.push(paragraph(explaining, noteOf(headline)));
	}
	if (available !== undefined) lines.push(paragraph(explaining, available));
	return lines.length === 0 ? NOTHING : block('20px 28px 0', lines);
}

function notesOf({ notes }: Outline): Markup {
	return block(
		'24px 28px 28px',
		notes.map((note) => paragraph({ size: 12, tone: 'soft', margin: '0 0 4px' }, note)),
	);
}

/** The rows of the card. Where even the commission is unknown, what is left out comes first. */
function contentOf(outline: Outline): Markup[] {
	const { headline, sections } = outline;
	const leftOut = leftOutOf(outline);
	return [
		titleOf(outline),
		headlineOf(outline),
		headline ? NOTHING : leftOut,
		...sections.map(sectionOf),
		headline ? leftOut : NOTHING,
		notesOf(outline),
	];
}

/**
 * The report as an e-mail: tables that old mail clients lay out like browsers, styles on the
 * elements, no script, no picture and nothing that is loaded from anywhere. Outlook for Windows
 * knows no widest width, so it alone reads the table in the conditional comment.
 * https://www.caniemail.com
 */
export function htmlMailOf(outline: Outline): string {
	return html`<!DOCTYPE html>
		<html lang="en" dir="ltr">
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
					lang="en"
					dir="ltr"
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
									style="max-width:600px;background-color:${LIGHT.card};text-align:left;"
								>
									${contentOf(outline)}
								</table>
								<!--[if mso]></td></tr></table><![endif]-->
							</td>
						</tr>
					</table>
				</div>
			</body>
		</html> `.html;
}
