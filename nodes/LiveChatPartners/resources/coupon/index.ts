import type { Resource } from '../../runtime/action/operation';
import { getAll } from './getAll';

export const coupon: Resource = {
	value: 'coupon',
	name: 'Coupon',
	description: 'Discounts that the partner may give',
	operations: [getAll],
	defaultOperation: getAll,
};
