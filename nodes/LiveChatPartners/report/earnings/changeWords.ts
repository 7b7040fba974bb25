import { changeOf } from './figures';
import type { Compared } from './figures';
import { signOf } from '../decimal';
import type { Decimal } from '../decimal';
import type { Formats } from '../formats';
import type { Words } from '../words';

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
	{ formats, words, whenBefore: when }: { formats: Formats; words: Words; whenBefore: string },
): ChangeWords | undefined {
	const change = changeOf(figure);
	if (!change || !figure.before) return undefined;
	const { by, percent } = change;
	const direction = signOf(by);
	const before = plain(figure.before);
	if (direction === 0) return { words: words.say('noChange', { before, when }), arrow: '' };
	const share = percent === undefined ? '' : ` (${formats.signedPercent(percent)})`;
	return {
		words: words.say('comparedWith', { change: `${signed(by)}${share}`, before, when }),
		arrow: direction > 0 ? '\u25B2' : '\u25BC',
	};
}
