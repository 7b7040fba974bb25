import {
	CAMPAIGNS,
	LEADS,
	LICENSES,
	ORGANIZATIONS,
	PARTNER_PASSWORD,
	SPARE_API_TOKEN,
} from './constants';
import { licensePath } from './client';
import type { Sending } from './client';

/** A request that succeeds on a fresh sandbox. */
export interface Example extends Sending {
	/** Below `/v2/partners`, with the query. */
	path: string;
	/** The documented status of success; 200 unless it is given. */
	status?: number;
}

const DAYS = 'date_from=2026-01-15&date_to=2026-03-20';
const MOMENTS = 'date_from=2026-01-15T00:00:00Z&date_to=2026-03-20T23:59:59Z';
const SUBSCRIPTION = { plan: 'team', billing_cycle: 'monthly', seats: 4 };
const EXPERT = {
	company: 'Okapi',
	phone: '+1 503 555 0100',
	description: 'Chats and bots for shops.',
	short_description: 'Chats and bots',
	country: 'US',
	website: 'https://okapi.example',
	categories: ['training'],
	industry_ids: [19],
	projects: ['https://harbour.example'],
};
const filters = (...rows: object[]): string =>
	`filters=${encodeURIComponent(JSON.stringify(rows))}`;
const perMetric = (id: string, path: (metric: string) => string): Record<string, Example> =>
	Object.fromEntries(
		['clicks', 'conversions', 'earnings', 'trials'].map((metric) => [
			`${id}.${metric}`,
			{ path: path(metric) },
		]),
	);

