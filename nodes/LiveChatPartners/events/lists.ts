import { getLicenses } from '../resources/affiliate/getLicenses';
import { getPartnersReferred } from '../resources/affiliate/getPartnersReferred';
import { GET_LEADS } from '../resources/lead/endpoints';
import { GET_LICENSES } from '../resources/license/endpoints';
import { getAll as getWithdrawals } from '../resources/withdrawal/getAll';
import type { List } from '../runtime/trigger/event';

/**
 * The lists that events read. All of them come in one piece, so that none can shift between two
 * pages; licenses by status, which has pages, is not used.
 */

/** They have no id. What never changes about one stands for it, and equal ones are counted. */
export const affiliateLicenses: List = {
	name: 'affiliateLicenses',
	endpoint: getLicenses.endpoints[0],
	identity: [
		'creation_timestamp',
		'product',
		'campaign_name',
		'utm_campaign',
		'utm_medium',
		'utm_content',
		'utm_term',
	],
	counted: true,
	followed: 'paid',
	order: 'creation_timestamp',
};

/** Licenses of different products may have the same number. */
export const solutionLicenses: List = {
	name: 'solutionLicenses',
	endpoint: GET_LICENSES,
	identity: ['license', 'product'],
	followed: 'status',
	order: 'creation_timestamp',
};

/** The list tells no time; later leads have higher numbers. */
export const leads: List = {
	name: 'leads',
	endpoint: GET_LEADS,
	identity: ['lead_id'],
	followed: 'status',
	order: 'lead_id',
};

export const withdrawals: List = {
	name: 'withdrawals',
	endpoint: getWithdrawals.endpoints[0],
	identity: ['withdrawal_id'],
	followed: 'status',
	order: 'request_timestamp',
};

export const partnersReferred: List = {
	name: 'partnersReferred',
	endpoint: getPartnersReferred.endpoints[0],
	identity: ['partner_id'],
	order: 'creation_timestamp',
};
