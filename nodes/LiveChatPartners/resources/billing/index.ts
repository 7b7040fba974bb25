import type { Resource } from '../../runtime/action/operation';
import { get } from './get';
import { update } from './update';

export const billing: Resource = {
	value: 'billing',
	name: 'Billing',
	description: 'Where and to whom withdrawals are paid',
	operations: [get, update],
	defaultOperation: get,
};
