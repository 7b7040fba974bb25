import type { Operation } from '../../runtime/action/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { metric, perMetric } from '../fields/metric';
import { bestCount } from './fields';

export const getBestPerforming: Operation = {
	value: 'getBestPerforming',
	name: 'Get Best Performing',
	action: 'Get the best performing campaigns',
	description:
		'Get the campaigns with the most clicks, conversions, earnings or trials in a date range, each with its figure',
	parameters: [metric, bestCount, ...dateRange({ format: 'date-time', required: true })],
	...perMetric('/v2/partners/affiliates/campaigns/best-performing/reports', {
		kind: 'list',
		root: 'items',
	}),
};
