import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import type { Operation, WithItems } from '../../runtime/action/operation';
import { LICENSE_ADVICE, licenseId, licenseProduct } from '../fields/license';
import { licenseInPath } from './licenseInPath';
/** The details of one license; an uncertain subscription is looked up with it as well. */
export const GET_LICENSE: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}',
	response: { kind: 'object' },
};

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get a license',
	description:
		'Get the details of a license: client, plan, seats, billing cycle, status and commission',
	parameters: [licenseId, licenseProduct],
	simplify: [
		'license',
		'client_name',
		'client_email',
		'status',
		'plan',
		'billing_cycle',
		'seats',
		'creation_timestamp',
		'end_timestamp',
		'paid',
	],
	findPath: licenseInPath,
	endpoints: [GET_LICENSE],
	advice: LICENSE_ADVICE,
};
