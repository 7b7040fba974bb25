import type { Call } from '../../runtime/action/call';
import type { Endpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { flag } from '../../runtime/parameters/flag';
import { parameterProblem } from '../../runtime/problem';
import { LICENSE_ADVICE, licenseId, licenseProduct } from '../fields/license';
import { licenseInPath } from '../license/licenseInPath';

const CLOSE_SUBSCRIPTION: Endpoint = {
	method: 'DELETE',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}/subscription',
	body: 'json',
	response: { kind: 'nothing' },
};

const expire = flag({
	name: 'expire',
	displayName: 'Expire Immediately',
	description: 'Whether to end the license now instead of at the end of the paid billing cycle',
	default: false,
	place: { in: 'body', name: 'expire' },
});

async function run(call: Call): Promise<Output[]> {
	const password = call.credential.partnerPassword;
	if (password === '') {
		throw parameterProblem(
			'Partner Password',
			'is required to close a subscription',
			'Enter it in the LiveChat Partners API credential.',
		);
	}
	const inputs = call.requestValues();
	await call.api.send(CLOSE_SUBSCRIPTION, { ...inputs, body: { ...inputs.body, password } });
	return [
		{ json: { success: true, ...inputs.path, closed: true, expired: call.value(expire) ?? false } },
	];
}

export const close: Operation = {
	value: 'close',
	name: 'Close',
	action: 'Close a subscription',
	description: 'Close the subscription of a license',
	effect: {
		inShort: 'and end the paid license',
		inFull:
			"Ends the client's paid license: at the end of the billing cycle, or at once if Expire Immediately is on. Nothing is charged again. Requires the Partner Password in the credential.",
	},
	parameters: [licenseId, licenseProduct, expire],
	formerlyAdditional: expire,
	findPath: licenseInPath,
	endpoints: [CLOSE_SUBSCRIPTION],
	run,
	advice: {
		403: 'Check the Partner Password in the LiveChat Partners API credential.',
		404: `${LICENSE_ADVICE[404]} Or the license has no subscription, or one that is already closed.`,
	},
};
