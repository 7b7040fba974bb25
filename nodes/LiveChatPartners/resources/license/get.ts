import type { Operation } from '../../runtime/operation';
import { licenseId, licenseProduct } from '../fields/license';
import { GET_LICENSE } from './endpoints';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get a license',
	description:
		'Get the details of a license: client, plan, seats, billing cycle, status and commission',
	parameters: [licenseId, licenseProduct],
	endpoints: [GET_LICENSE],
};
