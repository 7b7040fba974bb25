import type {
	AffiliateLicense,
	Campaign,
	Commission,
	Product,
	ReferredPartner,
} from '../state/types';
import { addDays, addMonths } from '../time';
import { HISTORY } from './campaigns';
import type { Random } from './random';

/** Licenses that came through campaigns, and the commission that their payments brought. */
export function seedAffiliateLicenses(
	random: Random,
	campaigns: readonly Campaign[],
	now: Date,
): { licenses: AffiliateLicense[]; commissions: Commission[] } {
	const commissions: Commission[] = [];
	const licenses: AffiliateLicense[] = [];
	for (let day = -HISTORY + 1; day < 0; day += 1) {
		if (!random.chance(0.5)) continue;
		const createdAt = addDays(now, day + random.next() * 0.9);
		const running = campaigns.filter((campaign) => campaign.createdAt < createdAt);
		const campaign = running[random.integer(0, running.length - 1)];
		if (campaign === undefined || campaign.product === 'partner_program') continue;
		const license = affiliateLicense(random, campaign, campaign.product, createdAt, now);
		if (license.convertedAt !== undefined) {
			const payments = paymentsOf(random, license, license.convertedAt, now);
			license.earningsCents = payments.reduce((sum, payment) => sum + payment.cents, 0);
			commissions.push(...payments);
		}
		licenses.push(license);
	}
	return { licenses: [...licenses, ...twins(now)], commissions };
}

function affiliateLicense(
	random: Random,
	campaign: Campaign,
	product: Product,
	createdAt: Date,
	now: Date,
): AffiliateLicense {
	const trialEnd = addDays(createdAt, campaign.trialDuration);
	const conversion = addDays(createdAt, random.integer(1, campaign.trialDuration - 1));
	const convertedAt = conversion < now && random.chance(0.4) ? conversion : undefined;
	const cancelled = convertedAt !== undefined && random.chance(0.35);
	const paidUntil = addMonths(convertedAt ?? createdAt, cancelled ? random.integer(2, 9) : 24);
	const endsAt = convertedAt === undefined ? trialEnd : paidUntil;
	return {
		product,
		createdAt,
		endsAt,
		...(convertedAt === undefined ? {} : { convertedAt }),
		active: endsAt > now,
		ql: convertedAt !== undefined || random.chance(0.5),
		ccAdded: convertedAt !== undefined || random.chance(0.2),
		paid: convertedAt !== undefined && endsAt > now,
		commissionPercent: 20,
		earningsCents: 0,
		blocked: convertedAt === undefined && random.chance(0.02),
		campaignId: campaign.id,
		campaignName: campaign.isDefault ? '' : campaign.name,
		utmCampaign: campaign.isDefault ? '' : campaign.slug,
		utmMedium: random.chance(0.3) ? 'email' : '',
		utmContent: '',
		utmTerm: '',
	};
}

/** Two licenses that nothing tells apart, since affiliate licenses have no id. */
function twins(now: Date): AffiliateLicense[] {
	const createdAt = addDays(now, -3.5);
	const twin: AffiliateLicense = {
		product: 'livechat',
		createdAt,
		endsAt: addDays(createdAt, 14),
		active: true,
		ql: false,
		ccAdded: false,
		paid: false,
		commissionPercent: 20,
		earningsCents: 0,
		blocked: false,
		campaignName: '',
		utmCampaign: '',
		utmMedium: '',
		utmContent: '',
		utmTerm: '',
	};
	return [{ ...twin }, { ...twin }];
}

function paymentsOf(
	random: Random,
	license: AffiliateLicense,
	convertedAt: Date,
	now: Date,
): Commission[] {
	const billingCycle = random.chance(0.25) ? 'annual' : 'monthly';
	const cents = random.integer(390, 5_900) * (billingCycle === 'annual' ? 10 : 1);
	const end = license.endsAt < now ? license.endsAt : now;
	const step = billingCycle === 'annual' ? 12 : 1;
	const payments: Commission[] = [];
	for (
		let month = 0, at = convertedAt;
		at < end;
		month += step, at = addMonths(convertedAt, month)
	) {
		payments.push({
			at,
			program: 'affiliate',
			source: 'own',
			product: license.product,
			cents,
			billingCycle,
			...(license.campaignId === undefined ? {} : { campaignId: license.campaignId }),
		});
	}
	return payments;
}

/** Partners who joined through this one, and the commission that their clients brought. */
export function seedReferredPartners(
	random: Random,
	campaigns: readonly Campaign[],
	now: Date,
): { partners: ReferredPartner[]; commissions: Commission[] } {
	const own = campaigns.filter((campaign) => campaign.product === 'partner_program');
	const commissions: Commission[] = [];
	const partners = ['Wq5ZxzYiR', 'BkgFtQEmT', 'n7-PdrU0s', 'L2cVaeXoK', 'tR9hSbMwD'].map(
		(partnerId, index) => {
			const joinedAt = addDays(now, -600 + index * 110.75);
			const campaign = own[index % own.length];
			const activePaid = random.integer(1, 6);
			for (
				let month = 1, at = addMonths(joinedAt, 1);
				at < now;
				month += 1, at = addMonths(joinedAt, month)
			) {
				commissions.push({
					at,
					program: random.chance(0.75) ? 'affiliate' : 'solution',
					source: 'referred',
					product: random.pick(['livechat', 'chatbot', 'helpdesk']),
					cents: random.integer(150, 900) * activePaid,
					billingCycle: 'monthly',
					partnerId,
					...(campaign === undefined ? {} : { campaignId: campaign.id }),
				});
			}
			return {
				partnerId,
				joinedAt,
				activeTrials: random.integer(0, 5),
				activeTrialsCcAdded: random.integer(0, 2),
				totalTrials: random.integer(8, 30),
				activePaid,
				totalPaid: activePaid + random.integer(0, 4),
				...(campaign === undefined ? {} : { campaignId: campaign.id }),
				campaignName: campaign === undefined || campaign.isDefault ? '' : campaign.name,
				utmCampaign: campaign === undefined || campaign.isDefault ? '' : campaign.slug,
			};
		},
	);
	return { partners, commissions };
}
