import type { Operation } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { text } from '../../runtime/parameters/text';
import { countryMenu } from '../../runtime/parameters/country';
import { EMAIL } from '../fields/patterns';
import { GET_BILLING } from './get';

const billingType = choice({
	name: 'billingType',
	displayName: 'Billing Type',
	description: 'Whether a business or an individual is paid',
	required: true,
	options: [
		{ name: 'Business', value: 'business' },
		{ name: 'Individual', value: 'individual' },
	],
	default: 'business',
	place: { in: 'body', name: 'type' },
});

const company = text({
	name: 'company',
	displayName: 'Company',
	description: 'Name of the company, or the full name of an individual',
	placeholder: 'e.g. Okapi Ltd',
	required: true,
	place: { in: 'body', name: 'company' },
});

const address = text({
	name: 'address',
	displayName: 'Address',
	description: 'Street and number',
	placeholder: 'e.g. 123 Main St',
	required: true,
	place: { in: 'body', name: 'address' },
});

const city = text({
	name: 'city',
	displayName: 'City',
	description: 'City of the address',
	placeholder: 'e.g. New York',
	required: true,
	place: { in: 'body', name: 'city' },
});

const country = countryMenu({
	name: 'country',
	displayName: 'Country',
	description: 'Country of the address. Expressions may give its name or its ISO 3166 code.',
	required: true,
	place: { in: 'body', name: 'country' },
});

const paypal = text({
	name: 'paypal',
	displayName: 'PayPal Email',
	description: 'The PayPal account to which withdrawals are paid',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'paypal' },
});

const state = text({
	name: 'state',
	displayName: 'State',
	description: 'State or province of the address, where the country has them',
	placeholder: 'e.g. NY',
	place: { in: 'body', name: 'state' },
});

const vat = text({
	name: 'vat',
	displayName: 'VAT Number',
	description: 'VAT or tax number of the company',
	placeholder: 'e.g. PL8992520556',
	place: { in: 'body', name: 'vat' },
});

const zipCode = text({
	name: 'zipCode',
	displayName: 'ZIP Code',
	description: 'ZIP or postal code of the address',
	placeholder: 'e.g. 10001',
	place: { in: 'body', name: 'zip_code' },
});

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update the billing details',
	description:
		'Change the billing details of the partner, or set them for the first time. Fields that you do not add stay as they are.',
	effect: {
		inShort: 'for withdrawals',
		inFull: 'Withdrawals are paid to the PayPal account that is set here.',
	},
	updateFields: [billingType, company, address, city, country, paypal, state, vat, zipCode],
	partialUpdate: { endpoint: GET_BILLING },
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/billing',
			body: 'json',
			response: { kind: 'nothing' },
		},
	],
};
