import type { Resource } from '../../runtime/action/operation';
import { create } from './create';
import { getAll } from './getAll';
import { revoke } from './revoke';

export const apiToken: Resource = {
	value: 'apiToken',
	name: 'API Token',
	description: 'Tokens that give programs access to the account',
	operations: [create, getAll, revoke],
	defaultOperation: getAll,
};
