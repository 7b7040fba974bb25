import type { ChangeEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { solutionLicenses } from './lists';

export const solutionLicenseCardAdded: ChangeEvent = {
	value: 'solutionLicenseCardAdded',
	name: 'Solution License Card Added',
	description: 'A client of yours has added a card',
	list: solutionLicenses,
	on: 'change',
	field: 'cc_added',
	initial: false,
	to: true,
	filters: [byProduct],
};
