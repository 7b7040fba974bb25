import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
import { choice } from '../../runtime/parameters/choice';
import { GET_CAMPAIGNS } from './endpoints';

const state = choice({
	name: 'state',
	displayName: 'State',
	description: 'Only campaigns in this state',
	options: [
		{ name: 'Active', value: 'active' },
		{ name: 'Disabled', value: 'disabled' },
	],
	default: 'active',
	place: { in: 'query', name: 'state' },
});

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many campaigns',
	description:
		'Get the campaigns with their links, trial and discount. Their numbers come from Search only.',
	parameters: listParameters,
	filters: [state],
	endpoints: [GET_CAMPAIGNS],
};
