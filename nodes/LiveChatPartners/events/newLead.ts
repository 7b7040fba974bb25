import type { AppearanceEvent } from '../runtime/trigger/event';
import { leads } from './lists';

export const newLead: AppearanceEvent = {
	value: 'newLead',
	name: 'New Lead',
	description: 'A lead was submitted',
	list: leads,
	on: 'appearance',
	filters: [],
};
