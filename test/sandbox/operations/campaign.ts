import type { Call, Handlers } from '../server/handler';
import { created, noContent, ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import { couponOf } from '../state/coupon';
import { affiliateUrl, shortUrlOf, slugOf } from '../state/link';
import { dollars, selectCommissions, sumCommissions } from '../state/commission';
import type { Campaign, SandboxState } from '../state/types';
import { timestamp } from '../time';
import { newestFirst } from './order';
import { closedRangeOf, rangeOf } from './range';
import { AGGREGATIONS, report } from './report';
import { CAMPAIGN_PRODUCTS } from './words';

const PAGE = 15;

export const campaignHandlers: Handlers = {
	'coupon.getAll': ({ state }) =>
		ok({ result: state.coupons.map(({ id, label }) => ({ id, label })) }),

	'campaign.create': ({ state, query, body }) => {
		const name = body.text('name');
		const slug = slugOf(name);
		const coupon = couponOf(state, body.optionalInteger('coupon_id'));
		if (state.campaigns.some((campaign) => campaign.name === name || campaign.slug === slug)) {
			throw new Refusal(409, 'Campaign with the given name already exists');
		}
		const link = body.text('link');
		const id = Math.max(0, ...state.campaigns.map((campaign) => campaign.id)) + 1;
		const campaign: Campaign = {
			id,
			active: true,
			product: query.choice('product', CAMPAIGN_PRODUCTS),
			name,
			slug,
			landingPageUrl: link,
			url: affiliateUrl(state.partner.partnerId, link, slug),
			shortUrl: shortUrlOf(id),
			createdAt: state.now(),
			trialDuration: body.integer('trial_duration'),
			...(coupon === undefined ? {} : { coupon }),
			isDefault: false,
			region: 'dal',
		};
		state.campaigns.push(campaign);
		return created(campaignAnswer(campaign));
	},

	'campaign.getAll': ({ state, query }) => {
		const active = query.optionalText('state') !== 'disabled';
		const found = state.campaigns.filter((campaign) => campaign.active === active);
		return ok({
			result: newestFirst(found, (campaign) => campaign.createdAt).map((campaign) => ({
				active: campaign.active,
				...campaignAnswer(campaign),
			})),
		});
	},

	'campaign.search': (call) => {
		const { state, query } = call;
		const sorted = newestFirst(searched(call), (campaign) => campaign.createdAt);
		if (query.optionalText('sort_order') === 'asc') sorted.reverse();
		const start = (query.integer('page') - 1) * PAGE;
		const cents = sorted.reduce(
			(sum, { id }) => sum + sumCommissions(state, { campaignId: id }),
			0,
		);
		return ok({
			value: dollars(cents),
			results: sorted.slice(start, start + PAGE).map(foundAnswer),
			total: sorted.length,
			limit: PAGE,
		});
	},

	'campaign.disable': ({ state, path }) => {
		const campaign = state.campaigns.find(({ id }) => id === Number(path.text('campaign_id')));
		if (campaign === undefined || !campaign.active) {
			throw new Refusal(403, "The given campaign doesn't exist or was already disabled");
		}
		campaign.active = false;
		return noContent();
	},

	'campaign.getEarnings': ({ state, path, query }) => {
		const { id } = campaignOf(state, path);
		const billingCycle = query.optionalText('billing_cycle');
		return ok({
			value: dollars(
				sumCommissions(state, { campaignId: id, billingCycle, range: rangeOf(query) }),
			),
		});
	},

	'campaign.getEarningsReport': ({ state, path, query }) => {
		const range = closedRangeOf(query);
		const { id } = campaignOf(state, path);
		const billingCycle = query.optionalText('billing_cycle');
		const events = selectCommissions(state, { campaignId: id, billingCycle, range }).map(
			(entry) => ({
				at: entry.at,
				amount: entry.cents,
			}),
		);
		return ok(report(events, range, query.choice('aggregation', AGGREGATIONS), 100));
	},

	'campaign.getSummary': ({ state, path }) => {
		const { id } = campaignOf(state, path);
		const licenses = state.affiliateLicenses.filter((license) => license.campaignId === id);
		return ok({
			click: state.clicks
				.filter((day) => day.campaignId === id)
				.reduce((sum, day) => sum + day.count, 0),
			trial: licenses.length,
			paid: licenses.filter((license) => license.convertedAt !== undefined).length,
			earnings: dollars(sumCommissions(state, { campaignId: id })),
		});
	},
};

/** @throws Refusal (400) when the path names no campaign: the documentation knows no 404 here. */
function campaignOf(state: SandboxState, path: Call['path']): Campaign {
	const found = state.campaigns.find(({ id }) => id === Number(path.text('campaign_id')));
	if (found === undefined) throw new Refusal(400, 'Campaign not found');
	return found;
}

function searched({ state, query }: Call): Campaign[] {
	const active = query.text('state') === 'active';
	const product = query.optionalText('product') ?? 'all';
	const rows = query.rows('filters');
	return state.campaigns.filter(
		(campaign) =>
			campaign.active === active &&
			(product === 'all' || campaign.product === product) &&
			rows.every((row) => {
				const value = campaign[row.choice('field', ['name', 'product'])].toLowerCase();
				const wanted = row.text('value').toLowerCase();
				return row.text('operator') === 'equals' ? value === wanted : value.includes(wanted);
			}),
	);
}

function campaignAnswer(campaign: Campaign): object {
	return {
		product: campaign.product,
		name: campaign.name,
		slug: campaign.slug,
		url: campaign.url,
		short_url: campaign.shortUrl,
		creation_timestamp: timestamp(campaign.createdAt),
		trial_duration: campaign.trialDuration,
		...(campaign.coupon === undefined ? {} : { discount: campaign.coupon.label }),
	};
}

function foundAnswer(campaign: Campaign): object {
	return {
		id: campaign.id,
		name: campaign.name,
		product: campaign.product,
		created_at: timestamp(campaign.createdAt),
		landing_page_url: campaign.landingPageUrl,
		slug: campaign.slug,
		is_default: campaign.isDefault,
		region: campaign.region,
		offer: campaign.coupon?.label ?? null,
	};
}
