import type { AppearanceEvent } from '../runtime/trigger/event';
import { byAmount } from './filters';
import { withdrawals } from './lists';

export const newWithdrawal: AppearanceEvent = {
	value: 'newWithdrawal',
	name: 'New Withdrawal',
	description: 'A withdrawal was requested',
	list: withdrawals,
	on: 'appearance',
	filters: [byAmount],
};
