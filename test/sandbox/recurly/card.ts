import type { Fields } from '../server/fields';

const REQUIRED = [
	'first_name',
	'last_name',
	'number',
	'month',
	'year',
	'cvv',
	'address1',
	'city',
	'country',
] as const;

/** What is asked of a card's address beside, by its country. */
const OF_ADDRESS = new Map<string, readonly string[]>([
	['US', ['state', 'postal_code']],
	['CA', ['state', 'postal_code']],
]);

/** Names that LiveChat documents, by the names in Recurly's own library. Both are accepted. */
const DOCUMENTED: Readonly<Record<string, string>> = {
	cvv: 'verification_value',
	postal_code: 'zip',
};

/** What is wrong with a card, by field as Recurly's own library names it; empty when nothing is. */
export function cardErrors(card: Fields, now: Date): Record<string, string> {
	const errors: Record<string, string> = {};
	const value = (name: string) =>
		card.optionalText(name) ?? card.optionalText(DOCUMENTED[name] ?? name) ?? '';
	for (const name of [...REQUIRED, ...(OF_ADDRESS.get(value('country')) ?? [])]) {
		if (value(name).trim() === '') errors[name] = "can't be blank";
	}
	for (const [name, documented] of Object.entries(DOCUMENTED)) {
		const other = card.optionalText(documented);
		if (other !== undefined && other !== value(name)) errors[name] = `differs from ${documented}`;
	}
	const blame = (name: string, isRight: boolean, reason: string) => {
		if (errors[name] === undefined && !isRight) errors[name] = reason;
	};
	blame(
		'number',
		/^\d{12,19}$/.test(value('number')) && passesLuhn(value('number')),
		'is not a valid credit card number',
	);
	blame('cvv', /^\d{3,4}$/.test(value('cvv')), 'must be three or four digits');
	blame('country', /^[A-Z]{2}$/.test(value('country')), 'is not a valid country code');
	blame('month', /^(0[1-9]|1[0-2])$/.test(value('month')), 'must be written MM, 01 to 12');
	blame('year', /^\d{4}$/.test(value('year')), 'must be written YYYY');
	if (errors.month === undefined && errors.year === undefined) {
		// A card is good until the end of its month.
		const end = Date.UTC(Number(value('year')), Number(value('month')), 1);
		if (end <= now.getTime()) {
			errors.month = 'is expired';
			errors.year = 'is expired';
		}
	}
	return errors;
}

/** Whether the check digit of a card number is right. */
function passesLuhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, index) => {
		const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}
