import { GET_EARNINGS } from '../resources/earnings/get';
import type { AmountsSource, AmountsEvent } from '../runtime/trigger/event';
import { byChange } from './filters';

/**
 * What is pending and what was earned in the last 30 days change with the calendar alone, so only
 * the balance and the commission of all times are followed.
 */
const earnings: AmountsSource = {
	endpoint: GET_EARNINGS,
	followed: ['balance', 'commission_total'],
};

export const balanceChanged: AmountsEvent = {
	value: 'balanceChanged',
	name: 'Balance or Commission Changed',
	description: 'The balance or the total commission of the account changed',
	figures: earnings,
	filters: [byChange],
};
