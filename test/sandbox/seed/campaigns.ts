import { CAMPAIGNS, COUPONS } from '../constants';
import { affiliateUrl, shortUrlOf, slugOf } from '../state/link';
import type { Campaign, CampaignProduct, Clicks, Coupon } from '../state/types';
import { addDays } from '../time';
import type { Random } from './random';

/** How far back the history of the sandbox goes, in days. */
export const HISTORY = 730;

const LANDING_PAGES: Record<CampaignProduct, string> = {
	livechat: 'https://www.livechat.com/',
	chatbot: 'https://www.chatbot.com/',
	helpdesk: 'https://www.helpdesk.com/',
	partner_program: 'https://partners.livechat.com/',
};

const ACTIVE: ReadonlyArray<[name: string, product: CampaignProduct, coupon?: Coupon]> = [
	['Newsletter', 'livechat', COUPONS.firstPayment],
	['Blog sidebar', 'livechat'],
	['Chat widget review', 'livechat'],
	['Webinar for shops', 'livechat', COUPONS.discount25],
	['Podcast notes', 'livechat'],
	['Support checklist', 'helpdesk'],
	['Ticketing guide', 'helpdesk', COUPONS.twoMonths],
	['Shared inbox story', 'helpdesk'],
	['Bot in an hour', 'chatbot'],
	['Lead bot template', 'chatbot', COUPONS.discount25],
	['FAQ bot tutorial', 'chatbot'],
	['Store bot video', 'chatbot'],
	['Agency meetup', 'partner_program'],
	['Partner landing page', 'partner_program'],
	['Comparison page', 'livechat'],
	['Conference booth', 'livechat'],
	['Onboarding mail', 'helpdesk'],
];
const ARCHIVED: ReadonlyArray<[name: string, product: CampaignProduct]> = [
	['Black Friday', 'livechat'],
	['Summer of bots', 'chatbot'],
	['Old homepage banner', 'livechat'],
	['Beta testers', 'helpdesk'],
];

/** The campaigns of the partner: a default one per product, active and archived ones. */
export function seedCampaigns(partnerId: string, now: Date): Campaign[] {
	const campaign = (
		id: number,
		name: string,
		product: CampaignProduct,
		age: number,
		rest: Pick<Campaign, 'active' | 'isDefault'>,
		coupon?: Coupon,
	): Campaign => {
		const slug = slugOf(name);
		const landingPageUrl = LANDING_PAGES[product];
		return {
			id,
			name,
			product,
			slug,
			landingPageUrl,
			url: affiliateUrl(partnerId, landingPageUrl, slug),
			shortUrl: shortUrlOf(id),
			createdAt: addDays(now, -age),
			trialDuration: coupon === undefined ? 14 : 30,
			...(coupon === undefined ? {} : { coupon }),
			region: 'dal',
			...rest,
		};
	};
	const plain = { active: true, isDefault: false };
	return [
		...(['livechat', 'chatbot', 'helpdesk', 'partner_program'] as const).map((product, index) =>
			campaign(
				CAMPAIGNS.livechatDefault + index,
				`Default ${product.replace('_', ' ')}`,
				product,
				HISTORY + 30,
				{
					active: true,
					isDefault: true,
				},
			),
		),
		...ACTIVE.map(([name, product, coupon], index) =>
			campaign(CAMPAIGNS.newsletter + index, name, product, 720 - index * 40.25, plain, coupon),
		),
		...ARCHIVED.map(([name, product], index) =>
			campaign(CAMPAIGNS.archived + index, name, product, 700 - index * 90.5, {
				active: false,
				isDefault: false,
			}),
		),
	];
}

/** Clicks of each campaign on most days since it began. */
export function seedClicks(random: Random, campaigns: readonly Campaign[], now: Date): Clicks[] {
	const clicks: Clicks[] = [];
	for (let day = -HISTORY; day < 0; day += 1) {
		const at = addDays(now, day + random.next() * 0.9);
		for (const { id, createdAt, active } of campaigns) {
			if (createdAt < at && random.chance(active ? 0.4 : 0.1)) {
				clicks.push({ campaignId: id, at, count: random.integer(1, 12) });
			}
		}
	}
	return clicks;
}
