import { LICENSE_PRODUCTS } from '../resources/fields/product';
import { LICENSE_STATUSES, PAYMENT_ORIGINS } from '../resources/license/fields';
import { textAt, requestText } from '../runtime/json';
import { choices } from '../runtime/parameters/choices';
import { decimal } from '../runtime/parameters/decimal';
import type { JsonValue } from '../runtime/json';
import type { Parameter } from '../runtime/parameters/parameter';
import { texts } from '../runtime/parameters/texts';
import type { Filter } from '../runtime/trigger/event';
import { cents } from '../runtime/trigger/money';

/** A filter that lets through what has one of the chosen words in a field, whatever the case. */
function oneOf(parameter: Parameter, field: string): Filter {
	return {
		parameter,
		passes: ({ after }, chosen) =>
			Array.isArray(chosen) &&
			chosen.some((word) => requestText(word).toLowerCase() === textAt(after, field).toLowerCase()),
	};
}

function inCents(chosen: JsonValue): number {
	return cents(requestText(chosen));
}

const product = choices({
	name: 'product',
	displayName: 'Product',
	description: 'Only licenses for these products',
	options: LICENSE_PRODUCTS,
	ofApi: true,
});

export const byProduct = oneOf(product, 'product');

/** The export has the products' names, which differ from the API's words for them only in case. */
export const byExportedProduct = oneOf(product, 'Product');

export const byLicenseStatus = oneOf(
	choices({
		name: 'licenseStatus',
		displayName: 'License Status',
		description: 'Only licenses that have one of these statuses, or changed to one',
		options: LICENSE_STATUSES,
		ofApi: true,
	}),
	'status',
);

export const byPaymentOrigin = oneOf(
	choices({
		name: 'paymentOrigin',
		displayName: 'Payment Origin',
		description: 'Only licenses that are paid for by one of these',
		options: PAYMENT_ORIGINS,
	}),
	'payment_origin',
);

/** The API does not document which statuses a lead can have. */
export const byLeadStatus = oneOf(
	texts({
		name: 'leadStatus',
		displayName: 'Lead Status',
		description: 'Only changes to one of these statuses',
		placeholder: 'e.g. new',
		addLabel: 'Add Status',
	}),
	'status',
);

/** The API does not document which statuses a withdrawal can have. */
export const byWithdrawalStatus = oneOf(
	texts({
		name: 'withdrawalStatus',
		displayName: 'Withdrawal Status',
		description: 'Only changes to one of these statuses',
		placeholder: 'e.g. paid',
		addLabel: 'Add Status',
	}),
	'status',
);

export const byAmount: Filter = {
	parameter: decimal({
		name: 'minimumAmount',
		displayName: 'Minimum Amount',
		description: 'Only withdrawals of at least this amount in US dollars',
		default: 0,
		precision: 2,
		min: 0,
	}),
	// One whose amount cannot be read may be of that amount: it is not kept from the person.
	passes: ({ after }, chosen) => !(cents(textAt(after, 'amount')) < inCents(chosen)),
};

export const byChange: Filter = {
	parameter: decimal({
		name: 'minimumChange',
		displayName: 'Minimum Change',
		description:
			'Only when the balance or the total commission is at least this many US dollars higher or lower than last reported. Smaller changes add up.',
		default: 0,
		precision: 2,
		min: 0,
	}),
	passes: ({ before = {}, after }, chosen) =>
		Object.keys(before).some(
			(field) =>
				Math.abs(cents(textAt(after, field)) - cents(textAt(before, field))) >= inCents(chosen),
		),
};
