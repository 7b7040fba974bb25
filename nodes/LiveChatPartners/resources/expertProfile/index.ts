import type { Resource } from '../../runtime/action/operation';
import { create } from './create';
import { get } from './get';
import { getComments } from './getComments';
import { getHistory } from './getHistory';
import { getStats } from './getStats';
import { update } from './update';
import { uploadLogo } from './uploadLogo';

export const expertProfile: Resource = {
	value: 'expertProfile',
	name: 'Expert Profile',
	description: 'Your entry in the Partner Directory',
	operations: [create, get, getComments, getHistory, getStats, update, uploadLogo],
	defaultOperation: get,
};
