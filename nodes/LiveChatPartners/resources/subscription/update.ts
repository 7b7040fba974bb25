import type { Operation } from '../../runtime/operation';
import { licenseId, licenseProduct } from '../fields/license';
import { billingCycle, plan, seats } from '../fields/plan';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update a subscription',
	description: 'Change the plan, the billing cycle or the seats of a subscription',
	effect: {
		inShort: 'and what is charged for it',
		inFull:
			'Changes what is charged from now on. More seats or a larger plan cost more. All three of plan, billing cycle and seats are set.',
	},
	parameters: [licenseId, licenseProduct, plan, billingCycle, seats],
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/solutions/licenses/{product}/{license_id}/subscription',
			body: 'json',
			answer: { kind: 'nothing' },
		},
	],
	confirm: (call) => ({
		plan: call.value(plan),
		billing_cycle: call.value(billingCycle),
		seats: call.value(seats),
	}),
	advice: { 409: 'The license has no subscription that could be changed. Use Create.' },
};
