import type { Call, Handler, Handlers } from '../server/handler';
import { ok } from '../server/handler';
import type { SandboxState } from '../state/types';
import { within } from '../time';
import type { Range } from '../time';
import { closedRangeOf, rangeOf } from './range';
import { AGGREGATIONS, report } from './report';
import type { Event } from './report';

/** Something that a campaign brought. */
interface CampaignEvent extends Event {
	product: string;
	campaignId: number | undefined;
}

/** What each metric counts. Earnings are in cents. */
const METRICS: Record<string, { scale: number; events: (state: SandboxState) => CampaignEvent[] }> =
	{
		clicks: {
			scale: 1,
			events: (state) => {
				const products = new Map(
					state.campaigns.map((campaign) => [campaign.id, campaign.product]),
				);
				return state.clicks.map(({ at, campaignId, count }) => ({
					at,
					amount: count,
					campaignId,
					product: products.get(campaignId) ?? '',
				}));
			},
		},
		trials: {
			scale: 1,
			events: (state) =>
				state.affiliateLicenses.map(({ createdAt, product, campaignId }) => ({
					at: createdAt,
					amount: 1,
					product,
					campaignId,
				})),
		},
		conversions: {
			scale: 1,
			events: (state) =>
				state.affiliateLicenses.flatMap(({ convertedAt, product, campaignId }) =>
					convertedAt === undefined ? [] : [{ at: convertedAt, amount: 1, product, campaignId }],
				),
		},
		earnings: {
			scale: 100,
			events: (state) =>
				state.commissions
					.filter((entry) => entry.program === 'affiliate' && entry.source === 'own')
					.map(({ at, cents, product, campaignId }) => ({
						at,
						amount: cents,
						product,
						campaignId,
					})),
		},
	};

/** The metrics and reports of the Affiliate program: clicks, conversions, earnings and trials. */
export const metricHandlers: Handlers = Object.fromEntries(
	Object.entries(METRICS).flatMap(([metric, { scale, events }]): Array<[string, Handler]> => [
		[
			`affiliate.getMetric.${metric}`,
			({ state, query }) => {
				const range = rangeOf(query);
				const found = ofProduct(events(state), query).filter((event) => within(event.at, range));
				return ok({ value: total(found) / scale });
			},
		],
		[
			`affiliate.getReport.${metric}`,
			({ state, query }) => {
				const range = closedRangeOf(query);
				return ok(
					report(
						ofProduct(events(state), query),
						range,
						query.choice('aggregation', AGGREGATIONS),
						scale,
					),
				);
			},
		],
		[
			`campaign.getBestPerforming.${metric}`,
			({ state, query }) => ok({ items: bestOf(state, events(state), scale, query) }),
		],
		[
			`campaign.getBestPerformingTotal.${metric}`,
			({ state, query }) => {
				const best = bestOf(state, events(state), 1, query);
				return ok({ value: best.reduce((sum, campaign) => sum + campaign.value, 0) / scale });
			},
		],
	]),
);

function ofProduct(events: CampaignEvent[], query: Call['query']): CampaignEvent[] {
	const product = query.optionalText('product') ?? 'all';
	return product === 'all' ? events : events.filter((event) => event.product === product);
}

function total(events: readonly Event[]): number {
	return events.reduce((sum, event) => sum + event.amount, 0);
}

function bestOf(state: SandboxState, events: CampaignEvent[], scale: number, query: Call['query']) {
	const range: Range = rangeOf(query);
	const sums = new Map<number, number>();
	for (const { at, amount, campaignId } of events) {
		if (campaignId !== undefined && within(at, range)) {
			sums.set(campaignId, (sums.get(campaignId) ?? 0) + amount);
		}
	}
	return state.campaigns
		.map(({ id, name, product }) => ({ id, name, value: (sums.get(id) ?? 0) / scale, product }))
		.filter((campaign) => campaign.value > 0)
		.sort((a, b) => b.value - a.value)
		.slice(0, query.optionalInteger('limit') ?? state.campaigns.length);
}
