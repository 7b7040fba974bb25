import type { AppearanceEvent } from '../runtime/trigger/event';
import { partnersReferred } from './lists';

export const newReferredPartner: AppearanceEvent = {
	value: 'newReferredPartner',
	name: 'New Referred Partner',
	description: 'A partner joined the Partner Program through an affiliate link of yours',
	list: partnersReferred,
	on: 'appearance',
	filters: [],
};
