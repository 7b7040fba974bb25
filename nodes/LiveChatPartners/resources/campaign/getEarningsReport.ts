import type { IDataObject } from 'n8n-workflow';

import { numberOf, sum } from '../../report/decimal';
import { amountAt } from '../../report/earnings/responses';
import type { Call } from '../../runtime/action/call';
import type { Operation, Output } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { splitIntoItems } from '../../runtime/parameters/standard';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { aggregation } from '../fields/aggregation';
import { CAMPAIGN_ADVICE, campaignId } from '../fields/campaign';
import { BILLING_CYCLES } from '../fields/plan';
import { campaignInPath } from './findCampaign';

const billingCycle = choice({
	name: 'billingCycle',
	displayName: 'Billing Cycle',
	description: 'Which payments to count, by how often the client pays',
	required: true,
	options: [{ name: 'All', value: 'all' }, ...BILLING_CYCLES],
	default: 'all',
	// The API judges all but All, which is the node's own word.
	ofApi: true,
});

const GET_EARNINGS_REPORT: ReadEndpoint = {
	method: 'GET',
	path: '/v2/partners/affiliates/campaigns/{campaign_id}/reports/earnings',
	response: { kind: 'report', root: 'items' },
};

/** The periods of several reports on the same time, each with what all of them have for it. */
function together(periods: readonly IDataObject[]): IDataObject[] {
	const known = new Map<string, IDataObject>();
	for (const period of periods) {
		const key = JSON.stringify(period.date_range);
		const other = known.get(key);
		const total = () => numberOf(sum([period, other ?? {}].map((one) => amountAt(one, 'total'))));
		known.set(key, other ? { ...other, total: total() } : period);
	}
	return [...known.values()];
}

/** The API has a report for each billing cycle and none for all, so that All is two requests. */
async function run(call: Call): Promise<Output[]> {
	const { path, query } = call.requestValues();
	const chosen = call.value(billingCycle);
	const cycles = chosen === 'all' ? BILLING_CYCLES.map(({ value }) => value) : [chosen ?? ''];
	const reports = await Promise.all(
		cycles.map(async (cycle) => {
			const values = { path, query: { ...query, billing_cycle: cycle } };
			return (await call.api.requestList(GET_EARNINGS_REPORT, values, Infinity)).elements;
		}),
	);
	const items = together(reports.flat());
	return call.value(splitIntoItems) === false
		? [{ json: { items } }]
		: items.map((json) => ({ json }));
}

export const getEarningsReport: Operation = {
	value: 'getEarningsReport',
	name: 'Get Earnings Report',
	action: 'Get an earnings report of a campaign',
	description: 'Get what a campaign earned in each day, week or month of a date range',
	parameters: [
		campaignId,
		...dateRange({ format: 'date', required: true }),
		billingCycle,
		aggregation,
	],
	findPath: campaignInPath,
	endpoints: [GET_EARNINGS_REPORT],
	run,
	advice: CAMPAIGN_ADVICE,
};
