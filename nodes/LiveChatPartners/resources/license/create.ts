import type { Operation } from '../../runtime/operation';
import { choice } from '../../runtime/parameters/choice';
import { integer } from '../../runtime/parameters/integer';
import { text } from '../../runtime/parameters/text';
import { couponId } from '../fields/coupon';
import { EMAIL } from '../fields/email';
import { organizationId } from '../fields/organization';
import { LICENSE_PRODUCTS } from '../fields/product';
import { clientName, paymentOrigin, purchaseOrder } from './fields';

const product = choice({
	name: 'product',
	displayName: 'Product',
	description: 'The product that the license is for',
	required: true,
	options: LICENSE_PRODUCTS,
	default: 'livechat',
	place: { in: 'query', name: 'product' },
});

const clientEmail = text({
	name: 'clientEmail',
	displayName: 'Client Email',
	description:
		'The e-mail address of the client. It must be that of the owner of the organization, and have no license for the product yet.',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'client_email' },
});

const trialDuration = integer({
	name: 'trialDuration',
	displayName: 'Trial Duration (Days)',
	description: 'How many days the trial lasts. Today the API takes 14 to 30.',
	required: true,
	default: 14,
	min: 1,
	place: { in: 'body', name: 'trial_duration' },
});

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create a license',
	description:
		'Create a license for a client in an organization. It starts with a trial and costs nothing until it has a subscription.',
	effect: 'none',
	parameters: [organizationId, product, clientName, clientEmail, paymentOrigin, trialDuration],
	additionalFields: [couponId, purchaseOrder],
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/solutions/organizations/{organization_id}/licenses',
			body: 'json',
			answer: { kind: 'object' },
		},
	],
	advice: {
		403: 'Is the coupon yours? Choose one from the list of Coupon.',
		404: 'Check the ID of the organization. Organization > Create gives one.',
		409: 'The e-mail address already has a license for this product. Use that license (License > Get Many lists it), another Product or another Client Email.',
	},
};
