import type { ChangeEvent } from '../runtime/trigger/event';
import { byLeadStatus } from './filters';
import { leads } from './lists';

/** The API does not document with which status a lead begins, so a lead that is new never counts. */
export const leadStatusChanged: ChangeEvent = {
	value: 'leadStatusChanged',
	name: 'Lead Status Changed',
	description: 'A lead that you submitted has another status',
	list: leads,
	on: 'change',
	field: 'status',
	filters: [byLeadStatus],
};
