import type { INodeParameters } from 'n8n-workflow';
import { STORED_CARD } from '../engine/underTest';
import { CAMPAIGNS, COUPONS, LEADS, LICENSES, ORGANIZATIONS, SPARE_API_TOKEN } from '../sandbox';

/** One way of using one operation of the node that succeeds on a fresh sandbox. */
export interface Example {
	resource: string;
	operation: string;
	/** What tells it from the other examples of its operation. */
	variant?: string;
	parameters: INodeParameters;
	/** True where the output has other fields than by default, so that the editor's preview is not for it. */
	otherFields?: boolean;
	/** True where the input item needs a PNG of 400 by 400 pixels in its field `data`. */
	needsLogo?: boolean;
}

const METRICS = ['clicks', 'conversions', 'earnings', 'trials'];

function byId(name: string, value: string | number): INodeParameters {
	return { [name]: { __rl: true, mode: 'id', value: String(value) } };
}

function license({ product, id }: { product: string; id: string }): INodeParameters {
	return { product, ...byId('licenseId', id) };
}

const campaign = byId('campaignId', CAMPAIGNS.newsletter);
const organization = byId('organizationId', ORGANIZATIONS.small);
const lead = byId('leadId', LEADS.accepted);
const range: INodeParameters = {
	dateRange: 'custom',
	dateFrom: '2026-01-01',
	dateTo: '2026-03-31',
};
const order: INodeParameters = { plan: 'team', billingCycle: 'monthly', seats: 4 };
const typedCard: INodeParameters = { ...STORED_CARD, paymentSource: 'card' };

/** Fields of an expert profile that can be created. */
export const expert: INodeParameters = {
	company: 'Okapi Studio',
	phone: '+1 503 555 0100',
	description: 'Chats and bots for shops of every size.',
	shortDescription: 'Chats and bots for shops',
	country: 'US',
	website: 'https://okapi.example',
	categories: ['training'],
	industryIds: [19, 31],
	projects: ['https://harbour.example'],
};

/** The operations of a resource with one set of parameters each. */
function of(resource: string, operations: Record<string, INodeParameters>): Example[] {
	return Object.entries(operations).map(([operation, parameters]) => ({
		resource,
		operation,
		parameters,
	}));
}

/** An operation that stands for one method per metric. */
function perMetric(resource: string, operation: string, parameters: INodeParameters): Example[] {
	return METRICS.map((metric) => ({
		resource,
		operation,
		variant: metric,
		parameters: { metric, ...parameters },
	}));
}

