import type { Resource } from '../../runtime/action/operation';
import { create } from './create';
import { get } from './get';
import { getAll } from './getAll';
import { getHistory } from './getHistory';

export const lead: Resource = {
	value: 'lead',
	name: 'Lead',
	description: 'Companies that may become clients, submitted to LiveChat',
	operations: [create, get, getHistory, getAll],
	defaultOperation: getAll,
};
