import type { Operation } from '../../runtime/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { productFilter, programFilter } from '../fields/program';

export const getCommission: Operation = {
	value: 'getCommission',
	name: 'Get Commission',
	action: 'Get the commission',
	description: 'Get the commission earned in a range of time as one figure',
	filters: [...dateRange({ format: 'date-time', required: false }), productFilter, programFilter],
	endpoints: [
		{ method: 'GET', path: '/v2/partners/metrics/commission', answer: { kind: 'object' } },
	],
};
