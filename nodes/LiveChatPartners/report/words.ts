import { changeOf } from './change';
import type { Compared } from './change';
import { signOf } from './decimal';
import type { Decimal } from './decimal';
import type { Formats } from './formats';
import { cleanText } from './cleanText';

/** The names of what the API has names of its own for. */
const NAMES: Record<string, string> = {
	affiliate: 'Affiliate',
	solution: 'Solution',
	livechat: 'LiveChat',
	chatbot: 'ChatBot',
	helpdesk: 'HelpDesk',
	partner_program: 'Partner Program',
	other: 'Other',
};

/** A product or a program as people know it; one that is not known here as the API writes it. */
export function nameOf(value: string): string {
	return Object.hasOwn(NAMES, value) ? (NAMES[value] ?? value) : cleanText(value);
}

/** How a kind of figure is written. */
export interface Writing {
	plain: (figure: Decimal) => string;
	signed: (figure: Decimal) => string;
}

/** The change of a figure in words, with an arrow that says no more than they do. */
export interface ChangeWords {
	words: string;
	arrow: string;
}

/**
 * The change against the period before, in a sentence without a subject.
 * @param when the period before, as it is written in the report
 * @returns undefined where the period before is not known
 */
export function changeWords(
	figure: Compared,
	{ plain, signed }: Writing,
	formats: Formats,
	when: string,
): ChangeWords | undefined {
	const change = changeOf(figure);
	if (!change || !figure.before) return undefined;
	const { by, percent } = change;
	const direction = signOf(by);
	const base = `compared with ${plain(figure.before)} (${when})`;
	if (direction === 0) return { words: `No change ${base}`, arrow: '' };
	const share = percent === undefined ? '' : ` (${formats.signedPercent(percent)})`;
	return { words: `${signed(by)}${share} ${base}`, arrow: direction > 0 ? '\u25B2' : '\u25BC' };
}
