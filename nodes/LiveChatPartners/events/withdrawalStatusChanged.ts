import type { ListEvent } from '../runtime/trigger/event';
import { byAmount, byWithdrawalStatus } from './filters';
import { withdrawals } from './lists';

export const withdrawalStatusChanged: ListEvent = {
	value: 'withdrawalStatusChanged',
	name: 'Withdrawal Status Changed',
	description: 'A withdrawal was paid or refused',
	list: withdrawals,
	on: 'change',
	initial: 'pending',
	filters: [byAmount, byWithdrawalStatus],
};
