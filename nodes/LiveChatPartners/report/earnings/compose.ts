import { cleanText } from '../cleanText';
import { signOf } from '../decimal';
import { directionOf } from '../direction';
import { Formats } from '../formats';
import type { Missing } from '../gather';
import { leftOutOf } from '../leftOut';
import type { Line, Outline } from '../outline';
import { daysOf } from '../range';
import type { Aggregation, Range } from '../range';
import { Words } from '../words';
import { changeWords } from './changeWords';
import { compared, changeOf } from './figures';
import type { Figures } from './figures';
import { account, campaigns, clients, overTime, splits } from './sections';
import type { Material } from './sections';

/** Everything that the report is written from. */
export interface Source {
	/** What the report is called; by its kind where it is left out. */
	title?: string;
	range: Range;
	before: Range;
	aggregation: Aggregation;
	locale: string;
	currency: string;
	figures: Figures;
	missing: readonly Missing[];
}

function headline(material: Material): Line | undefined {
	const { figures, formats, words } = material;
	const commission = compared(figures.commission, figures.commissionBefore);
	if (!commission) return undefined;
	const writing = {
		plain: formats.money.bind(formats),
		signed: formats.signedMoney.bind(formats),
	};
	const isNone = signOf(commission.total) === 0;
	const isNoneBefore = commission.before && signOf(commission.before) === 0;
	const change = isNone && isNoneBefore ? undefined : changeWords(commission, writing, material);
	const none = isNone ? [words.say('noCommission')] : [];
	const note = [...none, ...(change ? [change.words] : [])].join(' ');
	return {
		label: words.say('commission'),
		value: formats.money(commission.total),
		...(note === '' ? {} : { note }),
		...(change && !isNone ? { arrow: change.arrow } : {}),
	};
}

/** Where the days of the workflow are not those in which the API counts, the chart differs by hours. */
function zoneNotes({ from: { zoneName } }: Range, words: Words): string[] {
	return zoneName === null || ['UTC', 'Etc/UTC'].includes(zoneName)
		? []
		: [words.say('zoneNote', { zone: zoneName })];
}

function titleOf({ title }: Source, words: Words): string {
	return title === undefined ? words.say('earningsTitle') : cleanText(title);
}

/** The report in words and in order. What is not known has no place in it. */
export function outlineOf(source: Source): Outline {
	const { figures, range, before, aggregation, currency, locale } = source;
	const formats = new Formats(locale, currency);
	const words = new Words(locale);
	const when = formats.days(daysOf(range));
	const whenBefore = formats.days(daysOf(before));
	const material: Material = { figures, formats, words, aggregation, when, whenBefore };
	const head = headline(material);
	const available =
		figures.balance &&
		words.say('availableToWithdraw', { amount: formats.money(figures.balance.available) });
	const leftOut = leftOutOf(source.missing, words);
	return {
		language: words.language,
		direction: directionOf(locale),
		title: titleOf(source, words),
		when,
		preview: [head?.note, available].filter((line) => line !== undefined).join(' \u00B7 '),
		...(head ? { headline: head } : {}),
		...(available === undefined ? {} : { available }),
		sections: [
			...overTime(material),
			...splits(material),
			...campaigns(material),
			...clients(material),
			...account(material),
		],
		...(leftOut ? { leftOut } : {}),
		notes: [words.say('amountsNote', { currency }), ...zoneNotes(range, words)],
		more: (count) => words.say('andMore', { count: formats.count(count) }),
	};
}

/** The subject of the e-mail: one line with the figure that matters most. */
export function subjectOf(source: Source): string {
	const { range, locale, currency, figures } = source;
	const formats = new Formats(locale, currency);
	const words = new Words(locale);
	const about = { title: titleOf(source, words), when: formats.days(daysOf(range)) };
	const commission = compared(figures.commission, figures.commissionBefore);
	if (!commission) return words.say('subject', about);
	const percent = changeOf(commission)?.percent;
	const change = percent ? ` (${formats.signedPercent(percent)})` : '';
	const figure = `${formats.money(commission.total)}${change}`;
	return words.say('subjectWithFigure', { ...about, figure });
}
