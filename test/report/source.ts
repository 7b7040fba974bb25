import { outlineOf, type Source } from '../../nodes/LiveChatPartners/report/earnings/compose';
import { decimalOf, type Decimal } from '../../nodes/LiveChatPartners/report/decimal';
import type { Figures } from '../../nodes/LiveChatPartners/report/earnings/figures';
import { plainTextOf } from '../../nodes/LiveChatPartners/report/plainText';
import { rangeOf } from '../../nodes/LiveChatPartners/report/range';

/**
 * A decimal as the API writes it.
 * @throws Error where it is none
 */
export function decimal(raw: number | string): Decimal {
	const found = decimalOf(raw);
	if (!found) throw new Error(`No decimal: ${raw}`);
	return found;
}

/** Names and amounts as the figures hold them. */
export function parts(amounts: Record<string, number | string>): Map<string, Decimal> {
	return new Map(Object.entries(amounts).map(([name, amount]) => [name, decimal(amount)]));
}

/** Whole days of a time zone, from the first to the last. */
export function days(from: string, to: string, zone = 'UTC'): Source['range'] {
	return rangeOf(`${from}T00:00:00`, `${to}T23:59:59`, zone);
}

/** What a report is written from: March 2026 with nothing known but what is given. */
export function sourceOf(figures: Partial<Figures> = {}, change: Partial<Source> = {}): Source {
	return {
		range: days('2026-03-01', '2026-03-31'),
		before: days('2026-02-01', '2026-02-28'),
		aggregation: 'week',
		locale: 'en-US',
		currency: 'USD',
		figures: { programs: new Map(), products: new Map(), ...figures },
		missing: [],
		...change,
	};
}

/** Figures of a month in which a bit of everything happened, and less than in the month before. */
export const BUSY_MONTH: Figures = {
	balance: {
		available: decimal('120.50'),
		pending: decimal(30),
		withdrawn: decimal(1000),
		total: decimal('1150.5'),
	},
	commission: decimal(1000),
	commissionBefore: decimal(1200),
	periods: [
		{ from: '2026-03-01', to: '2026-03-01', amount: decimal(0) },
		{ from: '2026-03-02', to: '2026-03-08', amount: decimal(900) },
		{ from: '2026-03-09', to: '2026-03-15', amount: decimal(-100) },
		{ from: '2026-03-16', to: '2026-03-31', amount: decimal(200) },
	],
	programs: parts({ affiliate: 600, solution: 300 }),
	products: parts({ livechat: '1000.00', chatbot: -50, helpdesk: '0.04' }),
	campaigns: [
		{ id: '7', name: 'Spring', product: 'livechat', commission: decimal('499.999') },
		{ id: '8', name: ' ', product: 'partner_program', commission: decimal(0) },
		{ id: '9', name: '\u05D0\u05D1', product: 'newproduct', commission: decimal(-1) },
	],
	conversions: decimal(1234),
	conversionsBefore: decimal(1000),
	licensesWon: decimal(3),
	licensesLost: { paying: 1, trials: 4 },
	withdrawals: [
		{ id: '2', requested: '2026-03-05 10:00:00', amount: decimal(20) },
		{ id: '1', requested: '2026-02-05 10:00:00', amount: decimal('10.10') },
	],
};

/** The report as plain text, with plain spaces in its dates. */
export function textOf(figures: Partial<Figures>, change: Partial<Source> = {}): string {
	return plainTextOf(outlineOf(sourceOf(figures, change))).replace(/[\u2009\u202F]/g, ' ');
}

/** Its lines between a heading and the next empty line, without the line under the heading. */
export function sectionOf(text: string, heading: string): string[] | undefined {
	const lines = text.split('\n');
	const start = lines.indexOf(heading);
	return start < 0 ? undefined : lines.slice(start + 2, lines.indexOf('', start));
}
