import type { Operation } from '../../runtime/action/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { aggregation } from '../fields/aggregation';
import { metric, perMetric } from '../fields/metric';
import { productFilter } from '../fields/program';

export const getReport: Operation = {
	value: 'getReport',
	name: 'Get Report',
	action: 'Get an affiliate report',
	description:
		'Get the clicks, conversions, earnings or trials of the affiliate program in each day, week or month of a date range',
	parameters: [
		metric,
		...dateRange({ format: 'date-time', required: true, default: 'lastMonth' }),
		aggregation,
	],
	filters: [productFilter],
	...perMetric('/v2/partners/affiliates/reports', { kind: 'report', root: 'items' }),
};
