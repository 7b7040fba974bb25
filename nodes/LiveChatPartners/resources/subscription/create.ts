import type { IDataObject } from 'n8n-workflow';

import { optionalCardParameters, paymentParameters, paymentToken } from '../../payment/source';
import { recurlyMethod } from '../../payment/recurly';
import type { Call } from '../../runtime/call';
import { textAt } from '../../runtime/guards';
import type { Endpoint } from '../../runtime/endpoint';
import type { Operation, Output } from '../../runtime/operation';
import { problemOf } from '../../runtime/outcome';
import { Problem } from '../../runtime/problem';
import { ifExists } from '../fields/ifExists';
import { licenseId, licenseProduct } from '../fields/license';
import { billingCycle, plan, seats } from '../fields/plan';
import { GET_LICENSE } from '../license/endpoints';

const CREATE_SUBSCRIPTION: Endpoint = {
	method: 'POST',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}/subscription',
	body: 'json',
	answer: { kind: 'nothing' },
};

const existing = ifExists('Give back the license, which already has the subscription');

/** What was asked for, by the names that the license has for it. */
function wanted(call: Call): IDataObject {
	return {
		plan: call.value(plan),
		billing_cycle: call.value(billingCycle),
		seats: call.value(seats),
	};
}

/**
 * The answer to the subscription was lost, so the license tells whether there is one.
 * @throws Problem where the license does not show it, or cannot be read either
 */
async function recover(call: Call, lost: Problem): Promise<Output[]> {
	let license: IDataObject | undefined;
	await problemOf(
		call.api.askObject(GET_LICENSE, { path: call.inputs().path }).then((found) => {
			license = found;
		}),
	);
	const asked = wanted(call);
	// Seats that happen to equal a secret, such as the card's verification value, are masked in the license.
	const shown = (value: unknown) => [value, call.secrets.clean(String(value))];
	if (
		license?.paid === true &&
		Object.entries(asked).every(([name, value]) => shown(value).includes(license?.[name]))
	) {
		return [{ json: { success: true, recovered: true, ...call.inputs().path, ...asked } }];
	}
	const shows = license
		? `The license now shows status ${textAt(license, 'status')}, plan ${textAt(license, 'plan')}, billing cycle ${textAt(license, 'billing_cycle')}, seats ${textAt(license, 'seats')}, paid ${textAt(license, 'paid')}.`
		: 'The license could not be read either.';
	throw new Problem(
		`${lost.message.replace(/\.$/, '')}. It is not known whether the subscription was created`,
		{
			...lost.details,
			description: `${shows} It was not sent again: a retry may pay twice. Look at the license in the Partner App first.`,
		},
	);
}

async function run(call: Call): Promise<Output[]> {
	const inputs = call.inputs();
	const token = await paymentToken(call);
	const problem = await problemOf(
		call.api.tell(CREATE_SUBSCRIPTION, { ...inputs, body: { ...inputs.body, token } }),
	);
	if (!problem) return [{ json: { success: true, ...inputs.path, ...wanted(call) } }];
	if (problem.details.outcomeUnknown) return await recover(call, problem);
	if (problem.details.httpCode === 409 && call.value(existing) === 'return') {
		return [{ json: await call.api.askObject(GET_LICENSE, { path: inputs.path }) }];
	}
	throw problem;
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
	endpoints: [CREATE_SUBSCRIPTION],
	run,
	advice: {
		409: 'The license already has a subscription. Use Update to change it, or set Options > If Exists to Return.',
	},
};
