/**
 * The statuses that LiveChat's documentation of 2025-12-02 lists for each method, by operationId. Later versions of the
 * page list none. The status method is named there without any; Recurly's stands for what LiveChat says about it.
 * https://github.com/livechat/livechat-public-docs/blob/7e73f83c/src/pages/partner-program/partner-api/index.mdx
 */
export const DOCUMENTED_STATUSES: Readonly<Record<string, readonly number[]>> = {
	'account.getStatus': [200],
	'account.getProfile': [200, 401],
	'account.updateProfile': [204, 400, 401],
	'account.getStats': [200, 401],
	'coupon.getAll': [200, 401],
	'earnings.get': [200, 401],
	'earnings.getCommissionReport': [200, 400, 401],
	'earnings.getReferredCommissionReport': [200, 400, 401],
	'billing.get': [200, 401],
	'billing.update': [204, 400, 401],
	'earnings.getBalance': [200, 401],
	'earnings.getCommission': [200, 400, 401],
	'withdrawal.create': [201, 401, 403, 409],
	'withdrawal.getAll': [200, 400, 401],
	'apiToken.create': [201, 400, 401, 409],
	'apiToken.getAll': [200, 400, 401],
	'apiToken.revoke': [204, 400, 401],
	'campaign.create': [201, 400, 401, 403, 409],
	'campaign.getAll': [200, 401],
	'campaign.search': [200, 400, 401],
	'campaign.disable': [204, 400, 401, 403],
	'affiliate.getLicenses': [200, 400, 401],
	'affiliate.getPerformance': [200, 400, 401],
	'affiliate.getPartnersReferred': [200, 401],
	'affiliate.getLinks': [200, 401],
	'affiliate.getMetric.trials': [200, 400, 401],
	'affiliate.getMetric.earnings': [200, 400, 401],
	'affiliate.getMetric.conversions': [200, 400, 401],
	'affiliate.getMetric.clicks': [200, 400, 401],
	'earnings.getReferredCommission': [200, 400, 401],
	'affiliate.getReport.trials': [200, 400, 401],
	'affiliate.getReport.earnings': [200, 400, 401],
	'affiliate.getReport.conversions': [200, 400, 401],
	'affiliate.getReport.clicks': [200, 400, 401],
	'campaign.getEarnings': [200, 400, 401],
	'campaign.getEarningsReport': [200, 400, 401],
	'campaign.getSummary': [200, 400, 401],
	'campaign.getBestPerforming.clicks': [200, 400, 401],
	'campaign.getBestPerforming.trials': [200, 400, 401],
	'campaign.getBestPerforming.conversions': [200, 400, 401],
	'campaign.getBestPerforming.earnings': [200, 400, 401],
	'campaign.getBestPerformingTotal.clicks': [200, 400, 401],
	'campaign.getBestPerformingTotal.trials': [200, 400, 401],
	'campaign.getBestPerformingTotal.conversions': [200, 400, 401],
	'campaign.getBestPerformingTotal.earnings': [200, 400, 401],
	'affiliate.getSummary': [200, 401],
	'organization.create': [201, 400, 403, 409],
	'organization.getLicenses': [200, 403],
	'license.create': [201, 400, 401, 403, 404, 409],
	'organization.get': [200, 403, 404],
	'license.getAll': [200, 400, 401],
	'license.getAll.byStatus': [200, 400, 401],
	'license.get': [200, 400, 401, 404],
	'license.update': [204, 400, 401, 404],
	'license.inviteOperators': [200, 400, 401, 403, 404],
	'license.getInvoices': [200, 400, 401, 404],
	'license.downloadInvoice': [200, 400, 401, 404],
	'subscription.create': [201, 400, 401, 404, 409],
	'subscription.update': [204, 400, 401, 404, 409],
	'subscription.close': [204, 400, 401, 403, 404],
	'subscription.updateBilling': [204, 400, 401, 404],
	'license.transfer': [200, 400, 401, 403, 404],
	'license.getCount': [200, 400, 401],
	'license.getReport': [200, 400, 401],
	'license.exportCsv': [200, 400, 401],
	'lead.getAll': [200, 400, 401],
	'lead.create': [200, 400, 401],
	'lead.get': [200, 400, 401],
	'lead.getHistory': [200, 400, 401],
	'license.getSummary': [200, 400, 401],
	'expertProfile.uploadLogo': [200, 400, 403],
	'expertProfile.create': [201, 400, 401, 403],
	'expertProfile.get': [200, 401, 403],
	'expertProfile.update': [204, 400, 401, 403],
	'expertProfile.getComments': [200, 401, 403],
	'expertProfile.getStats': [200, 401, 403],
	'expertProfile.getHistory': [200, 401, 403],
	'subscription.tokenizeCard.get': [200],
	'subscription.tokenizeCard': [200],
};

/** What a status means for a method, where the documentation says more than the number. */
export const STATUS_MEANING: Readonly<Record<string, Readonly<Record<number, string>>>> = {
	'withdrawal.create': {
		403: 'Less than the minimum of 50 USD can be withdrawn.',
		409: 'There are no billing details yet.',
	},
	'apiToken.create': {
		409: 'The label is taken.',
	},
	'campaign.create': {
		403: "The coupon is not one of the partner's.",
		409: 'The name is taken.',
	},
	'campaign.disable': {
		403: 'There is no such campaign, or it is disabled already.',
	},
	'organization.create': {
		409: 'The e-mail address already owns an organization.',
	},
	'organization.get': {
		404: 'No organization of this partner has the id.',
	},
	'license.create': {
		403: "The coupon is not one of the partner's.",
		404: 'No organization of this partner has the id.',
		409: 'The e-mail address already has a license for the product.',
	},
	'license.inviteOperators': {
		200: 'May be partial. Each operator has a status code of its own.',
		403: 'The partner does not manage the subscription.',
	},
	'subscription.create': {
		409: 'The license already has a subscription.',
	},
	'subscription.update': {
		409: 'The license has no subscription.',
	},
	'subscription.close': {
		403: "The partner's password is wrong.",
	},
	'license.transfer': {
		403: 'The password is wrong, or the license is of another kind.',
	},
	'expertProfile.uploadLogo': {
		400: 'The file is not acceptable.',
	},
	'expertProfile.create': {
		403: 'No logo was uploaded.',
	},
	'expertProfile.get': {
		403: 'The partner is no expert.',
	},
	'expertProfile.update': {
		403: 'No logo was uploaded.',
	},
	'expertProfile.getComments': {
		403: 'The partner is no expert.',
	},
	'expertProfile.getStats': {
		403: 'The partner is no expert.',
	},
	'expertProfile.getHistory': {
		403: 'The partner is no expert.',
	},
};
