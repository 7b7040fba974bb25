import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { listParameters } from '../../runtime/parameters/standard';
import type { Operation, WithItems } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
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
/** All campaigns of a state, with their links. */
export const GET_CAMPAIGNS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/affiliates/campaigns',
	response: { kind: 'list', root: 'result' },
};

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many campaigns',
	description:
		'Get the campaigns with their links, trial and discount. Their IDs come from Search only.',
	builderHint: 'Gives links, but no IDs. Choose Search where the ID of a campaign is needed.',
	parameters: listParameters,
	filters: [state],
	endpoints: [GET_CAMPAIGNS],
};
