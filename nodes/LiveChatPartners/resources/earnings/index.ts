import type { Resource } from '../../runtime/operation';
import { get } from './get';
import { getBalance } from './getBalance';
import { getCommission } from './getCommission';
import { getCommissionReport } from './getCommissionReport';
import { getReferredCommission } from './getReferredCommission';
import { getReferredCommissionReport } from './getReferredCommissionReport';

export const earnings: Resource = {
	value: 'earnings',
	name: 'Earning',
	description: 'What the account has earned and may withdraw',
	operations: [
		get,
		getBalance,
		getCommission,
		getCommissionReport,
		getReferredCommission,
		getReferredCommissionReport,
	],
	defaultOperation: get,
};
