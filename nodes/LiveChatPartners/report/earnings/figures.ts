import type { IDataObject } from 'n8n-workflow';

import type { Period } from './responses';
import { numberOf, subtract, sum, percentOf } from '../decimal';
import type { Decimal } from '../decimal';

/** A campaign and what it brought. */
export interface Campaign {
	id: string;
	/** As the partner typed it: any characters. */
	name: string;
	product: string;
	commission: Decimal;
}

/** A withdrawal that is not paid out yet. */
export interface Withdrawal {
	id: string;
	/** As the API writes it. */
	requested: string;
	amount: Decimal;
}

/** How many licenses ended without another payment. */
export interface Lost {
	/** Those that had been paid for. */
	paying: number;
	/** Those whose trial ran out. */
	trials: number;
}

/** What the report knows. Whatever could not be read is absent. */
export interface Figures {
	balance?: Record<'available' | 'pending' | 'withdrawn' | 'total', Decimal>;
	commission?: Decimal;
	commissionBefore?: Decimal;
	periods?: Period[];
	/** By `affiliate` and `solution`. */
	programs: Map<string, Decimal>;
	/** By the API's names of the products. */
	products: Map<string, Decimal>;
	campaigns?: Campaign[];
	conversions?: Decimal;
	conversionsBefore?: Decimal;
	licensesWon?: Decimal;
	licensesLost?: Lost;
	withdrawals?: Withdrawal[];
}

/** The total and the period before, where the total is known. */
export function compared(
	total: Decimal | undefined,
	before: Decimal | undefined,
): Compared | undefined {
	if (total === undefined) return undefined;
	return before === undefined ? { total } : { total, before };
}

/** What of the whole none of the parts accounts for; undefined where nothing remains or the whole is unknown. */
export function remainder(
	whole: Decimal | undefined,
	parts: ReadonlyMap<string, Decimal>,
	names: readonly string[],
): Decimal | undefined {
	if (whole === undefined || names.some((name) => !parts.has(name))) return undefined;
	const rest = subtract(whole, sum(parts.values()));
	return rest.units === 0n ? undefined : rest;
}

/** The programs and products in the order in which the report lists them. */
export const PROGRAMS = ['affiliate', 'solution'] as const;
export const PRODUCTS = ['livechat', 'chatbot', 'helpdesk'] as const;

function comparedData(figure: Compared): IDataObject {
	const change = changeOf(figure);
	return {
		total: numberOf(figure.total),
		...(figure.before === undefined ? {} : { before: numberOf(figure.before) }),
		...(change ? { change: numberOf(change.by), changePercent: change.percent ?? null } : {}),
	};
}

function split(
	whole: Decimal | undefined,
	parts: ReadonlyMap<string, Decimal>,
	names: readonly string[],
): IDataObject | undefined {
	if (parts.size === 0) return undefined;
	const data: IDataObject = {};
	for (const name of names) {
		const part = parts.get(name);
		if (part) data[name] = numberOf(part);
	}
	const rest = remainder(whole, parts, names);
	if (rest) data.other = numberOf(rest);
	return data;
}

/** The figures as data for the workflow: amounts are numbers, and what is not known has no key. */
export function figuresData(figures: Figures): IDataObject {
	const { balance, commission, periods, campaigns, withdrawals, licensesWon, licensesLost } =
		figures;
	const money = compared(commission, figures.commissionBefore);
	const conversions = compared(figures.conversions, figures.conversionsBefore);
	const data: IDataObject = {
		balance: balance && {
			available: numberOf(balance.available),
			pending: numberOf(balance.pending),
			withdrawn: numberOf(balance.withdrawn),
			total: numberOf(balance.total),
		},
		commission: money && comparedData(money),
		commissionPerPeriod: periods?.map(({ from, to, amount }) => ({
			from,
			to,
			commission: numberOf(amount),
		})),
		commissionPerProgram: split(commission, figures.programs, PROGRAMS),
		commissionPerProduct: split(commission, figures.products, PRODUCTS),
		bestCampaigns: campaigns?.map((campaign) => ({
			...campaign,
			commission: numberOf(campaign.commission),
		})),
		conversions: conversions && comparedData(conversions),
		licenses:
			licensesWon || licensesLost
				? {
						...(licensesWon ? { won: numberOf(licensesWon) } : {}),
						...(licensesLost
							? {
									lost: licensesLost.paying + licensesLost.trials,
									lostPaying: licensesLost.paying,
									lostTrials: licensesLost.trials,
								}
							: {}),
					}
				: undefined,
		pendingWithdrawals: withdrawals && {
			count: withdrawals.length,
			total: numberOf(sum(withdrawals.map(({ amount }) => amount))),
			withdrawals: withdrawals.map((withdrawal) => ({
				...withdrawal,
				amount: numberOf(withdrawal.amount),
			})),
		},
	};
	return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** A figure of a range of time, and the same figure of the period before where it is known. */
export interface Compared {
	total: Decimal;
	before?: Decimal;
}

/** How a figure differs from the period before. */
export interface Change {
	/** What came on top, or below zero what was lost. */
	by: Decimal;
	/** The same in percent with one place; undefined where the period before had nothing to compare with. */
	percent: number | undefined;
}

/** The change against the period before, where that is known. */
export function changeOf({ total, before }: Compared): Change | undefined {
	if (before === undefined) return undefined;
	const by = subtract(total, before);
	return { by, percent: percentOf(by, before) };
}
