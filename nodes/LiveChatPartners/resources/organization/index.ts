import type { Resource } from '../../runtime/action/operation';
import { create } from './create';
import { get } from './get';
import { getLicenses } from './getLicenses';

export const organization: Resource = {
	value: 'organization',
	name: 'Organization',
	description: 'The organizations of your clients, which hold their licenses',
	operations: [create, get, getLicenses],
	defaultOperation: get,
};
