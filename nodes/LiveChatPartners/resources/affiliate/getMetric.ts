import type { Operation } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { parameterProblem } from '../../runtime/problem';
import { metric, perMetric } from '../fields/metric';
import { LICENSE_PRODUCTS } from '../fields/product';

const product = choice({
	name: 'product',
	displayName: 'Product',
	description:
		'Which product to count. Without it, all products count. Not available for the metric Trials.',
	options: LICENSE_PRODUCTS,
	default: 'livechat',
	place: { in: 'query', name: 'product' },
});

const { endpoints, choose } = perMetric('/v2/partners/affiliates/metrics', { kind: 'object' });

export const getMetric: Operation = {
	value: 'getMetric',
	name: 'Get Metric',
	action: 'Get an affiliate metric',
	description:
		'Get the clicks, conversions, earnings or trials of the affiliate program in a date range as one figure',
	parameters: [metric, ...dateRange({ format: 'date-time', required: true })],
	filters: [product],
	endpoints,
	choose(call) {
		if (call.value(metric) === 'trials' && call.value(product) !== undefined) {
			throw parameterProblem(
				'Product',
				'cannot be chosen for the metric Trials',
				'The API counts trials of all products together. Get Report counts the trials of one product.',
			);
		}
		return choose(call);
	},
};
