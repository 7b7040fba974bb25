import type { Handlers } from '../server/handler';
import { ok } from '../server/handler';
import { dollars, sumCommissions } from '../state/commission';
import { affiliateUrl, shortUrlOf } from '../state/link';
import type { AffiliateLicense, Campaign, SandboxState } from '../state/types';
import { timestamp, within } from '../time';
import type { Range } from '../time';
import { newestFirst } from './order';
import { rangeOf } from './range';

/** The campaign columns of those who came by a link without one. */
const NO_UTM = { utm_medium: '', utm_content: '', utm_term: '' };

export const affiliateHandlers: Handlers = {
	'affiliate.getLicenses': ({ state, query }) => {
		const range = rangeOf(query);
		const found = state.affiliateLicenses.filter((license) => within(license.createdAt, range));
		return ok({ result: newestFirst(found, (license) => license.createdAt).map(licenseAnswer) });
	},

	'affiliate.getPerformance': ({ state, query }) => {
		const range = rangeOf(query);
		return ok({ result: state.campaigns.map((campaign) => performance(state, campaign, range)) });
	},

	'affiliate.getPartnersReferred': ({ state }) =>
		ok({
			result: newestFirst(state.referredPartners, (partner) => partner.joinedAt).map((partner) => ({
				partner_id: partner.partnerId,
				creation_timestamp: timestamp(partner.joinedAt),
				active_trials: partner.activeTrials,
				active_trials_cc_added: partner.activeTrialsCcAdded,
				total_trials: partner.totalTrials,
				active_paid: partner.activePaid,
				total_paid: partner.totalPaid,
				commission: dollars(sumCommissions(state, { partnerId: partner.partnerId })),
				campaign_name: partner.campaignName,
				utm_campaign: partner.utmCampaign,
				...NO_UTM,
			})),
		}),

	'affiliate.getLinks': ({ state }) => {
		const link = (product: Campaign['product'], landingPage: string) => {
			const campaign = state.campaigns.find(
				(candidate) => candidate.isDefault && candidate.product === product,
			);
			return {
				url: affiliateUrl(state.partner.partnerId, landingPage),
				short_url: campaign?.shortUrl ?? shortUrlOf(1),
			};
		};
		return ok({
			livechat: link('livechat', 'https://www.livechat.com/'),
			chatbot: link('chatbot', 'https://www.chatbot.com/'),
			partner_program: link('partner_program', 'https://partners.livechat.com/'),
		});
	},

	'affiliate.getSummary': ({ state }) => {
		const count = (predicate: (license: AffiliateLicense) => boolean) =>
			state.affiliateLicenses.filter(predicate).length;
		return ok({
			trials: count((license) => license.active && !license.paid),
			paid: count((license) => license.active && license.paid),
			expired: count((license) => !license.active),
		});
	},
};

function performance(state: SandboxState, campaign: Campaign, range: Range): object {
	const { id } = campaign;
	const licenses = state.affiliateLicenses.filter(
		(license) => license.campaignId === id && within(license.createdAt, range),
	);
	const clicks = state.clicks.filter((day) => day.campaignId === id && within(day.at, range));
	const partners = state.referredPartners.filter(
		(partner) => partner.campaignId === id && within(partner.joinedAt, range),
	);
	return {
		product: campaign.product,
		campaign_name: campaign.isDefault ? '' : campaign.name,
		utm_campaign: campaign.isDefault ? '' : campaign.slug,
		...NO_UTM,
		clicks: clicks.reduce((sum, day) => sum + day.count, 0),
		trials: licenses.length,
		qls: licenses.filter((license) => license.ql).length,
		paid: licenses.filter((license) => license.convertedAt !== undefined).length,
		partners_referred: partners.length,
		commission: dollars(sumCommissions(state, { campaignId: id, range })),
	};
}

function licenseAnswer(license: AffiliateLicense): object {
	return {
		product: license.product,
		creation_timestamp: timestamp(license.createdAt),
		end_timestamp: timestamp(license.endsAt),
		active: license.active,
		ql: license.ql,
		cc_added: license.ccAdded,
		paid: license.paid,
		commission_percent: license.commissionPercent,
		earnings: dollars(license.earningsCents),
		blocked: license.blocked,
		campaign_name: license.campaignName,
		utm_campaign: license.utmCampaign,
		utm_medium: license.utmMedium,
		utm_content: license.utmContent,
		utm_term: license.utmTerm,
	};
}
