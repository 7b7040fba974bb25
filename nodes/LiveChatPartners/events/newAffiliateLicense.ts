import type { AppearanceEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { affiliateLicenses } from './lists';

export const newAffiliateLicense: AppearanceEvent = {
	value: 'newAffiliateLicense',
	name: 'New Affiliate License',
	description: 'A client started a license through an affiliate link',
	list: affiliateLicenses,
	on: 'appearance',
	filters: [byProduct],
};
