import type { Resource } from '../../runtime/action/operation';
import { createReport } from './createReport';
import { get } from './get';
import { getBalance } from './getBalance';
import { getCommission } from './getCommission';
import { getCommissionReport } from './getCommissionReport';
import { getReferredCommission } from './getReferredCommission';
import { getReferredCommissionReport } from './getReferredCommissionReport';

export const earnings: Resource = {
	value: 'earnings',
	name: 'Earnings',
	description: 'What the account has earned and may withdraw',
	operations: [
		createReport,
		get,
		getBalance,
		getCommission,
		getCommissionReport,
		getReferredCommission,
		getReferredCommissionReport,
	],
	defaultOperation: get,
};