/** At least one example for every documented method of the API; each expects a fresh sandbox. */
export const examples: readonly Example[] = [
	...of('account', {
		getProfile: {},
		getStats: {},
		getStatus: {},
		updateProfile: {
			updateFields: {
				firstName: 'Nora',
				lastName: 'Lind',
				contactName: 'Nora Lind',
				contactEmail: 'nora@okapi.example',
				sendNewsletter: true,
			},
		},
	}),
	...of('affiliate', {
		getLicenses: { returnAll: true, filters: { dateFrom: '2026-01-01', dateTo: '2026-03-31' } },
		getLinks: {},
		getPartnersReferred: {},
		getPerformance: {},
		getSummary: {},
	}),
	...perMetric('affiliate', 'getMetric', range),
	...perMetric('affiliate', 'getReport', { ...range, aggregation: 'month' }),
	...of('apiToken', {
		create: { label: 'Workflow' },
		getAll: {},
		revoke: { tokenId: String(SPARE_API_TOKEN.id) },
	}),
	...of('billing', {
		get: {},
		update: {
			updateFields: {
				billingType: 'business',
				company: 'Okapi Studio',
				address: '12 Harbour Street',
				city: 'Boston',
				country: 'US',
				paypal: 'pay@okapi.example',
				vat: 'US123456',
				zipCode: '02110',
				state: 'MA',
			},
		},
	}),
	...of('campaign', {
		create: {
			product: 'livechat',
			campaignName: 'Autumn webinar',
			link: 'https://www.livechat.com/features/',
			trialDuration: 30,
			...byId('couponId', COUPONS.discount25.id),
		},
		disable: campaign,
		get: campaign,
		getAll: { filters: { state: 'active' } },
		getEarnings: { ...campaign, ...range, filters: { billingCycle: 'annual' } },
		getEarningsReport: { ...campaign, ...range, billingCycle: 'monthly', aggregation: 'month' },
		getSummary: campaign,
		search: { state: 'active', returnAll: true },
	}),
	...perMetric('campaign', 'getBestPerforming', { ...range, limit: 3 }),
	...perMetric('campaign', 'getBestPerformingTotal', { ...range, limit: 3 }),
	...of('coupon', { getAll: {} }),
	...of('earnings', {
		createReport: range,
		get: {},
		getBalance: {},
		getCommission: {
			filters: { dateRange: 'lastMonth', product: 'livechat', program: 'affiliate' },
		},
		getCommissionReport: { ...range, aggregation: 'month' },
		getReferredCommission: { filters: { product: 'partner_program' } },
		getReferredCommissionReport: { ...range, aggregation: 'month' },
	}),
	...of('expertProfile', {
		create: {
			...expert,
			additionalFields: { agents: '6-15', languages: ['en', 'es'], hourRate: 80 },
		},
		get: {},
		getComments: {},
		getHistory: {},
		getStats: {},
		update: { updateFields: { ...expert, linkedin: 'https://linkedin.example/okapi' } },
	}),
	{
		resource: 'expertProfile',
		operation: 'uploadLogo',
		parameters: { binaryPropertyName: 'data' },
		needsLogo: true,
	},
	...of('lead', {
		create: {
			partnerName: 'Nora Lind',
			partnerEmail: 'nora@okapi.example',
			companyName: 'Harbour Ltd',
			contactEmail: 'sam@harbour.example',
			domain: 'harbour.example',
			firstName: 'Sam',
			lastName: 'Hale',
			acceptsRequirements: true,
			monetizationType: 'rev_share',
			additionalFields: { region: 'US', sendsPersonalIntroduction: false },
		},
		get: lead,
		getAll: {},
		getHistory: lead,
	}),
	...of('license', {
		create: {
			...organization,
			product: 'helpdesk',
			clientName: 'Harbour Ltd',
			clientEmail: 'new@harbour.example',
			paymentOrigin: 'partner',
			trialDuration: 14,
			additionalFields: { purchaseOrder: 'PO-17' },
		},
		createReport: range,
		downloadInvoice: {
			...byId('licenseId', LICENSES.livechatPaid.id),
			invoiceNo: '={{ $json.invoice }}',
		},
		exportCsv: { outputAs: 'file' },
		get: license(LICENSES.livechatPaid),
		getAll: { returnAll: true },
		getCount: range,
		getInvoices: byId('licenseId', LICENSES.livechatPaid.id),
		getReport: { ...range, aggregation: 'month', licenseStatus: 'paid' },
		getSummary: {},
		inviteOperators: {
			...license(LICENSES.livechatPaid),
			operators: { operator: [{ email: 'kim@harbour.example', role: 'agent' }] },
		},
		transfer: { ...license(LICENSES.livechatPaid), newOwner: '={{ $json.operator }}' },
		update: {
			...license(LICENSES.livechatPaid),
			clientName: 'Harbour Limited',
			updateFields: { purchaseOrder: 'PO-18' },
		},
	}),
	{
		resource: 'license',
		operation: 'getAll',
		variant: 'byStatus',
		otherFields: true,
		parameters: {
			returnAll: true,
			filters: { status: 'paid', dateFrom: '2020-01-01', dateTo: '2030-12-31' },
		},
	},
	{
		resource: 'license',
		operation: 'exportCsv',
		variant: 'items',
		otherFields: true,
		parameters: { outputAs: 'items' },
	},
	...of('organization', {
		create: {
			organizationName: 'Alpine',
			clientName: 'Ada Ivers',
			clientEmail: 'ada@alpine.example',
		},
		get: organization,
		getLicenses: organization,
	}),
	...of('subscription', {
		close: license(LICENSES.livechatPaid),
		create: { ...license(LICENSES.livechatTrial), ...order, paymentSource: 'storedCard' },
		createForClient: {
			clientName: 'Ada Ivers',
			clientEmail: 'ada@alpine.example',
			product: 'livechat',
			...order,
			paymentSource: 'storedCard',
			additionalFields: { organizationName: 'Alpine', identifier: 'D-1042' },
		},
		tokenizeCard: { paymentSource: 'storedCard', options: { recurlyMethod: 'get' } },
		update: { ...license(LICENSES.livechatPaid), updateFields: { plan: 'team', seats: 4 } },
		updateBilling: { ...license(LICENSES.livechatPaid), ...typedCard },
	}),
	...of('withdrawal', { create: {}, getAll: {} }),
];
