import type { ChangeEvent } from '../runtime/trigger/event';
import { byLicenseStatus, byProduct } from './filters';
import { solutionLicenses } from './lists';

export const solutionLicenseStatusChanged: ChangeEvent = {
	value: 'solutionLicenseStatusChanged',
	name: 'Solution License Status Changed',
	description: 'A license of a client went from trial to paid, expired, or came back',
	list: solutionLicenses,
	on: 'change',
	field: 'status',
	initial: 'trial',
	filters: [byProduct, byLicenseStatus],
};
