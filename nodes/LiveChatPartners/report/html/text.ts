import type { Layout } from './layout';
import { html } from './markup';
import type { Markup } from './markup';
import { FONT, LIGHT } from './theme';

/** How a text looks. Sizes and margins are in CSS pixels. */
interface Look {
	size: 12 | 13 | 14 | 16 | 20 | 36;
	/** `soft` for what explains, `ink` for what counts. */
	tone?: 'ink' | 'soft';
	bold?: boolean;
	margin?: string;
	/** True for an amount or a date, which may run against the words. */
	value?: boolean;
}

const LINE_HEIGHTS: Record<Look['size'], number> = {
	12: 17,
	13: 19,
	14: 20,
	16: 22,
	20: 26,
	36: 44,
};

/** The style of a text, complete on its element: mail clients inherit little and strip style sheets. */
export function textStyle({ size, tone = 'ink', bold = false, margin }: Look): string {
	const weight = `font-weight:${bold ? 'bold' : 'normal'};`;
	const space = margin === undefined ? '' : `margin:${margin};`;
	return `${FONT}font-size:${size}px;line-height:${LINE_HEIGHTS[size]}px;color:${LIGHT[tone]};${weight}${space}`;
}

/** A paragraph. A long word is broken, so that it does not make the mail wider than the screen. */
export function paragraph(layout: Layout, look: Look, content: string | Markup): Markup {
	const { tone = 'ink', size, value } = look;
	const direction = value ? layout.textDirection : 'ltr';
	const name = size === 36 ? `${tone} figure` : tone;
	const style = `${textStyle({ margin: '0', ...look })}word-break:break-word;`;
	return html`<p class="${name}" dir="${direction}" style="${style}">${content}</p> `;
}

/** A heading of the second level. */
export function heading(text: string): Markup {
	const style = textStyle({ size: 16, bold: true, margin: '0 0 8px' });
	return html`<h2 class="ink" dir="ltr" style="${style}">${text}</h2> `;
}

/** A row of the card that all of the report stands in. */
export function block(padding: string, content: Markup | readonly Markup[]): Markup {
	return html`<tr>
		<td class="inner" style="padding:${padding};">${content}</td>
	</tr> `;
}
