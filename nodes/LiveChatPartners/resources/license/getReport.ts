import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
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

/** The licenses in each period of a range of time. */
export const GET_LICENSE_REPORT: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/solutions/reports/license',
	response: { kind: 'report', root: 'items' },
};

export const getReport: Operation = {
	value: 'getReport',
	name: 'Get Report',
	action: 'Get a license report',
	description: 'Get the number of licenses of a status in each day, week or month of a date range',
	parameters: [
		...dateRange({ format: 'date-time', required: true, default: 'lastMonth' }),
		aggregation,
		licenseStatus,
	],
	endpoints: [GET_LICENSE_REPORT],
};
