import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
import { dateRange } from '../../runtime/parameters/dateRange';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many withdrawals',
	description: 'Get the withdrawals with amount, status and invoice, optionally of a range of time',
	parameters: listParameters,
	filters: dateRange({ format: 'date', required: false }),
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/withdrawals',
			answer: { kind: 'list', root: 'result' },
		},
	],
};
