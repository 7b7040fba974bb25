import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
import { GET_LEADS } from './endpoints';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many leads',
	description: 'Get the leads that you have submitted, with company, contact and status',
	parameters: listParameters,
	endpoints: [GET_LEADS],
};
