import { listParameters } from '../../runtime/parameters/standard';
import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { dateRange } from '../../runtime/parameters/dateRange';

/** All withdrawals. */
export const GET_WITHDRAWALS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/withdrawals',
	response: { kind: 'list', root: 'result' },
};

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many withdrawals',
	description: 'Get the withdrawals with amount, status and invoice, optionally of a date range',
	parameters: listParameters,
	filters: dateRange({ format: 'date', required: false }),
	endpoints: [GET_WITHDRAWALS],
};
