import { barsOf } from './bars';
import { cleanText } from './cleanText';
import { compare, magnitude, percentOf, signOf, sum } from './decimal';
import type { Decimal } from './decimal';
import { PRODUCTS, PROGRAMS, compared, remainder } from './figures';
import type { Figures } from './figures';
import type { Formats } from './formats';
import type { Line, Section } from './outline';
import type { Aggregation } from './range';
import { changeWords, nameOf } from './words';

/** What the sections of the report are written from. */
export interface Material {
	figures: Figures;
	formats: Formats;
	aggregation: Aggregation;
	/** The range of time, and the period before it, as the report writes them. */
	when: string;
	whenBefore: string;
}

const MONEY = 'Commission';

const PERIOD_NAMES: Record<Aggregation, string> = { day: 'Day', week: 'Week', month: 'Month' };

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
	const { figures, formats, aggregation } = material;
	const { periods } = figures;
	if (!periods) return [];
	const name = PERIOD_NAMES[aggregation];
	const heading = `Commission per ${name.toLowerCase()}`;
	if (periods.every(({ amount }) => signOf(amount) === 0)) {
		const intro = 'There was no commission in this time.';
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
	if (merged === 1) return [{ heading, columns: { label: name, value: MONEY }, lines }];
	return [
		{
			heading: 'Commission over time',
			intro: `Each bar stands for up to ${merged} ${name.toLowerCase()}s, so that the chart stays readable.`,
			columns: { label: 'Time', value: MONEY },
			lines,
		},
	];
}

function splitOf(
	heading: string,
	label: string,
	names: readonly string[],
	parts: ReadonlyMap<string, Decimal>,
	{ figures: { commission }, formats }: Material,
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
			label: nameOf(name),
			value: formats.money(amount),
			...(percent === undefined ? {} : { detail: formats.percent(percent) }),
		};
	});
	const detail = lines.some((line) => line.detail !== undefined) ? { detail: 'Share' } : {};
	return [{ heading, columns: { label, ...detail, value: MONEY }, lines }];
}

/** The commission by program and by product. */
export function splits(material: Material): Section[] {
	const { programs, products } = material.figures;
	return [
		...splitOf('Commission per program', 'Program', PROGRAMS, programs, material),
		...splitOf('Commission per product', 'Product', PRODUCTS, products, material),
	];
}

/** The campaigns that brought most. */
export function campaigns(material: Material): Section[] {
	const { figures, formats } = material;
	if (!figures.campaigns) return [];
	const heading = 'Best campaigns';
	const columns = { label: 'Campaign', detail: 'Product', value: MONEY };
	if (figures.campaigns.length === 0) {
		const intro = 'No campaign brought commission in this time.';
		return isEmpty(material) ? [] : [{ heading, intro, lines: [] }];
	}
	const lines = figures.campaigns.map(({ id, name, product, commission }): Line => {
		const label = cleanText(name);
		return {
			label: label === '' ? `Campaign ${cleanText(id)}` : label,
			value: formats.money(commission),
			detail: nameOf(product),
			foreign: true,
		};
	});
	return [{ heading, columns, lines }];
}

/** What happened with clients. */
export function clients({ figures, formats, whenBefore }: Material): Section[] {
	const { licensesWon, licensesLost } = figures;
	const conversions = compared(figures.conversions, figures.conversionsBefore);
	const lines: Line[] = [];
	if (conversions) {
		const writing = {
			plain: (count: Decimal) => formats.count(count),
			signed: (count: Decimal) => formats.signedCount(count),
		};
		const change = changeWords(conversions, writing, formats, whenBefore);
		lines.push({
			label: 'Conversions',
			value: formats.count(conversions.total),
			...(change ? { note: change.words, arrow: change.arrow } : {}),
		});
	}
	const counted = (label: string, note: string, count: Decimal | undefined) => {
		if (count) lines.push({ label, note, value: formats.count(count) });
	};
	counted('Licenses won', 'Solution licenses that became paid', licensesWon);
	counted('Licenses lost', 'Solution licenses that expired, also in the trial', licensesLost);
	if (lines.length === 0) return [];
	return [{ heading: 'Clients', lines }];
}

/** What the account holds now, whatever the range. */
export function account({ figures, formats }: Material): Section[] {
	const { balance, withdrawals } = figures;
	const lines: Line[] = [];
	if (balance) {
		lines.push(
			{ label: 'Available', value: formats.money(balance.available), note: 'Can be withdrawn' },
			{
				label: 'Pending',
				value: formats.money(balance.pending),
				note: 'Earned, not available yet',
			},
			{ label: 'Withdrawn', value: formats.money(balance.withdrawn) },
			{
				label: 'Total',
				value: formats.money(balance.total),
				note: 'Available, pending and withdrawn together',
			},
		);
	}
	if (withdrawals) {
		const since = withdrawals.map(({ requested }) => requested).sort()[0];
		const note =
			since === undefined
				? 'None is pending'
				: withdrawals.length === 1
					? `One, requested on ${formats.day(since)}`
					: `${formats.count(withdrawals.length)}, the first requested on ${formats.day(since)}`;
		const amount = sum(withdrawals.map((withdrawal) => withdrawal.amount));
		lines.push({ label: 'Pending withdrawals', value: formats.money(amount), note });
	}
	if (lines.length === 0) return [];
	return [{ heading: 'Balance today', lines }];
}
