import type { Resource } from '../../runtime/operation';
import { get } from './get';
import { getAll } from './getAll';

export const license: Resource = {
	value: 'license',
	name: 'License',
	description: 'The licenses of your clients',
	operations: [get, getAll],
	defaultOperation: getAll,
};
