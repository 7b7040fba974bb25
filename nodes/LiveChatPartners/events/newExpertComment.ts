import type { AppearanceEvent } from '../runtime/trigger/event';
import { expertComments } from './lists';

export const newExpertComment: AppearanceEvent = {
	value: 'newExpertComment',
	name: 'New Expert Comment',
	description: 'A client wrote about you in the Partner Directory',
	list: expertComments,
	on: 'appearance',
	filters: [],
};
