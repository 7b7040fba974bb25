import type { Call } from '../../runtime/action/call';
import type { ItemShape, ReadEndpoint } from '../../runtime/transport/endpoint';
import type { WithItems } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import type { Option } from '../../runtime/parameters/choice';

const METRICS = [
	{ name: 'Clicks', value: 'clicks', description: 'Clicks on affiliate links' },
	{ name: 'Conversions', value: 'conversions', description: 'Trials that became paid licenses' },
	{ name: 'Earnings', value: 'earnings', description: 'Commission from affiliate licenses' },
	{ name: 'Trials', value: 'trials', description: 'Trials started through affiliate links' },
] as const satisfies ReadonlyArray<Option<string>>;

type Metric = (typeof METRICS)[number]['value'];

/** What a figure of the affiliate program counts. */
export const metric = choice<Metric>({
	name: 'metric',
	displayName: 'Metric',
	description: 'What to count',
	required: true,
	options: METRICS,
	default: 'clicks',
});

/** A read that the API has once for each metric. */
interface PerMetric {
	endpoints: readonly [MetricEndpoint, ...MetricEndpoint[]];
	choose: (call: Call) => MetricEndpoint;
}

type MetricEndpoint = WithItems<ReadEndpoint>;

/** A method that the API has once for each metric: the paths differ in their last segment. */
export function perMetric(path: string, response: ItemShape): PerMetric {
	const endpoint = (last: Metric): MetricEndpoint => ({
		method: 'GET',
		path: `${path}/${last}`,
		response,
	});
	const known: Record<Metric, MetricEndpoint> = {
		clicks: endpoint('clicks'),
		conversions: endpoint('conversions'),
		earnings: endpoint('earnings'),
		trials: endpoint('trials'),
	};
	return {
		endpoints: [known.clicks, known.conversions, known.earnings, known.trials],
		choose: (call) => known[call.value(metric) ?? 'clicks'],
	};
}
