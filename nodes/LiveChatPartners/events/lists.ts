import { GET_AFFILIATE_LICENSES } from '../resources/affiliate/getLicenses';
import { GET_PARTNERS_REFERRED } from '../resources/affiliate/getPartnersReferred';
import { GET_COMMENTS } from '../resources/expertProfile/getComments';
import { GET_LEADS } from '../resources/lead/getAll';
import { csvObjects } from '../resources/license/csv';
import { GET_LICENSES_CSV } from '../resources/license/exportCsv';
import { GET_LICENSES } from '../resources/license/getAll';
import { GET_WITHDRAWALS } from '../resources/withdrawal/getAll';
import type { List } from '../runtime/trigger/event';

/**
 * The lists that events read. All of them come in one piece, so that none can shift between two
 * pages; licenses by status, which has pages, is not used.
 */

/**
 * They have no id. What nobody can change about one stands for it, and equal ones are counted. The
 * campaign's name is no part of it: people rename campaigns.
 */
export const affiliateLicenses: List = {
	name: 'affiliateLicenses',
	endpoint: GET_AFFILIATE_LICENSES,
	identity: [
		'creation_timestamp',
		'product',
		'utm_campaign',
		'utm_medium',
		'utm_content',
		'utm_term',
	],
	formerIdentity: [
		'creation_timestamp',
		'product',
		'campaign_name',
		'utm_campaign',
		'utm_medium',
		'utm_content',
		'utm_term',
	],
	counted: true,
	followed: [
		{ field: 'paid', kind: 'flag' },
		{ field: 'cc_added', kind: 'flag' },
		{ field: 'active', kind: 'flag' },
	],
	created: 'creation_timestamp',
	order: 'creation_timestamp',
};

/** Licenses of different products may have the same number. */
export const solutionLicenses: List = {
	name: 'solutionLicenses',
	endpoint: GET_LICENSES,
	identity: ['license', 'product'],
	followed: [
		{ field: 'status', kind: 'text' },
		{ field: 'cc_added', kind: 'flag' },
	],
	created: 'creation_timestamp',
	end: ({ status, end_timestamp: end }) => (status === 'expired' ? undefined : end),
	order: 'creation_timestamp',
};

/** The same licenses as the export has them, which alone tells of problems with a card. */
export const solutionLicenseCards: List = {
	name: 'solutionLicenseCards',
	endpoint: GET_LICENSES_CSV,
	rowsOf: csvObjects,
	identity: ['License ID', 'Product'],
	followed: [{ field: 'Card problem', kind: 'filled' }],
	created: 'Created',
	order: 'Created',
};

/** The list tells no time; later leads have higher numbers. */
export const leads: List = {
	name: 'leads',
	endpoint: GET_LEADS,
	identity: ['lead_id'],
	followed: [{ field: 'status', kind: 'text' }],
	order: 'lead_id',
};

export const withdrawals: List = {
	name: 'withdrawals',
	endpoint: GET_WITHDRAWALS,
	identity: ['withdrawal_id'],
	followed: [{ field: 'status', kind: 'text' }],
	created: 'request_timestamp',
	order: 'request_timestamp',
};

export const partnersReferred: List = {
	name: 'partnersReferred',
	endpoint: GET_PARTNERS_REFERRED,
	identity: ['partner_id'],
	followed: [],
	created: 'creation_timestamp',
	order: 'creation_timestamp',
};

/** They have no id either. Author and text may be changed afterwards. */
export const expertComments: List = {
	name: 'expertComments',
	endpoint: GET_COMMENTS,
	identity: ['creation_timestamp'],
	counted: true,
	followed: [],
	created: 'creation_timestamp',
	order: 'creation_timestamp',
};
