import type { INodeParameters } from 'n8n-workflow';

import { CAMPAIGNS, LICENSES } from '../../test/sandbox';

const license = {
	licenseId: {
		__rl: true,
		mode: 'list',
		value: `livechat:${LICENSES.livechatTrial.id}`,
		cachedResultName: `Ines Castel (LiveChat ${LICENSES.livechatTrial.id}, trial)`,
	},
};

/** The panels to look at: of each resource the operations with most on them, by the names that files get. */
export const panels: Readonly<Record<string, INodeParameters>> = {
	'account-update-profile': { resource: 'account', operation: 'updateProfile' },
	'affiliate-get-report': { resource: 'affiliate', operation: 'getReport' },
	'api-token-create': { resource: 'apiToken', operation: 'create' },
	'billing-update': { resource: 'billing', operation: 'update' },
	'campaign-create': {
		resource: 'campaign',
		operation: 'create',
	},
	'campaign-get-earnings-report': {
		resource: 'campaign',
		operation: 'getEarningsReport',
		campaignId: { __rl: true, mode: 'id', value: String(CAMPAIGNS.newsletter) },
		dateRange: 'lastMonth',
	},
	'campaign-search': {
		resource: 'campaign',
		operation: 'search',
		filterRows: { filter: [{ field: 'name', operator: 'contains', value: '' }] },
	},
	'coupon-get-many': { resource: 'coupon', operation: 'getAll' },
	'earnings-create-report': { resource: 'earnings', operation: 'createReport' },
	'expert-profile-create': { resource: 'expertProfile', operation: 'create' },
	'lead-create': { resource: 'lead', operation: 'create' },
	'license-create': { resource: 'license', operation: 'create' },
	'license-get-many': {
		resource: 'license',
		operation: 'getAll',
		filters: { dateRange: 'lastMonth', status: '' },
	},
	'license-invite-operators': {
		resource: 'license',
		operation: 'inviteOperators',
		...license,
		operators: { operator: [{ email: '', role: 'agent' }] },
	},
	'organization-create': { resource: 'organization', operation: 'create' },
	'subscription-close': { resource: 'subscription', operation: 'close', ...license },
	'subscription-create': {
		resource: 'subscription',
		operation: 'create',
		...license,
		plan: 'team',
		billingCycle: 'annual',
		seats: 3,
	},
	'subscription-create-card': {
		resource: 'subscription',
		operation: 'create',
		...license,
		paymentSource: 'card',
	},
	'withdrawal-create': { resource: 'withdrawal', operation: 'create' },
};

/** The panel of the trigger node with all of its filters. */
export const triggerPanel = {
	name: 'trigger',
	parameters: {
		events: [
			'balanceChanged',
			'leadStatusChanged',
			'newWithdrawal',
			'solutionLicenseEndsSoon',
			'solutionLicenseStatusChanged',
		],
		daysAhead: '14, 7, 1',
		filters: {
			leadStatus: ['accepted'],
			licenseStatus: ['paid'],
			minimumAmount: 100,
			minimumChange: 50,
			paymentOrigin: ['partner'],
			product: ['livechat'],
		},
	},
} as const;
