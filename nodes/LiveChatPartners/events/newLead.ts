import type { ListEvent } from '../runtime/trigger/event';
import { leads } from './lists';

export const newLead: ListEvent = {
	value: 'newLead',
	name: 'New Lead',
	description: 'A lead was submitted',
	list: leads,
	on: 'appearance',
	filters: [],
};
