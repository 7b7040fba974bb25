import type { Operation } from '../../runtime/operation';
import { organizationId } from '../fields/organization';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get an organization',
	description: 'Get the name, the data center and the products in use of an organization',
	parameters: [organizationId],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/organizations/{organization_id}',
			answer: { kind: 'object' },
		},
	],
};
