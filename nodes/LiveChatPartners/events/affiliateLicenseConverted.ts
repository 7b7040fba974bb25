import type { ChangeEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { affiliateLicenses } from './lists';

export const affiliateLicenseConverted: ChangeEvent = {
	value: 'affiliateLicenseConverted',
	name: 'Affiliate License Converted to Paid',
	description: 'A license from an affiliate link is paid for',
	list: affiliateLicenses,
	on: 'change',
	field: 'paid',
	initial: false,
	to: true,
	filters: [byProduct],
};