/** One request for each operation of the Partner API. `token` is a fresh Recurly token, `logo` a PNG of 400 pixels. */
export function examples(token: string, logo: Uint8Array): Record<string, Example> {
	return {
		'account.getStatus': { path: '/status', headers: {} },
		'account.getProfile': { path: '' },
		'account.updateProfile': {
			path: '/profile',
			method: 'PUT',
			json: {
				first_name: 'A',
				last_name: 'B',
				contact_name: 'C',
				contact_email: 'c@okapi.example',
				send_newsletter: true,
			},
			status: 204,
		},
		'account.getStats': { path: '/stats' },
		'coupon.getAll': { path: '/coupons' },
		'earnings.get': { path: '/earnings' },
		'earnings.getBalance': { path: '/balance' },
		'earnings.getCommission': {
			path: `/metrics/commission?${MOMENTS}&product=livechat&program=affiliate`,
		},
		'earnings.getCommissionReport': {
			path: `/reports/commission?${MOMENTS}&aggregation=week&${filters({ field: 'program', operator: 'equals', value: 'solution' })}`,
		},
		'earnings.getReferredCommission': {
			path: '/partners-referred/metrics/commission?product=partner_program',
		},
		'earnings.getReferredCommissionReport': {
			path: `/partners-referred/reports/commission?${MOMENTS}&aggregation=month`,
		},
		'billing.get': { path: '/billing' },
		'billing.update': {
			path: '/billing',
			method: 'PUT',
			json: {
				type: 'individual',
				company: 'Rita',
				address: 'A 1',
				city: 'B',
				country: 'PL',
				paypal: 'r@okapi.example',
			},
			status: 204,
		},
		'withdrawal.create': { path: '/withdrawals', method: 'POST', status: 201 },
		'withdrawal.getAll': { path: `/withdrawals?${DAYS}` },
		'apiToken.create': { path: '/tokens', method: 'POST', form: { label: 'Third' }, status: 201 },
		'apiToken.getAll': { path: '/tokens' },
		'apiToken.revoke': { path: `/tokens/${SPARE_API_TOKEN.id}`, method: 'DELETE', status: 204 },
		'campaign.create': {
			path: '/affiliates/campaigns?product=livechat',
			method: 'POST',
			form: {
				name: 'Spring sale',
				link: 'https://www.livechat.com/pricing/',
				trial_duration: '30',
				coupon_id: '11',
			},
			status: 201,
		},
		'campaign.search': {
			path: `/affiliates/campaigns/search?page=1&state=active&product=all&sort_by=creation_timestamp&sort_order=asc&${filters({ field: 'name', operator: 'contains', value: 'bot' })}`,
		},
		'campaign.getAll': { path: '/affiliates/campaigns?state=disabled' },
		'campaign.disable': {
			path: `/affiliates/campaigns/${CAMPAIGNS.newsletter}`,
			method: 'DELETE',
			status: 204,
		},
		'campaign.getEarnings': {
			path: `/affiliates/campaigns/${CAMPAIGNS.newsletter}/metrics/earnings?${DAYS}&billing_cycle=annual`,
		},
		'campaign.getEarningsReport': {
			path: `/affiliates/campaigns/${CAMPAIGNS.newsletter}/reports/earnings?${DAYS}&billing_cycle=monthly&aggregation=day`,
		},
		'campaign.getSummary': { path: `/affiliates/campaigns/${CAMPAIGNS.newsletter}/summary` },
		'affiliate.getLicenses': { path: `/affiliates/licenses?${DAYS}` },
		'affiliate.getPerformance': { path: '/affiliates/performance' },
		'affiliate.getPartnersReferred': { path: '/affiliates/partners-referred' },
		'affiliate.getLinks': { path: '/affiliates/links' },
		'affiliate.getSummary': { path: '/affiliates/summary' },
		...perMetric('affiliate.getMetric', (metric) => `/affiliates/metrics/${metric}?${MOMENTS}`),
		...perMetric(
			'affiliate.getReport',
			(metric) => `/affiliates/reports/${metric}?${MOMENTS}&aggregation=month`,
		),
		...perMetric(
			'campaign.getBestPerforming',
			(metric) => `/affiliates/campaigns/best-performing/reports/${metric}?limit=3&${MOMENTS}`,
		),
		...perMetric(
			'campaign.getBestPerformingTotal',
			(metric) => `/affiliates/campaigns/best-performing/metrics/${metric}?limit=3&${MOMENTS}`,
		),
		'organization.create': {
			path: '/solutions/organizations',
			method: 'POST',
			json: {
				organization_name: 'Alpine',
				client_name: 'Ada Ivers',
				client_email: 'ada@alpine.example',
			},
		},
		'organization.get': { path: `/solutions/organizations/${ORGANIZATIONS.small}` },
		'organization.getLicenses': {
			path: `/solutions/organizations/${ORGANIZATIONS.large}/licenses`,
		},
		'license.create': {
			path: `/solutions/organizations/${ORGANIZATIONS.small}/licenses?product=helpdesk`,
			method: 'POST',
			json: {
				client_name: 'Ada Ivers',
				client_email: 'ada@alpine.example',
				payment_origin: 'partner',
				trial_duration: 14,
			},
			status: 201,
		},
		'license.getAll': { path: `/solutions/licenses?${MOMENTS}` },
		'license.getAll.byStatus': { path: `/solutions/licenses/paid?${MOMENTS}&limit=15` },
		'license.get': { path: licensePath('helpdeskPaid') },
		'license.update': {
			path: licensePath('livechatTrial'),
			method: 'PUT',
			form: { client_name: 'Ines Castel Ruiz', purchase_order: 'PO-1' },
			status: 204,
		},
		'license.inviteOperators': {
			path: licensePath('livechatTrial', '/operators'),
			method: 'POST',
			json: { operators: [{ email: 'new@harbour.example', role: 'agent' }] },
		},
		'license.getInvoices': { path: `/solutions/licenses/${LICENSES.livechatPaid.id}/invoices` },
		'license.downloadInvoice': {
			path: `/solutions/licenses/${LICENSES.livechatPaid.id}/invoices/1000`,
		},
		'license.transfer': {
			path: licensePath('livechatTrial', '/transfer'),
			method: 'POST',
			form: { new_owner: 'ines.castel@harbour.example' },
		},
		'license.getCount': { path: `/solutions/licenses/count?${DAYS}` },
		'license.getReport': {
			path: `/solutions/reports/license?${MOMENTS}&aggregation=month&license_status=paid`,
		},
		'license.exportCsv': {
			path: `/solutions/licenses/search/csv?${filters({ field: 'license_product', operator: 'equals', value: 'LiveChat' })}`,
		},
		'license.getSummary': { path: '/solutions/summary' },
		'subscription.create': {
			path: licensePath('livechatTrial', '/subscription'),
			method: 'POST',
			json: { token, ...SUBSCRIPTION },
			status: 201,
		},
		'subscription.update': {
			path: licensePath('livechatPaid', '/subscription'),
			method: 'PUT',
			json: SUBSCRIPTION,
			status: 204,
		},
		'subscription.close': {
			path: licensePath('livechatPaid', '/subscription'),
			method: 'DELETE',
			json: { password: PARTNER_PASSWORD, expire: false },
			status: 204,
		},
		'subscription.updateBilling': {
			path: licensePath('livechatPaid', '/billing'),
			method: 'PUT',
			json: { token },
			status: 204,
		},
		'lead.getAll': { path: '/solutions/leads' },
		'lead.get': { path: `/solutions/leads/${LEADS.fresh}` },
		'lead.getHistory': { path: `/solutions/leads/${LEADS.accepted}/history` },
		'lead.create': {
			path: '/solutions/leads',
			method: 'POST',
			json: {
				partner_name: 'Rita',
				partner_email: 'rita@okapi.example',
				company_name: 'Alpine',
				contact_email: 'ada@alpine.example',
				domain: 'alpine.example',
				first_name: 'Ada',
				last_name: 'Ivers',
				accepts_requirements: true,
				monetization_type: 'flat_fee',
			},
		},
		'expertProfile.uploadLogo': {
			path: '/experts/profile/logo',
			method: 'POST',
			raw: { body: logo, contentType: 'image/png' },
		},
		'expertProfile.create': { path: '/experts/profile', method: 'POST', json: EXPERT, status: 201 },
		'expertProfile.get': { path: '/experts/profile' },
		'expertProfile.update': { path: '/experts/profile', method: 'PUT', json: EXPERT, status: 204 },
		'expertProfile.getComments': { path: '/experts/comments' },
		'expertProfile.getStats': { path: '/experts/stats' },
		'expertProfile.getHistory': { path: '/experts/history' },
	};
}
