import { listParameters } from '../../runtime/parameters/standard';
import type { Operation } from '../../runtime/action/operation';
import { dateRange } from '../../runtime/parameters/dateRange';

export const getPerformance: Operation = {
	value: 'getPerformance',
	name: 'Get Performance',
	action: 'Get the performance of campaigns',
	description:
		'Get the clicks, trials, qualified leads, paid licenses, referred partners and commission of each campaign, optionally of a date range',
	parameters: listParameters,
	filters: dateRange({ format: 'date', required: false }),
	simplify: [
		'product',
		'campaign_name',
		'utm_campaign',
		'clicks',
		'trials',
		'qls',
		'paid',
		'partners_referred',
		'commission',
	],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/affiliates/performance',
			response: { kind: 'list', root: 'result' },
		},
	],
};
