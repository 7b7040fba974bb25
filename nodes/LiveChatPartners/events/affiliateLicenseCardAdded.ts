import type { ChangeEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { affiliateLicenses } from './lists';

export const affiliateLicenseCardAdded: ChangeEvent = {
	value: 'affiliateLicenseCardAdded',
	name: 'Affiliate License Card Added',
	description: 'A client from an affiliate link has added a card',
	list: affiliateLicenses,
	on: 'change',
	field: 'cc_added',
	initial: false,
	to: true,
	filters: [byProduct],
};
