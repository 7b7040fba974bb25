import { get as getEarnings } from '../resources/earnings/get';
import type { Figures, FiguresEvent } from '../runtime/trigger/event';
import { byChange } from './filters';

/**
 * What is pending and what was earned in the last 30 days change with the calendar alone, so only
 * the balance and the commission of all times are followed.
 */
const earnings: Figures = {
	endpoint: getEarnings.endpoints[0],
	followed: ['balance', 'commission_total'],
};

export const balanceChanged: FiguresEvent = {
	value: 'balanceChanged',
	name: 'Balance or Commission Changed',
	description: 'The balance or the total commission of the account is another',
	figures: earnings,
	filters: [byChange],
};
