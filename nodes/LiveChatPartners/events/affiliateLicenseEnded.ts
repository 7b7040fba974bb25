import type { ChangeEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { affiliateLicenses } from './lists';

export const affiliateLicenseEnded: ChangeEvent = {
	value: 'affiliateLicenseEnded',
	name: 'Affiliate License Ended',
	description: 'A license from an affiliate link is no longer active',
	list: affiliateLicenses,
	on: 'change',
	field: 'active',
	initial: true,
	to: false,
	filters: [byProduct],
};
