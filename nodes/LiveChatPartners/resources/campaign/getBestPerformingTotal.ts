import type { Operation } from '../../runtime/action/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { metric, perMetric } from '../fields/metric';
import { bestCount } from './fields';

export const getBestPerformingTotal: Operation = {
	value: 'getBestPerformingTotal',
	name: 'Get Best Performing Total',
	action: 'Get the total of the best campaigns',
	description:
		'Get the clicks, conversions, earnings or trials of the best performing campaigns together, in a date range, as one figure',
	parameters: [metric, bestCount, ...dateRange({ format: 'date-time', required: true })],
	...perMetric('/v2/partners/affiliates/campaigns/best-performing/metrics', { kind: 'object' }),
};
