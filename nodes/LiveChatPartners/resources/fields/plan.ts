import { choice } from '../../runtime/parameters/choice';
import type { Option } from '../../runtime/parameters/choice';
import { integer } from '../../runtime/parameters/integer';

/** How often a client can pay. */
export const BILLING_CYCLES = [
	{ name: 'Monthly', value: 'monthly' },
	{ name: 'Annual', value: 'annual' },
] as const satisfies ReadonlyArray<Option<string>>;

export const plan = choice({
	name: 'plan',
	displayName: 'Plan',
	description: 'The plan that the client pays for',
	required: true,
	options: [
		{ name: 'Starter', value: 'starter' },
		{ name: 'Team', value: 'team' },
		{ name: 'Business', value: 'business' },
	],
	default: 'starter',
	place: { in: 'body', name: 'plan' },
});

export const billingCycle = choice({
	name: 'billingCycle',
	displayName: 'Billing Cycle',
	description: 'How often the client pays',
	required: true,
	options: BILLING_CYCLES,
	default: 'monthly',
	place: { in: 'body', name: 'billing_cycle' },
});

export const seats = integer({
	name: 'seats',
	displayName: 'Seats',
	description: 'The number of users that the client pays for',
	required: true,
	default: 1,
	min: 1,
	place: { in: 'body', name: 'seats' },
});
