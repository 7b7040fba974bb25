import type { Operation } from '../../runtime/operation';
import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { aggregation } from '../fields/aggregation';
import { LICENSE_STATUSES } from './fields';

const licenseStatus = choice({
	name: 'licenseStatus',
	displayName: 'License Status',
	description: 'Which licenses to count',
	required: true,
	options: LICENSE_STATUSES,
	default: 'paid',
	place: { in: 'query', name: 'license_status' },
});

export const getReport: Operation = {
	value: 'getReport',
	name: 'Get Report',
	action: 'Get a license report',
	description:
		'Get the number of licenses of a status in each day, week or month of a range of time',
	parameters: [...dateRange({ format: 'date-time', required: true }), aggregation, licenseStatus],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/reports/license',
			answer: { kind: 'report', root: 'items' },
		},
	],
};
