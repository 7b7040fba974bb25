import type { ListEvent } from '../runtime/trigger/event';
import { byProduct } from './filters';
import { solutionLicenses } from './lists';

export const newSolutionLicense: ListEvent = {
	value: 'newSolutionLicense',
	name: 'New Solution License',
	description: 'A license for a client of yours was created',
	list: solutionLicenses,
	on: 'appearance',
	filters: [byProduct],
};
