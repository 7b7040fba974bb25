import type { Operation } from '../../runtime/action/operation';
import { ORGANIZATION_ADVICE, organizationId } from '../fields/organization';

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
			response: { kind: 'object' },
		},
	],
	advice: {
		...ORGANIZATION_ADVICE,
		404: 'No organization of yours has this ID. Check the one that Create gave: the API cannot list them.',
	},
};
