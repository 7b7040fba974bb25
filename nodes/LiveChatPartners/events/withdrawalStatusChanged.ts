import type { ChangeEvent } from '../runtime/trigger/event';
import { byAmount, byWithdrawalStatus } from './filters';
import { withdrawals } from './lists';

export const withdrawalStatusChanged: ChangeEvent = {
	value: 'withdrawalStatusChanged',
	name: 'Withdrawal Status Changed',
	description: 'A withdrawal was paid or refused',
	list: withdrawals,
	on: 'change',
	field: 'status',
	initial: 'pending',
	filters: [byAmount, byWithdrawalStatus],
};
