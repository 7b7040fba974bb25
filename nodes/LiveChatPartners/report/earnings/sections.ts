import { barsOf } from './bars';
import { cleanText } from '../cleanText';
import { compare, magnitude, percentOf, signOf, sum } from '../decimal';
import type { Decimal } from '../decimal';
import { PRODUCTS, PROGRAMS, compared, remainder } from './figures';
import type { Figures } from './figures';
import type { Formats } from '../formats';
import type { Line, Section } from '../outline';
import type { Aggregation } from '../range';
import type { WordKey } from '../languages/en';
import type { Words } from '../words';
import { changeWords } from './changeWords';

/** What the sections of the report are written from. */
export interface Material {
	figures: Figures;
	formats: Formats;
	words: Words;
	aggregation: Aggregation;
	/** The range of time, and the period before it, as the report writes them. */
	when: string;
	whenBefore: string;
}

const PER_PERIOD = {
	day: 'commissionPerDay',
	week: 'commissionPerWeek',
	month: 'commissionPerMonth',
} as const satisfies Record<Aggregation, WordKey>;

/** What the commission over time is called. */
export function perPeriod(aggregation: Aggregation, words: Words): string {
	return words.say(PER_PERIOD[aggregation]);
}

/** True where it is known that nothing was earned: the headline says so, and tables of zeros say no more. */
function isEmpty({ figures: { commission } }: Material): boolean {
	return commission !== undefined && signOf(commission) === 0;
}

/** How long a bar is in percent of the longest; what is not zero can be seen. */
function barLength(amount: Decimal, largest: Decimal): number {
	const length = Math.round(percentOf(magnitude(amount), largest) ?? 0);
	return signOf(amount) * Math.max(1, length);
}

/** The commission over time, with a bar for each period. */
export function overTime(material: Material): Section[] {
	const { figures, formats, words, aggregation } = material;
	const { periods } = figures;
	if (!periods) return [];
	const heading = perPeriod(aggregation, words);
	if (periods.every(({ amount }) => signOf(amount) === 0)) {
		const intro = words.say('noCommission');
		return isEmpty(material) ? [] : [{ heading, intro, lines: [] }];
	}
	const { bars, merged } = barsOf(periods, aggregation);
	const largest = bars
		.map(({ amount }) => magnitude(amount))
		.reduce((most, size) => (compare(size, most) > 0 ? size : most));
	const lines = bars.map(({ amount, ...days }): Line => ({
		label: formats.shortDays(days),
		value: formats.money(amount),
		bar: barLength(amount, largest),
	}));
	const value = words.say('commission');
	if (merged === 1) return [{ heading, columns: { label: words.say(aggregation), value }, lines }];
	return [
		{
			heading: words.say('commissionOverTime'),
			intro: words.say('barsStandFor', { periods: words.periods(merged, aggregation) }),
			columns: { label: words.say('time'), value },
			lines,
		},
	];
}

function splitOf(
	heading: WordKey,
	label: WordKey,
	names: readonly string[],
	parts: ReadonlyMap<string, Decimal>,
	{ figures: { commission }, formats, words }: Material,
): Section[] {
	const rest = remainder(commission, parts, names);
	const known = names.flatMap((name) => {
		const amount = parts.get(name);
		return amount ? [{ name, amount }] : [];
	});
	const all = rest ? [...known, { name: 'other', amount: rest }] : known;
	if (all.every(({ amount }) => signOf(amount) === 0)) return [];
	const lines = all.map(({ name, amount }): Line => {
		const percent = commission && percentOf(amount, commission);
		return {
			label: words.nameOf(name),
			value: formats.money(amount),
			...(percent === undefined ? {} : { detail: formats.percent(percent) }),
		};
	});
	const detail = lines.some((line) => line.detail !== undefined)
		? { detail: words.say('share') }
		: {};
	const columns = { label: words.say(label), ...detail, value: words.say('commission') };
	return [{ heading: words.say(heading), columns, lines }];
}

/** The commission by program and by product. */
export function splits(material: Material): Section[] {
	const { programs, products } = material.figures;
	return [
		...splitOf('commissionPerProgram', 'program', PROGRAMS, programs, material),
		...splitOf('commissionPerProduct', 'product', PRODUCTS, products, material),
	];
}

/** The campaigns that brought most. */
export function campaigns(material: Material): Section[] {
	const { figures, formats, words } = material;
	if (!figures.campaigns) return [];
	const heading = words.say('bestCampaigns');
	const columns = {
		label: words.say('campaign'),
		detail: words.say('product'),
		value: words.say('commission'),
	};
	if (figures.campaigns.length === 0) {
		const intro = words.say('noCampaign');
		return isEmpty(material) ? [] : [{ heading, intro, lines: [] }];
	}
	const lines = figures.campaigns.map(({ id, name, product, commission }): Line => {
		const label = cleanText(name);
		return {
			label: label === '' ? words.say('campaignById', { id: cleanText(id) }) : label,
			value: formats.money(commission),
			detail: words.nameOf(product),
			foreign: true,
		};
	});
	return [{ heading, columns, lines }];
}

/** What happened with clients. */
export function clients(material: Material): Section[] {
	const { figures, formats, words } = material;
	const conversions = compared(figures.conversions, figures.conversionsBefore);
	const lines: Line[] = [];
	if (conversions) {
		const writing = {
			plain: (count: Decimal) => formats.count(count),
			signed: (count: Decimal) => formats.signedCount(count),
		};
		const change = changeWords(conversions, writing, material);
		lines.push({
			label: words.say('conversions'),
			value: formats.count(conversions.total),
			...(change ? { note: change.words, arrow: change.arrow } : {}),
		});
	}
	const counted = (label: WordKey, note: WordKey, count: Decimal | number | undefined) => {
		if (count !== undefined)
			lines.push({
				label: words.say(label),
				note: words.say(note),
				value: formats.count(count),
			});
	};
	counted('licensesWon', 'licensesWonNote', figures.licensesWon);
	counted('payingLost', 'payingLostNote', figures.licensesLost?.paying);
	counted('trialsEnded', 'trialsEndedNote', figures.licensesLost?.trials);
	if (lines.length === 0) return [];
	return [{ heading: words.say('clients'), lines }];
}

function pendingNote(requested: string[], { formats, words }: Material): string {
	const first = requested.sort()[0];
	if (first === undefined) return words.say('nonePending');
	const day = formats.day(first);
	return requested.length === 1
		? words.say('onePending', { day })
		: words.say('severalPending', { count: formats.count(requested.length), day });
}

/** What the account holds now, whatever the range. */
export function account(material: Material): Section[] {
	const { figures, formats, words } = material;
	const { balance, withdrawals } = figures;
	const lines: Line[] = [];
	const amount = (label: WordKey, of: Decimal, note?: WordKey) =>
		lines.push({
			label: words.say(label),
			value: formats.money(of),
			...(note ? { note: words.say(note) } : {}),
		});
	if (balance) {
		amount('available', balance.available, 'availableNote');
		amount('pending', balance.pending, 'pendingNote');
		amount('withdrawn', balance.withdrawn);
		amount('total', balance.total, 'balanceTotalNote');
	}
	if (withdrawals) {
		lines.push({
			label: words.say('pendingWithdrawals'),
			value: formats.money(sum(withdrawals.map((withdrawal) => withdrawal.amount))),
			note: pendingNote(
				withdrawals.map(({ requested }) => requested),
				material,
			),
		});
	}
	if (lines.length === 0) return [];
	return [{ heading: words.say('balanceToday'), lines }];
}
