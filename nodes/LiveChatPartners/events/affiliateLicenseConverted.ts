import type { ListEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { affiliateLicenses } from './lists';

export const affiliateLicenseConverted: ListEvent = {
	value: 'affiliateLicenseConverted',
	name: 'Affiliate License Converted to Paid',
	description: 'A license from an affiliate link is paid for',
	list: affiliateLicenses,
	on: 'change',
	initial: false,
	to: true,
	filters: [byProduct],
};
