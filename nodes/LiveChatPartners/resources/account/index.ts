import type { Resource } from '../../runtime/action/operation';
import { getProfile } from './getProfile';
import { getStats } from './getStats';
import { getStatus } from './getStatus';
import { updateProfile } from './updateProfile';

export const account: Resource = {
	value: 'account',
	name: 'Account',
	description: 'The account of the partner',
	operations: [getProfile, getStats, getStatus, updateProfile],
	defaultOperation: getProfile,
};
