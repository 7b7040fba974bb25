import { changeOf } from './change';
import { cleanText } from './cleanText';
import { signOf } from './decimal';
import { compared } from './figures';
import type { Figures } from './figures';
import { Formats } from './formats';
import type { Missing } from './gather';
import type { Line, Outline } from './outline';
import { daysOf } from './range';
import type { Aggregation, Range } from './range';
import { account, campaigns, clients, overTime, splits } from './sections';
import type { Material } from './sections';
import { changeWords } from './words';

/** Everything that the report is written from. */
export interface Source {
	title: string;
	range: Range;
	before: Range;
	aggregation: Aggregation;
	locale: string;
	currency: string;
	figures: Figures;
	missing: readonly Missing[];
}

function headline({ figures, formats, whenBefore }: Material): Line | undefined {
	const commission = compared(figures.commission, figures.commissionBefore);
	if (!commission) return undefined;
	const writing = {
		plain: formats.money.bind(formats),
		signed: formats.signedMoney.bind(formats),
	};
	const isNone = signOf(commission.total) === 0;
	const isNoneBefore = commission.before && signOf(commission.before) === 0;
	const change =
		isNone && isNoneBefore ? undefined : changeWords(commission, writing, formats, whenBefore);
	const none = isNone ? ['There was no commission in this time.'] : [];
	const note = [...none, ...(change ? [change.words] : [])].join(' ');
	return {
		label: 'Commission',
		value: formats.money(commission.total),
		...(note === '' ? {} : { note }),
		...(change && !isNone ? { arrow: change.arrow } : {}),
	};
}

/** Longest explanation of the API, in UTF-16 units: as long as in an error of the node. */
const LONGEST_MESSAGE = 500;

/** What is left out, with one line for all parts that the API refused in the same words. */
function leftOut(missing: readonly Missing[]): Outline['leftOut'] {
	const names = new Map<string, string[]>();
	for (const { name, message, httpCode } of missing) {
		const status = httpCode === undefined ? '' : ` (HTTP ${httpCode})`;
		const words = `${cleanText(message, LONGEST_MESSAGE)}${status}`;
		names.set(words, [...(names.get(words) ?? []), name]);
	}
	return [...names].map(([words, parts]) => ({ words, names: parts.join(', ') }));
}

/** Where the days of the workflow are not those in which the API counts, the chart differs by hours. */
function zoneNotes({ from: { zoneName } }: Range): string[] {
	return zoneName === null || ['UTC', 'Etc/UTC'].includes(zoneName)
		? []
		: [`Days are those of ${zoneName}; the periods of the chart begin at midnight UTC.`];
}

/** The report in words and in order. What is not known has no place in it. */
export function outlineOf(source: Source): Outline {
	const { figures, range, before, aggregation, currency } = source;
	const formats = new Formats(source.locale, currency);
	const when = formats.days(daysOf(range));
	const whenBefore = formats.days(daysOf(before));
	const material: Material = { figures, formats, aggregation, when, whenBefore };
	const head = headline(material);
	const available =
		figures.balance && `${formats.money(figures.balance.available)} available to withdraw`;
	return {
		title: cleanText(source.title),
		when,
		preview: [head?.note, available].filter((words) => words !== undefined).join(' \u00B7 '),
		...(head ? { headline: head } : {}),
		...(available === undefined ? {} : { available }),
		sections: [
			...overTime(material),
			...splits(material),
			...campaigns(material),
			...clients(material),
			...account(material),
		],
		leftOut: leftOut(source.missing),
		notes: [
			`Amounts are in ${currency} as the Partner API gives them; nothing is converted.`,
			...zoneNotes(range),
		],
	};
}

/** The subject of the e-mail: one line with the figure that matters most. */
export function subjectOf({ title, range, locale, currency, figures }: Source): string {
	const formats = new Formats(locale, currency);
	const about = `${cleanText(title)} for ${formats.days(daysOf(range))}`;
	const commission = compared(figures.commission, figures.commissionBefore);
	if (!commission) return about;
	const percent = changeOf(commission)?.percent;
	const change = percent ? ` (${formats.signedPercent(percent)})` : '';
	return `${about}: ${formats.money(commission.total)}${change}`;
}
