import type { ChangeEvent } from '../runtime/trigger/event';
import { byLeadStatus } from './filters';
import { leads } from './lists';

/** The API does not document with which status a lead begins, so a lead that is new never counts. */
export const leadStatusChanged: ChangeEvent = {
	value: 'leadStatusChanged',
	name: 'Lead Status Changed',
	description: 'The status of a lead that you submitted has changed',
	list: leads,
	on: 'change',
	field: 'status',
	filters: [byLeadStatus],
};
