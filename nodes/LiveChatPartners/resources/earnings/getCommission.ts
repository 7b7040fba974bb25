import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { dateRange } from '../../runtime/parameters/dateRange';
import { productFilter, programFilter } from '../fields/program';

/** The commission of a range of time. */
export const GET_COMMISSION: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/metrics/commission',
	response: { kind: 'object' },
};

export const getCommission: Operation = {
	value: 'getCommission',
	name: 'Get Commission',
	action: 'Get the commission',
	description: 'Get the commission earned in a date range as one figure',
	filters: [...dateRange({ format: 'date-time', required: false }), productFilter, programFilter],
	endpoints: [GET_COMMISSION],
};
