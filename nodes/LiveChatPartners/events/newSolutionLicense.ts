import type { AppearanceEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { solutionLicenses } from './lists';

export const newSolutionLicense: AppearanceEvent = {
	value: 'newSolutionLicense',
	name: 'New Solution License',
	description: 'A license for a client of yours was created',
	list: solutionLicenses,
	on: 'appearance',
	filters: [byProduct],
};
