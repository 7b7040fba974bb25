import type { Operation } from '../../runtime/action/operation';
import { LICENSE_ADVICE, licenseId, licenseProduct } from '../fields/license';
import { clientName, purchaseOrder } from './fields';
import { licenseInPath } from './licenseInPath';

export const update: Operation = {
	value: 'update',
	name: 'Update',
	action: 'Update a license',
	description: 'Change the name of the client and the purchase order of a license',
	effect: 'none',
	parameters: [licenseId, licenseProduct, clientName],
	updateFields: [purchaseOrder],
	findPath: licenseInPath,
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/solutions/licenses/{product}/{license_id}',
			body: 'form',
			response: { kind: 'nothing' },
		},
	],
	advice: LICENSE_ADVICE,
};
