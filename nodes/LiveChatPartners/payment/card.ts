import { DateTime } from 'luxon';

import { text } from '../runtime/parameters/text';
import type { Parameter, ReadContext } from '../runtime/parameters/parameter';
import { parameterProblem } from '../runtime/problem';
import type { Secrets } from '../runtime/secrets';
import { countryMenu } from '../runtime/parameters/country';
import { isNeeded } from './address';

/** One field of a card: how it is read, and the name that Recurly has for it. */
export interface CardField {
	parameter: Parameter<string>;
	/** As LiveChat documents it. */
	recurlyName: string;
	/** As Recurly's own library has it, where that differs: https://github.com/recurly/recurly-js (lib/recurly/token.js). */
	libraryName?: string;
}

/** The card fields are shown, and read, only where the card is typed into the node. A model never gets to see them. */
const typedIn = { show: { paymentSource: ['card'] }, hideInTool: true };

/** The check digit of a card number: https://www.iso.org/standard/70484.html (Luhn). */
function hasCheckDigit(number: string): boolean {
	const sum = [...number].reverse().reduce((total, digit, position) => {
		const value = Number(digit) * (position % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

const cardNumber = text({
	name: 'cardNumber',
	displayName: 'Card Number',
	description: 'Spaces and dashes are ignored',
	placeholder: 'e.g. 1234 5678 9012 3456',
	required: true,
	secret: true,
	...typedIn,
	strip: /[\s-]/g,
	pattern: { like: /^\d{12,19}$/, complaint: 'must have 12 to 19 digits and nothing else' },
	normalize(number) {
		if (!hasCheckDigit(number))
			throw parameterProblem('Card Number', 'is mistyped: its check digit does not fit');
		return number;
	},
});

const expirationMonth = text({
	name: 'expirationMonth',
	displayName: 'Expiration Month',
	description: 'The month in which the card expires, from 01 to 12',
	placeholder: 'e.g. 09',
	required: true,
	unquoted: true,
	...typedIn,
	pattern: { like: /^(0?[1-9]|1[0-2])$/, complaint: 'must be a month from 1 to 12' },
	normalize: (month) => month.padStart(2, '0'),
});

const expirationYear = text({
	name: 'expirationYear',
	displayName: 'Expiration Year',
	description: 'The year in which the card expires, with four digits',
	placeholder: 'e.g. 2029',
	required: true,
	unquoted: true,
	...typedIn,
	pattern: { like: /^(\d{2}|20\d{2})$/, complaint: 'must be a year such as 2029' },
	normalize: (year) => (year.length === 2 ? `20${year}` : year),
});

const verificationValue = text({
	name: 'verificationValue',
	displayName: 'Verification Value',
	description: 'The 3 or 4 digits on the card, also called CVV or CVC',
	placeholder: 'e.g. 123',
	required: true,
	secret: true,
	...typedIn,
	pattern: { like: /^\d{3,4}$/, complaint: 'must have 3 or 4 digits' },
});

const state = text({
	name: 'state',
	displayName: 'State',
	description: 'Needed for a card from a country with states, such as the United States or Canada',
	placeholder: 'e.g. NY',
	...typedIn,
});

const zip = text({
	name: 'zip',
	displayName: 'ZIP Code',
	description: 'The postal code. Needed for a card from a country that has them.',
	placeholder: 'e.g. 10001',
	...typedIn,
});

function line(
	name: string,
	displayName: string,
	placeholder: string,
	recurlyName = name,
): CardField {
	return {
		parameter: text({ name, displayName, placeholder, required: true, ...typedIn }),
		recurlyName,
	};
}

function optionalLine(name: string, displayName: string, recurlyName: string): CardField {
	return { parameter: text({ name, displayName, ...typedIn }), recurlyName };
}

/** What Recurly needs to turn a card into a token. */
export const CARD_FIELDS: readonly CardField[] = [
	line('firstName', 'First Name', 'e.g. Nathan', 'first_name'),
	line('lastName', 'Last Name', 'e.g. Smith', 'last_name'),
	{ parameter: cardNumber, recurlyName: 'number' },
	{ parameter: expirationMonth, recurlyName: 'month' },
	{ parameter: expirationYear, recurlyName: 'year' },
	{ parameter: verificationValue, recurlyName: 'verification_value', libraryName: 'cvv' },
	line('address1', 'Address', 'e.g. 123 Main St'),
	line('city', 'City', 'e.g. New York'),
	{ parameter: state, recurlyName: 'state' },
	{ parameter: zip, recurlyName: 'zip', libraryName: 'postal_code' },
	{
		parameter: countryMenu({
			name: 'country',
			displayName: 'Country',
			required: true,
			default: 'US',
			ofApi: true,
			...typedIn,
		}),
		recurlyName: 'country',
	},
];

/** What Recurly also takes, for an invoice to a company. */
export const OPTIONAL_CARD_FIELDS: readonly CardField[] = [
	optionalLine('company', 'Company', 'company'),
	optionalLine('vatNumber', 'VAT Number', 'vat_number'),
];

/** The fields of a card by Recurly's names. */
export type Card = Record<string, string>;

/**
 * Reads a card, from wherever its fields are.
 * @param valueOf the checked value of a field, undefined where it is blank
 * @throws Problem that names the field: one is missing, or the card has expired
 */
export function readCard(valueOf: (field: CardField) => string | undefined): Card {
	const card: Card = {};
	for (const field of [...CARD_FIELDS, ...OPTIONAL_CARD_FIELDS]) {
		const value = valueOf(field);
		const { displayName, required } = field.parameter.property;
		if (value === undefined && required)
			throw parameterProblem(displayName, 'of the card is required');
		if (value !== undefined) card[field.recurlyName] = value;
	}
	requireAddress(card);
	refuseExpired(card);
	return card;
}

function requireAddress(card: Card): void {
	for (const { parameter, recurlyName } of CARD_FIELDS) {
		if (recurlyName !== 'state' && recurlyName !== 'zip') continue;
		if (card[recurlyName] === undefined && isNeeded(recurlyName, card.country))
			throw parameterProblem(
				parameter.property.displayName,
				`is required for a card from ${card.country}`,
			);
	}
}

function refuseExpired(card: Card): void {
	const lastDay = DateTime.fromObject({ year: Number(card.year), month: Number(card.month) }).endOf(
		'month',
	);
	// A day more, because the last day ends later elsewhere.
	if (lastDay.plus({ days: 1 }) >= DateTime.now()) return;
	const sameYear = Number(card.year) === DateTime.now().year;
	throw parameterProblem(
		sameYear ? 'Expiration Month' : 'Expiration Year',
		`is in the past: the card expired ${card.month}/${card.year}`,
	);
}

/**
 * A card as it goes into a form: with both names of the fields for which LiveChat's documents and
 * Recurly's own library have different ones. A field that is not known is passed over without a word,
 * and a card without its verification value still gives a token.
 */
export function withBothNames(card: Card): Card {
	const both = { ...card };
	for (const { recurlyName, libraryName } of CARD_FIELDS) {
		const value = card[recurlyName];
		if (libraryName !== undefined && value !== undefined) both[libraryName] = value;
	}
	return both;
}

/** The field of the node behind a name of Recurly's, as the editor shows it; undefined where there is none. */
export function displayNameOf(name: string): string | undefined {
	return [...CARD_FIELDS, ...OPTIONAL_CARD_FIELDS].find(
		({ recurlyName, libraryName }) => recurlyName === name || libraryName === name,
	)?.parameter.property.displayName;
}

/** A field of a card is read by itself: it follows from no other field and no time zone. */
const BY_ITSELF: ReadContext = { sibling: () => undefined, timezone: 'UTC' };

/** A card in a credential, whose fields have the names of the parameters. */
export function readStoredCard(data: Record<string, unknown>): Card {
	return readCard(({ parameter }) => parameter.read(data[parameter.property.name], BY_ITSELF));
}

/** From now on the card appears nowhere: its number only by the last four digits, its verification value not at all. */
export function hideCard(card: Card, secrets: Secrets): void {
	secrets.add(card.number, { showing: 4 });
	secrets.add(card.verification_value, { byChance: true });
}
