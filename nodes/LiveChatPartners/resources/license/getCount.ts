import type { Operation } from '../../runtime/action/operation';
import { dateRange } from '../../runtime/parameters/dateRange';

export const getCount: Operation = {
	value: 'getCount',
	name: 'Get Count',
	action: 'Get the number of licenses',
	description:
		'Get how many licenses of a date range are on trial, paid and expired, as three figures',
	parameters: dateRange({ format: 'date', required: true }),
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/licenses/count',
			response: { kind: 'object' },
		},
	],
};
