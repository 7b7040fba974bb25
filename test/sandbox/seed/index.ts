import { COUPONS } from '../constants';
import type { SandboxState } from '../state/types';
import { addDays } from '../time';
import { seedAffiliateLicenses, seedReferredPartners } from './affiliate';
import { seedCampaigns, seedClicks } from './campaigns';
import { seedLicenses, seedOrganizations } from './licenses';
import {
	seedApiTokens,
	seedBilling,
	seedComments,
	seedExpert,
	seedLeads,
	seedPartner,
	seedProfileViews,
	seedWithdrawals,
} from './people';
import { Random } from './random';

/** A fresh state: the same for the same `now`, two years of history up to it. The clock is read through `now`. */
export function seedState(now: () => Date): SandboxState {
	const start = now();
	const random = new Random(20_260_301);
	const partner = seedPartner();
	const campaigns = seedCampaigns(partner.partnerId, start);
	const affiliate = seedAffiliateLicenses(random, campaigns, start);
	const referred = seedReferredPartners(random, campaigns, start);
	const solution = seedLicenses(random, start);
	const commissions = [
		...affiliate.commissions,
		...referred.commissions,
		...solution.commissions,
	].sort((a, b) => a.at.getTime() - b.at.getTime());
	const monthAgo = addDays(start, -30);
	const settled = commissions
		.filter(({ at }) => at < monthAgo)
		.reduce((sum, { cents }) => sum + cents, 0);
	return {
		now,
		partner,
		billing: seedBilling(),
		coupons: [COUPONS.firstPayment, COUPONS.discount25, COUPONS.twoMonths].map((coupon) => ({
			...coupon,
		})),
		apiTokens: seedApiTokens(start),
		withdrawals: seedWithdrawals(settled, start),
		campaigns,
		clicks: seedClicks(random, campaigns, start),
		commissions,
		affiliateLicenses: affiliate.licenses,
		referredPartners: referred.partners,
		organizations: seedOrganizations(start),
		licenses: solution.licenses,
		leads: seedLeads(random, start),
		expert: seedExpert(),
		logoUrl: 'https://cdn.example.com/experts/okapi.png',
		comments: seedComments(start),
		profileViews: seedProfileViews(random, start),
		recurlyTokens: [],
		subscriptionsCreated: {},
	};
}
