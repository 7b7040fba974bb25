import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { NO_PROFILE_ADVICE } from './fields';

/** The profile in the Partner Directory; an update reads it first. */
export const GET_EXPERT_PROFILE: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/experts/profile',
	response: { kind: 'object' },
};

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get an expert profile',
	description:
		'Get your expert profile in the Partner Directory: status, texts, categories, industries and rates',
	simplify: [
		'expert_id',
		'status',
		'company',
		'short_description',
		'phone',
		'country',
		'website',
		'hour_rate',
		'project_rate',
		'categories',
	],
	endpoints: [GET_EXPERT_PROFILE],
	advice: NO_PROFILE_ADVICE,
};
