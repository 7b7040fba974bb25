import { Markup } from './markup';

/** The colours of the report, by what they are for. */
type Palette = Record<
	'page' | 'card' | 'note' | 'line' | 'ink' | 'soft' | 'bar' | 'minus' | 'up' | 'down',
	string
>;

/**
 * Colours in the light, which stand on the elements. Every text has a contrast of at least 4.5 to 1
 * to each ground that it stands on, bars of 3 to 1: https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const LIGHT: Palette = {
	page: '#eef1f5',
	card: '#ffffff',
	note: '#fff6e5',
	line: '#d9dfe7',
	ink: '#1b2430',
	soft: '#515c6b',
	bar: '#2f6fde',
	minus: '#c2410c',
	up: '#166534',
	down: '#b42318',
};

/** Colours in the dark, for mail clients that ask for them. Others turn the light ones around by themselves. */
export const DARK: Palette = {
	page: '#12171e',
	card: '#1c232d',
	note: '#3a2f18',
	line: '#364152',
	ink: '#eef2f7',
	soft: '#b6c0cd',
	bar: '#6ea2ff',
	minus: '#fb923c',
	up: '#86e0a4',
	down: '#ffaba1',
};

/** The font that every text is set in; mail clients do not hand one down into tables. */
export const FONT = "font-family:'Segoe UI',Helvetica,Arial,sans-serif;";

function rules(names: ReadonlyArray<keyof Palette>, property: string): string {
	return names.map((name) => `.${name}{${property}:${DARK[name]}!important}`).join('\n');
}

/**
 * What mail clients that know style sheets add: colours in the dark, and room on a phone. The
 * report reads well without, since all that matters stands in the elements themselves.
 */
export const STYLE = new Markup(`:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${rules(['page', 'card', 'note', 'bar', 'minus'], 'background-color')}
${rules(['ink', 'soft', 'up', 'down'], 'color')}
${rules(['line'], 'border-color')}
}
@media (max-width:480px){
.outer{padding:0!important}
.inner{padding-left:16px!important;padding-right:16px!important}
.figure{font-size:30px!important}
.narrow{width:1%!important}
}`);
