import type { DateTime } from 'luxon';

import { cleanText } from '../cleanText';
import { directionOf } from '../direction';
import { Formats } from '../formats';
import type { Missing } from '../gather';
import { leftOutOf } from '../leftOut';
import type { Line, Outline } from '../outline';
import { daysOf } from '../range';
import type { Range } from '../range';
import { Words } from '../words';
import type { Portfolio } from './portfolio';
import { cardProblems, endingSoon, lostPaying, money, newAndLost, perProduct } from './sections';
import type { Material } from './sections';

/** Everything that the report is written from. */
export interface Source {
	/** What the report is called; by its kind where it is left out. */
	title?: string;
	range: Range;
	/** The moment of the report, in the zone whose days count. */
	now: DateTime;
	/** How many days ahead it looks for what ends. */
	days: number;
	/** How many rows a table has at most. */
	rows: number;
	locale: string;
	currency: string;
	portfolio: Portfolio;
	missing: readonly Missing[];
}

function headline({ portfolio, formats, words }: Material): Line | undefined {
	const { perStatus } = portfolio;
	if (!perStatus) return undefined;
	const { paid, trial, expired } = perStatus;
	const trials = words.say('inTrial', { count: formats.count(trial) });
	const gone = words.say('expired', { count: formats.count(expired) });
	return {
		label: words.say('payingLicenses'),
		value: formats.count(paid),
		note: `${trials} \u00B7 ${gone}`,
	};
}

/** What needs somebody's attention, in short. */
function pressing(
	{ trialsEnding, cardProblems: problems }: Portfolio,
	{ formats, words }: Pick<Material, 'formats' | 'words'>,
): string {
	return [
		...(trialsEnding
			? [words.say('trialsInShort', { count: formats.count(trialsEnding.length) })]
			: []),
		...(problems ? [words.say('problemsInShort', { count: formats.count(problems.length) })] : []),
	].join(', ');
}

function titleOf({ title }: Source, words: Words): string {
	return title === undefined ? words.say('portfolioTitle') : cleanText(title);
}

/** The report in words and in order. What is not known has no place in it. */
export function outlineOf(source: Source): Outline {
	const { portfolio, range, currency, locale, now, days, rows } = source;
	const formats = new Formats(locale, currency);
	const words = new Words(locale);
	const material: Material = { portfolio, formats, words, rows, until: now.plus({ days }) };
	const head = headline(material);
	const leftOut = leftOutOf(source.missing, words);
	return {
		language: words.language,
		direction: directionOf(locale),
		title: titleOf(source, words),
		when: formats.days(daysOf(range)),
		preview: pressing(portfolio, material),
		...(head ? { headline: head } : {}),
		sections: [
			...newAndLost(material),
			...endingSoon(material),
			...cardProblems(material),
			...lostPaying(material),
			...perProduct(material),
			...money(material),
		],
		...(leftOut ? { leftOut } : {}),
		notes: [words.say('amountsNote', { currency }), words.say('endsNote')],
		more: (count) => words.say('andMore', { count: formats.count(count) }),
	};
}

/** The subject of the e-mail: one line with what needs attention. */
export function subjectOf(source: Source): string {
	const formats = new Formats(source.locale, source.currency);
	const words = new Words(source.locale);
	const when = formats.days(daysOf(source.range));
	const about = { title: titleOf(source, words), when };
	const figure = pressing(source.portfolio, { formats, words });
	return figure === ''
		? words.say('subject', about)
		: words.say('subjectWithFigure', { ...about, figure });
}
