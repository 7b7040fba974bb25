import type { DateTime } from 'luxon';

import { cleanText } from '../cleanText';
import { sum } from '../decimal';
import type { Formats } from '../formats';
import type { WordKey } from '../languages/en';
import type { License } from '../licenses';
import { SEPARATOR } from '../outline';
import type { Line, Section } from '../outline';
import type { Words } from '../words';
import { totalOfClients } from './portfolio';
import type { ClientMoney, Ending, Portfolio } from './portfolio';

/** What the sections of the report are written from. */
export interface Material {
	portfolio: Portfolio;
	formats: Formats;
	words: Words;
	/** How many rows a table has at most. */
	rows: number;
	/** The last day of those that are looked ahead. */
	until: DateTime;
}

/** The first lines of a table, and how many more there are. */
function firstOf<One>(
	all: readonly One[],
	rows: number,
	lineOf: (one: One) => Line,
): Pick<Section, 'lines' | 'hidden'> {
	const lines = all.slice(0, rows).map(lineOf);
	return all.length > rows ? { lines, hidden: all.length - rows } : { lines };
}

function nameOf({ id, client }: Pick<License, 'id' | 'client'>, words: Words): string {
	const name = cleanText(client);
	return name === '' ? words.say('licenseById', { id: cleanText(id) }) : name;
}

function note(parts: ReadonlyArray<string | undefined>): { note?: string } {
	const text = parts.filter((part) => part !== undefined && part !== '').join(SEPARATOR);
	return text === '' ? {} : { note: text };
}

function addressOf({ email }: Pick<License, 'email'>): { address?: string } {
	const address = cleanText(email);
	return address === '' ? {} : { address };
}

/** The day of a moment in its zone. */
function dayOf(moment: DateTime, formats: Formats): string {
	return formats.day(moment.toFormat('yyyy-MM-dd'));
}

/** How many licenses came and went in the range. */
export function newAndLost({ portfolio, formats, words }: Material): Section[] {
	const { newCount, lostCount, lostPaying, lostTrials } = portfolio;
	if (newCount === undefined || lostCount === undefined) return [];
	const line = (label: WordKey, count: number): Line => ({
		label: words.say(label),
		value: formats.count(count),
	});
	const lost =
		lostPaying === undefined || lostTrials === undefined
			? [line('lostLicenses', lostCount)]
			: [line('payingLost', lostPaying.length), line('trialsEnded', lostTrials)];
	return [{ heading: words.say('newAndLost'), lines: [line('newLicenses', newCount), ...lost] }];
}

function endingSection(
	licenses: readonly Ending[] | undefined,
	names: { heading: WordKey; none: WordKey },
	{ formats, words, rows, until }: Material,
): Section[] {
	if (!licenses) return [];
	const heading = words.say(names.heading, { day: dayOf(until, formats) });
	if (licenses.length === 0) return [{ heading, intro: words.say(names.none), lines: [] }];
	const lineOf = (license: Ending): Line => ({
		label: nameOf(license, words),
		detail: dayOf(license.ends.setZone(until.zone), formats),
		value: words.inDays(license.daysLeft),
		...note([words.nameOf(license.product), license.hasCard ? undefined : words.say('noCard')]),
		...addressOf(license),
		foreign: true,
	});
	return [
		{
			heading,
			columns: {
				label: words.say('client'),
				detail: words.say('ends'),
				value: words.say('left'),
			},
			...firstOf(licenses, rows, lineOf),
		},
	];
}

/** The trials and the paid periods that end soon, the nearest first. */
export function endingSoon(material: Material): Section[] {
	const { trialsEnding, periodsEnding } = material.portfolio;
	return [
		...endingSection(trialsEnding, { heading: 'trialsEndSoon', none: 'noTrialEnds' }, material),
		...endingSection(periodsEnding, { heading: 'periodsEndSoon', none: 'noPeriodEnds' }, material),
	];
}

/** The cards that the API calls a problem. */
export function cardProblems({ portfolio, words, rows }: Material): Section[] {
	const licenses = portfolio.cardProblems;
	if (!licenses) return [];
	const heading = words.say('cardProblems');
	if (licenses.length === 0) return [{ heading, intro: words.say('noCardProblem'), lines: [] }];
	return [
		{
			heading,
			columns: { label: words.say('client'), value: words.say('product') },
			...firstOf(licenses, rows, (license) => ({
				label: nameOf(license, words),
				value: words.nameOf(license.product),
				...note([cleanText(license.cardProblem)]),
				...addressOf(license),
				foreign: true,
			})),
		},
	];
}

/** The clients who had paid and are gone, by name. */
export function lostPaying({ portfolio, formats, words, rows, until }: Material): Section[] {
	const licenses = portfolio.lostPaying ?? [];
	if (licenses.length === 0) return [];
	return [
		{
			heading: words.say('payingLost'),
			columns: { label: words.say('client'), value: words.say('ended') },
			...firstOf(licenses, rows, (license) => ({
				label: nameOf(license, words),
				value: license.ends ? dayOf(license.ends.setZone(until.zone), formats) : '',
				...note([words.nameOf(license.product)]),
				...addressOf(license),
				foreign: true,
			})),
		},
	];
}

/** The licenses by product and status. */
export function perProduct({ portfolio, formats, words }: Material): Section[] {
	const products = [...(portfolio.perProduct ?? [])];
	if (products.length === 0) return [];
	const lines = products
		.sort(([, a], [, b]) => b.paid - a.paid || b.trial - a.trial)
		.map(([product, { paid, trial, expired }]): Line => ({
			label: words.nameOf(product),
			value: formats.count(paid),
			...note([
				words.say('inTrial', { count: formats.count(trial) }),
				words.say('expired', { count: formats.count(expired) }),
			]),
		}));
	return [
		{
			heading: words.say('licensesPerProduct'),
			columns: { label: words.say('product'), value: words.say('paid') },
			lines,
		},
	];
}

/** What each client has brought: the largest, the rest, and all together. */
export function money({ portfolio, formats, words, rows }: Material): Section[] {
	const { clients } = portfolio;
	if (!clients) return [];
	const heading = words.say('earningsAndSavings');
	if (clients.length === 0) return [{ heading, intro: words.say('noEarnings'), lines: [] }];
	const amounts = ({ earnings, savings }: Pick<ClientMoney, 'earnings' | 'savings'>) => ({
		value: formats.money(sum([earnings, savings])),
		...note([
			words.say('earnings', { amount: formats.money(earnings) }),
			words.say('savings', { amount: formats.money(savings) }),
		]),
	});
	const others = clients.slice(rows);
	const rest = {
		label: words.say('allOthers', { count: formats.count(others.length) }),
		...amounts(totalOfClients(others)),
	};
	const all = { label: words.say('total'), ...amounts(totalOfClients(clients)) };
	return [
		{
			heading,
			intro: words.say('earningsAndSavingsNote'),
			columns: { label: words.say('client'), value: words.say('together') },
			lines: clients.slice(0, rows).map((client) => ({
				label: nameOf({ id: client.email, client: client.client || client.email }, words),
				...amounts(client),
				foreign: true,
			})),
			closing: others.length > 0 ? [rest, all] : [all],
		},
	];
}
