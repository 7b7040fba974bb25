import type { IDataObject } from 'n8n-workflow';
import type { DateTime } from 'luxon';

import { compare, numberOf, sum } from '../decimal';
import type { Decimal } from '../decimal';
import { daysLeft, endedLicenses, endsWithin, everPaid, newLicenses } from '../licenses';
import type { ExportedLicense, License } from '../licenses';
import type { Range } from '../range';

/** What the report is counted from. Whatever could not be read is absent. */
export interface Known {
	licenses?: License[];
	exported?: ExportedLicense[];
}

/** How many licenses there are of each status. */
export type PerStatus = Record<'paid' | 'trial' | 'expired', number>;

/** A license that ends soon. */
export interface Ending extends License {
	ends: DateTime;
	daysLeft: number;
}

/** What a client has brought, with all of its licenses. */
export interface ClientMoney {
	client: string;
	email: string;
	licenses: number;
	earnings: Decimal;
	savings: Decimal;
}

/** What the report tells of the clients. Whatever could not be read is absent. */
export interface Portfolio {
	perStatus?: PerStatus;
	/** By the API's names of the products. */
	perProduct?: Map<string, PerStatus>;
	/** By their end, the nearest first. */
	trialsEnding?: Ending[];
	periodsEnding?: Ending[];
	cardProblems?: ExportedLicense[];
	/** By what they have brought, the largest first; without those that have brought nothing. */
	clients?: ClientMoney[];
	newCount?: number;
	/** All that ended in the range, where it is unknown which of them had been paid for. */
	lostCount?: number;
	lostPaying?: License[];
	lostTrials?: number;
}

function countedBy(licenses: ReadonlyArray<Pick<License, 'product' | 'status'>>): {
	perStatus: PerStatus;
	perProduct: Map<string, PerStatus>;
} {
	const perStatus: PerStatus = { paid: 0, trial: 0, expired: 0 };
	const perProduct = new Map<string, PerStatus>();
	for (const { product, status } of licenses) {
		if (status !== 'paid' && status !== 'trial' && status !== 'expired') continue;
		const counts = perProduct.get(product) ?? { paid: 0, trial: 0, expired: 0 };
		counts[status] += 1;
		perStatus[status] += 1;
		perProduct.set(product, counts);
	}
	return { perStatus, perProduct };
}

function ending(
	licenses: readonly License[],
	status: string,
	days: number,
	now: DateTime,
): Ending[] {
	return licenses
		.filter((license) => license.status === status && endsWithin(license, days, now))
		.flatMap((license) =>
			license.ends
				? [{ ...license, ends: license.ends, daysLeft: daysLeft(license.ends, now) }]
				: [],
		)
		.sort((a, b) => a.ends.toMillis() - b.ends.toMillis());
}

/** One client is one e-mail address: a client with several products has several licenses. */
function moneyPerClient(exported: readonly ExportedLicense[]): ClientMoney[] {
	const clients = new Map<string, ClientMoney>();
	for (const { id, client, email, earnings, savings } of exported) {
		const key = email === '' ? id : email.toLowerCase();
		const known = clients.get(key);
		clients.set(key, {
			client: known?.client || client,
			email: known?.email ?? email,
			licenses: (known?.licenses ?? 0) + 1,
			earnings: sum([...(known ? [known.earnings] : []), earnings]),
			savings: sum([...(known ? [known.savings] : []), savings]),
		});
	}
	return [...clients.values()]
		.map((money) => ({ money, both: sum([money.earnings, money.savings]) }))
		.filter(({ money }) => money.earnings.units !== 0n || money.savings.units !== 0n)
		.sort((a, b) => compare(b.both, a.both))
		.map(({ money }) => money);
}

/**
 * Counts what the report tells.
 * @param days how far to look ahead for what ends
 */
export function portfolioOf(
	{ licenses, exported }: Known,
	range: Range,
	days: number,
	now: DateTime,
): Portfolio {
	const all = licenses ?? exported;
	const portfolio: Portfolio = all ? countedBy(all) : {};
	if (exported) {
		portfolio.cardProblems = exported.filter(({ cardProblem }) => cardProblem !== '');
		portfolio.clients = moneyPerClient(exported);
	}
	if (!licenses) return portfolio;
	portfolio.trialsEnding = ending(licenses, 'trial', days, now);
	portfolio.periodsEnding = ending(licenses, 'paid', days, now);
	portfolio.newCount = newLicenses(licenses, range).length;
	const ended = endedLicenses(licenses, range);
	portfolio.lostCount = ended.length;
	if (exported) {
		const paid = everPaid(exported);
		portfolio.lostPaying = ended.filter(({ id }) => paid.has(id));
		portfolio.lostTrials = ended.length - portfolio.lostPaying.length;
	}
	return portfolio;
}

/** The sums of some clients. */
export function totalOfClients(
	clients: readonly ClientMoney[],
): Pick<ClientMoney, 'earnings' | 'savings'> {
	return {
		earnings: sum(clients.map(({ earnings }) => earnings)),
		savings: sum(clients.map(({ savings }) => savings)),
	};
}

function idOf({
	id,
	product,
	client,
	email,
}: Pick<License, 'id' | 'product' | 'client' | 'email'>) {
	return { licenseId: id, product, client, email };
}

/** A list as data: how many there are, and the first of them. */
function listed<One>(
	all: readonly One[] | undefined,
	rows: number,
	dataOf: (one: One) => IDataObject,
): IDataObject | undefined {
	return all && { count: all.length, licenses: all.slice(0, rows).map(dataOf) };
}

function endingData(license: Ending): IDataObject {
	return {
		...idOf(license),
		ends: license.ends.toUTC().toISO(),
		daysLeft: license.daysLeft,
		cardAdded: license.hasCard,
	};
}

function moneyData({ earnings, savings }: Pick<ClientMoney, 'earnings' | 'savings'>) {
	return { earnings: numberOf(earnings), savings: numberOf(savings) };
}

/**
 * The figures as data for the workflow: amounts are numbers, and what is not known has no key.
 * @param rows how many rows of each list; the counts are those of all
 */
export function portfolioData(portfolio: Portfolio, rows: number): IDataObject {
	const { perStatus, perProduct, clients, newCount, lostCount, lostPaying, lostTrials } = portfolio;
	const others = clients?.slice(rows) ?? [];
	const data: IDataObject = {
		licenses: perStatus,
		licensesPerProduct:
			perProduct && [...perProduct].map(([product, counts]) => ({ product, ...counts })),
		new: newCount,
		lost: lostCount === undefined ? undefined : { count: lostCount, trials: lostTrials },
		lostPaying: listed(lostPaying, rows, (license) => ({
			...idOf(license),
			ended: license.ends?.toUTC().toISO() ?? null,
		})),
		trialsEndingSoon: listed(portfolio.trialsEnding, rows, endingData),
		paidPeriodsEndingSoon: listed(portfolio.periodsEnding, rows, endingData),
		cardProblems: listed(portfolio.cardProblems, rows, (license) => ({
			...idOf(license),
			problem: license.cardProblem,
		})),
		clients: clients && {
			count: clients.length,
			...moneyData(totalOfClients(clients)),
			largest: clients.slice(0, rows).map((money) => ({
				client: money.client,
				email: money.email,
				licenses: money.licenses,
				...moneyData(money),
			})),
			others: { count: others.length, ...moneyData(totalOfClients(others)) },
		},
	};
	return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
