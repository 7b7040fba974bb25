import { choice } from '../../runtime/parameters/choice';
import { BILLING_CYCLES } from '../fields/plan';

const common = {
	name: 'billingCycle',
	displayName: 'Billing Cycle',
	options: BILLING_CYCLES,
	default: 'monthly',
	place: { in: 'query', name: 'billing_cycle' },
} as const;

/** Which payments count, where the API insists on one kind. */
export const billingCycle = choice({
	...common,
	description: 'Which payments to count, by how often the client pays',
	required: true,
});

/** Which payments count; all of them where it is left out. */
export const billingCycleFilter = choice({
	...common,
	description: 'Which payments to count, by how often the client pays; all of them without it',
});
