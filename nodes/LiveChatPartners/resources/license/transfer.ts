import type { Operation } from '../../runtime/action/operation';
import { text } from '../../runtime/parameters/text';
import { EMAIL } from '../fields/patterns';
import { LICENSE_ADVICE, licenseId, licenseProduct } from '../fields/license';
import { licenseInPath } from './licenseInPath';

const newOwner = text({
	name: 'newOwner',
	displayName: 'New Owner',
	description:
		'The e-mail address of the new owner, who must already be an operator of the license',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'new_owner' },
});

export const transfer: Operation = {
	value: 'transfer',
	name: 'Transfer',
	action: 'Transfer a license to the client',
	description: 'Transfer a license to the client',
	effect: {
		inShort: 'for good',
		inFull:
			'The client becomes the owner of the license, and manages and pays its subscription from then on. The API has no way to take it back.',
	},
	parameters: [licenseId, licenseProduct, newOwner],
	findPath: licenseInPath,
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/solutions/licenses/{product}/{license_id}/transfer',
			body: 'form',
			response: { kind: 'object' },
		},
	],
	advice: {
		400: 'New Owner must already be an operator of the license. Use Invite Operators first.',
		403: 'Only a license that you manage can be transferred: Get shows payment_origin partner for these. If the message mentions a password, transfer the license in the Partner App, which asks for it.',
		...LICENSE_ADVICE,
	},
};
