import type { Operation } from '../../runtime/action/operation';

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Request a withdrawal',
	description: 'Request a withdrawal',
	effect: {
		inShort: 'of the whole balance',
		inFull:
			'Requests the payment of the whole available balance to the PayPal account in the billing details. The API has no way to take the request back.',
	},
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/withdrawals',
			response: { kind: 'object' },
		},
	],
	advice: {
		403: 'At least 50 USD must be available. Earnings > Get Balance shows how much is.',
		409: 'The billing details are missing. Set them with Billing > Update, PayPal Email included, then request the withdrawal again.',
	},
};
