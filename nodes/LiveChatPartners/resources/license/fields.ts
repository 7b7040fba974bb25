import { integer } from '../../runtime/parameters/integer';
import type { DefaultedParameter } from '../../runtime/parameters/parameter';
import { choice } from '../../runtime/parameters/choice';
import type { Option } from '../../runtime/parameters/choice';
import { text } from '../../runtime/parameters/text';

/** What a license can be at a time. */
export const LICENSE_STATUSES = [
	{ name: 'Expired', value: 'expired' },
	{ name: 'Paid', value: 'paid' },
	{ name: 'Trial', value: 'trial' },
] as const satisfies ReadonlyArray<Option<string>>;

export const clientName = text({
	name: 'clientName',
	displayName: 'Client Name',
	description: 'The full name of the client, at least 5 characters',
	placeholder: 'e.g. Joe Doe',
	required: true,
	length: { min: 5 },
	place: { in: 'body', name: 'client_name' },
});

export const purchaseOrder = text({
	name: 'purchaseOrder',
	displayName: 'Purchase Order',
	description: 'A note of your own, such as the number of an order',
	placeholder: 'e.g. PO-4711',
	place: { in: 'body', name: 'purchase_order' },
});

/** Who pays for a license. */
export const PAYMENT_ORIGINS = [
	{
		name: 'Client',
		value: 'client',
		description: 'The client manages the subscription and pays for it',
	},
	{
		name: 'Partner',
		value: 'partner',
		description: 'You manage the subscription and pay for it',
	},
] as const satisfies ReadonlyArray<Option<string>>;

export const paymentOrigin = choice({
	name: 'paymentOrigin',
	displayName: 'Payment Origin',
	description: 'Who manages and pays the subscription once the trial is over',
	required: true,
	options: PAYMENT_ORIGINS,
	default: 'partner',
	place: { in: 'body', name: 'payment_origin' },
});

/** How far to look ahead for licenses that end. */
export function daysAhead(description: string): DefaultedParameter<number> {
	return integer({
		name: 'endsWithinDays',
		displayName: 'Ends Within (Days)',
		description,
		default: 14,
		min: 0,
		max: 3650,
	});
}
