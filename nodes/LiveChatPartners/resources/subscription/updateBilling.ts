import { recurlyMethod } from '../../payment/recurly';
import {
	optionalCardParameters,
	payingCard,
	paymentParameters,
	paymentToken,
} from '../../payment/source';
import type { Call } from '../../runtime/action/call';
import type { Endpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { LICENSE_ADVICE, licenseId, licenseProduct } from '../fields/license';
import { licenseInPath } from '../license/licenseInPath';

const UPDATE_BILLING: Endpoint = {
	method: 'PUT',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}/billing',
	body: 'json',
	response: { kind: 'nothing' },
};

async function run(call: Call): Promise<Output[]> {
	const inputs = call.requestValues();
	const token = await paymentToken(call);
	await call.api.send(UPDATE_BILLING, { ...inputs, body: { token } });
	return [{ json: { success: true, ...inputs.path } }];
}

export const updateBilling: Operation = {
	value: 'updateBilling',
	name: 'Update Billing',
	action: 'Update subscription billing',
	description: 'Change the card that pays for the subscription of a license',
	effect: {
		inShort: 'to another card',
		inFull: 'The subscription is charged to the new card from now on.',
	},
	parameters: [licenseId, licenseProduct, ...paymentParameters],
	additionalFields: optionalCardParameters,
	options: [recurlyMethod],
	findPath: licenseInPath,
	endpoints: [UPDATE_BILLING],
	run,
	payingCard,
	advice: {
		404: `${LICENSE_ADVICE[404]} Or the license has no subscription yet: use Create.`,
	},
};
