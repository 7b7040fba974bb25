import type { Operation } from '../../runtime/action/operation';
import { LICENSE_ADVICE, licenseId, licenseProduct } from '../fields/license';
import { billingCycle, plan, seats } from '../fields/plan';
import { GET_LICENSE } from '../license/get';
import { licenseInPath } from '../license/licenseInPath';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update a subscription',
	description:
		'Change the plan, the billing cycle or the seats of a subscription. Fields that you do not add stay as they are.',
	effect: {
		inShort: 'and its price',
		inFull:
			'Changes what is charged from now on. More seats or a larger plan cost more. Fields that you do not add stay as they are.',
	},
	parameters: [licenseId, licenseProduct],
	updateFields: [plan, billingCycle, seats],
	// A license without a subscription shows the terms of its trial.
	partialUpdate: { endpoint: GET_LICENSE, applies: ({ paid }) => paid === true },
	findPath: licenseInPath,
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/solutions/licenses/{product}/{license_id}/subscription',
			body: 'json',
			response: { kind: 'nothing' },
		},
	],
	advice: {
		...LICENSE_ADVICE,
		409: 'The license has no subscription to change. Use Create.',
	},
};
