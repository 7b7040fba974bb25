import { recurlyMethod } from '../../payment/recurly';
import { optionalCardParameters, paymentParameters, paymentToken } from '../../payment/source';
import type { Call } from '../../runtime/call';
import type { Endpoint } from '../../runtime/endpoint';
import type { Operation, Output } from '../../runtime/operation';
import { licenseId, licenseProduct } from '../fields/license';

const UPDATE_BILLING: Endpoint = {
	method: 'PUT',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}/billing',
	body: 'json',
	answer: { kind: 'nothing' },
};

async function run(call: Call): Promise<Output[]> {
	const inputs = call.inputs();
	const token = await paymentToken(call);
	await call.api.tell(UPDATE_BILLING, { ...inputs, body: { token } });
	return [{ json: { success: true, ...inputs.path } }];
}

export const updateBilling: Operation = {
	value: 'updateBilling',
	name: 'Update Billing',
	action: 'Update the billing of a subscription',
	description: 'Change the card that pays for the subscription of a license',
	effect: {
		inShort: 'so that another card is charged',
		inFull: 'From then on the subscription is charged to the new card.',
	},
	parameters: [licenseId, licenseProduct, ...paymentParameters],
	additionalFields: optionalCardParameters,
	options: [recurlyMethod],
	endpoints: [UPDATE_BILLING],
	run,
};
