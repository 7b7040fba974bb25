import type { Operation } from '../../runtime/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { filterRows } from '../../runtime/parameters/filterRows';
import { aggregation } from '../fields/aggregation';
import { EQUALS } from '../fields/operators';

export const getCommissionReport: Operation = {
	value: 'getCommissionReport',
	name: 'Get Commission Report',
	action: 'Get a commission report',
	description: 'Get the commission earned in each day, week or month of a range of time',
	parameters: [
		...dateRange({ format: 'date-time', required: true }),
		aggregation,
		filterRows({
			description: 'Only commission that fits all of these conditions',
			fields: [
				{ name: 'Product', value: 'product' },
				{ name: 'Program', value: 'program' },
			],
			operators: EQUALS,
			valuePlaceholder: 'e.g. livechat',
		}),
	],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/reports/commission',
			answer: { kind: 'report', root: 'items' },
		},
	],
};
