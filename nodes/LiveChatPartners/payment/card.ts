import { DateTime } from 'luxon';

import { choice } from '../runtime/parameters/choice';
import { text } from '../runtime/parameters/text';
import type { Parameter, Reading } from '../runtime/parameters/parameter';
import { parameterProblem } from '../runtime/problem';
import type { Secrets } from '../runtime/secrets';
import { COUNTRIES } from '../resources/fields/countries';

/** One field of a card: how it is read, and the name that Recurly has for it. */
export interface CardField {
	parameter: Parameter<string>;
	recurlyName: string;
}

/** The card fields are shown, and read, only where the card is typed into the node. */
const show = { paymentSource: ['card'] };

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
	description: 'Blanks and dashes do not matter',
	placeholder: 'e.g. 1234 5678 9012 3456',
	required: true,
	secret: true,
	show,
	strip: /[\s-]/g,
	pattern: { like: /^\d{12,19}$/, complaint: 'must have 12 to 19 digits and nothing else' },
	refine(number) {
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
	show,
	pattern: { like: /^(0?[1-9]|1[0-2])$/, complaint: 'must be a month from 1 to 12' },
	refine: (month) => month.padStart(2, '0'),
});

const expirationYear = text({
	name: 'expirationYear',
	displayName: 'Expiration Year',
	description: 'The year in which the card expires, with four digits',
	placeholder: 'e.g. 2029',
	required: true,
	show,
	pattern: { like: /^(\d{2}|20\d{2})$/, complaint: 'must be a year such as 2029' },
	refine: (year) => (year.length === 2 ? `20${year}` : year),
});

const verificationValue = text({
	name: 'verificationValue',
	displayName: 'Verification Value',
	description: 'The 3 or 4 digits on the card, also called CVV or CVC',
	placeholder: 'e.g. 123',
	required: true,
	secret: true,
	show,
	pattern: { like: /^\d{3,4}$/, complaint: 'must have 3 or 4 digits' },
});

function line(
	name: string,
	displayName: string,
	placeholder: string,
	recurlyName = name,
): CardField {
	return { parameter: text({ name, displayName, placeholder, required: true, show }), recurlyName };
}

function optionalLine(name: string, displayName: string, recurlyName: string): CardField {
	return { parameter: text({ name, displayName, show }), recurlyName };
}

/** What Recurly needs to turn a card into a token. */
export const CARD_FIELDS: readonly CardField[] = [
	line('firstName', 'First Name', 'e.g. Nathan', 'first_name'),
	line('lastName', 'Last Name', 'e.g. Smith', 'last_name'),
	{ parameter: cardNumber, recurlyName: 'number' },
	{ parameter: expirationMonth, recurlyName: 'month' },
	{ parameter: expirationYear, recurlyName: 'year' },
	{ parameter: verificationValue, recurlyName: 'verification_value' },
	line('address1', 'Address', 'e.g. 123 Main St'),
	line('city', 'City', 'e.g. New York'),
	line('state', 'State', 'e.g. NY'),
	line('zip', 'ZIP Code', 'e.g. 10001'),
	{
		parameter: choice({
			name: 'country',
			displayName: 'Country',
			required: true,
			options: COUNTRIES,
			default: 'US',
			show,
		}),
		recurlyName: 'country',
	},
];

/** What Recurly takes beside, for an invoice to a company. */
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
	refuseExpired(card);
	return card;
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

/** A field of a card is read by itself: it follows from no other field and no time zone. */
const BY_ITSELF: Reading = { sibling: () => undefined, timezone: 'UTC' };

/** A card in a credential, whose fields have the names of the parameters. */
export function readStoredCard(data: Record<string, unknown>): Card {
	return readCard(({ parameter }) => parameter.read(data[parameter.property.name], BY_ITSELF));
}

/** From now on the card appears nowhere: its number only by the last four digits, its verification value not at all. */
export function hideCard(card: Card, secrets: Secrets): void {
	secrets.add(card.number, 4);
	secrets.add(card.verification_value);
}
