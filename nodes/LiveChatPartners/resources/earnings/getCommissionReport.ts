import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { dateRange } from '../../runtime/parameters/dateRange';
import { filterRows } from '../../runtime/parameters/filterRows';
import { aggregation } from '../fields/aggregation';
import { EQUALS } from '../fields/operators';
import { LICENSE_PRODUCTS } from '../fields/product';
import { PROGRAMS } from '../fields/program';

/** The commission in each period of a range of time. */
export const GET_COMMISSION_REPORT: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/reports/commission',
	response: { kind: 'report', root: 'items' },
};

export const getCommissionReport: Operation = {
	value: 'getCommissionReport',
	name: 'Get Commission Report',
	action: 'Get a commission report',
	description: 'Get the commission earned in each day, week or month of a date range',
	parameters: [
		...dateRange({ format: 'date-time', required: true, default: 'lastMonth' }),
		aggregation,
		filterRows({
			description: 'Only commission that matches all of these conditions',
			fields: [
				{ name: 'Product', value: 'product' },
				{ name: 'Program', value: 'program' },
			],
			values: { product: LICENSE_PRODUCTS, program: PROGRAMS },
			operators: EQUALS,
		}),
	],
	endpoints: [GET_COMMISSION_REPORT],
};
