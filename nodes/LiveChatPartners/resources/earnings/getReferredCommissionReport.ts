import type { Operation } from '../../runtime/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { aggregation } from '../fields/aggregation';
import { productFilter, programFilter } from '../fields/program';

export const getReferredCommissionReport: Operation = {
	value: 'getReferredCommissionReport',
	name: 'Get Referred Commission Report',
	action: 'Get a report on the commission from referred partners',
	description:
		'Get the commission that referred partners brought in each day, week or month of a range of time',
	parameters: [...dateRange({ format: 'date-time', required: true }), aggregation],
	filters: [productFilter, programFilter],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/partners-referred/reports/commission',
			answer: { kind: 'report', root: 'items' },
		},
	],
};
