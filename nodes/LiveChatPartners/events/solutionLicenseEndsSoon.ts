import { integers } from '../runtime/parameters/integers';
import type { DeadlineEvent } from '../runtime/trigger/event';
import { byLicenseStatus, byPaymentOrigin, byProduct } from './filters';
import { solutionLicenses } from './lists';

const daysAhead = integers({
	name: 'daysAhead',
	displayName: 'Days Ahead',
	description:
		'How many days before a license ends to report it, counted in the time zone of the workflow. Separate several numbers with commas.',
	placeholder: 'e.g. 14, 7, 1',
	required: true,
	default: [7],
	min: 0,
	max: 365,
});

export const solutionLicenseEndsSoon: DeadlineEvent = {
	value: 'solutionLicenseEndsSoon',
	name: 'Solution License Ends Soon',
	description: 'The trial or the paid period of a license ends in a few days',
	list: solutionLicenses,
	on: 'deadline',
	daysAhead,
	filters: [byProduct, byLicenseStatus, byPaymentOrigin],
};
