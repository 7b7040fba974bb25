import type { Resource } from '../../runtime/action/operation';
import { create } from './create';
import { getAll } from './getAll';

export const withdrawal: Resource = {
	value: 'withdrawal',
	name: 'Withdrawal',
	description: 'Payments of the balance to the partner',
	operations: [create, getAll],
	defaultOperation: getAll,
};
