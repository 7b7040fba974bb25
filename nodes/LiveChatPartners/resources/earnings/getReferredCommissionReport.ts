import type { Operation } from '../../runtime/action/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { aggregation } from '../fields/aggregation';
import { productFilter, programFilter } from '../fields/program';

export const getReferredCommissionReport: Operation = {
	value: 'getReferredCommissionReport',
	name: 'Get Referred Commission Report',
	action: 'Get a referred commission report',
	description:
		'Get the commission that referred partners brought in each day, week or month of a date range',
	parameters: [
		...dateRange({ format: 'date-time', required: true, default: 'lastMonth' }),
		aggregation,
	],
	filters: [productFilter, programFilter],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/partners-referred/reports/commission',
			response: { kind: 'report', root: 'items' },
		},
	],
};
