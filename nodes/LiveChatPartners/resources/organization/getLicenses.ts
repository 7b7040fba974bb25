import { listParameters } from '../../runtime/parameters/standard';
import type { Operation } from '../../runtime/action/operation';
import { ORGANIZATION_ADVICE, organizationId } from '../fields/organization';

export const getLicenses: Operation = {
	value: 'getLicenses',
	name: 'Get Licenses',
	action: 'Get the licenses of an organization',
	description:
		'Get the clients of an organization with their licenses and what they pay in a year. The API gives the first 15 only.',
	parameters: [organizationId, ...listParameters],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/organizations/{organization_id}/licenses',
			response: { kind: 'list', root: 'results', total: 'total' },
		},
	],
	advice: ORGANIZATION_ADVICE,
};
