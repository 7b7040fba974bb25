import { optionalCardParameters, payingCard, paymentParameters } from '../../payment/source';
import { recurlyMethod } from '../../payment/recurly';
import type { Call } from '../../runtime/action/call';
import type { Operation, Output } from '../../runtime/action/operation';
import { existingItem, ifExists } from '../fields/ifExists';
import { LICENSE_ADVICE, licenseId, licenseProduct } from '../fields/license';
import { billingCycle, plan, seats } from '../fields/plan';
import { CREATE_SUBSCRIPTION, subscribe } from './subscribe';
import { licenseInPath } from '../license/licenseInPath';

const existing = ifExists('Return the license, which already has a subscription');

const returnsExisting = (call: Call) => call.value(existing) === 'return';

async function run(call: Call): Promise<Output[]> {
	const { path, body: terms } = call.requestValues();
	const options = { returnsExisting: returnsExisting(call) };
	const { is, license } = await subscribe(call, { path, terms }, options);
	if (license) return [{ json: existingItem(call, 'The subscription', license, terms) }];
	const recovered = is === 'recovered' ? { recovered: true } : {};
	return [{ json: { success: true, ...recovered, ...path, ...terms } }];
}

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create a subscription',
	description: 'Create a paid subscription for a license',
	effect: {
		inShort: 'and charge the card',
		inFull:
			'Charges the card at once, and again in every billing cycle until the subscription is closed.',
	},
	parameters: [licenseId, licenseProduct, plan, billingCycle, seats, ...paymentParameters],
	additionalFields: optionalCardParameters,
	options: [existing, recurlyMethod],
	findPath: licenseInPath,
	endpoints: [CREATE_SUBSCRIPTION],
	run,
	mayRunAgain: returnsExisting,
	payingCard,
	advice: {
		...LICENSE_ADVICE,
		409: 'The license already has a subscription. Use Update to change it, or set Options > If Exists to Return the Existing One.',
	},
};
