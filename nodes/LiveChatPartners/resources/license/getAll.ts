import type { Call } from '../../runtime/call';
import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { parameterProblem } from '../../runtime/problem';
import { LICENSE_STATUSES } from './fields';
import { GET_LICENSES, GET_LICENSES_BY_STATUS } from './endpoints';

const status = choice({
	name: 'status',
	displayName: 'Status',
	description: 'Only licenses with this status. It needs a date range, or both From and To.',
	// An entry for the blank value: without it the editor marks a filter that was just added as wrong.
	options: [{ name: 'Any', value: '' }, ...LICENSE_STATUSES],
	default: '',
	place: { in: 'path', name: 'status' },
});

/** The plain list, or the list by status, which cannot be asked for without both dates. */
function choose(call: Call) {
	if (call.value(status) === undefined) return GET_LICENSES;
	const { query } = call.inputs();
	const missing =
		query.date_from === undefined ? 'From' : query.date_to === undefined ? 'To' : undefined;
	if (missing !== undefined) throw parameterProblem(missing, 'is required together with "Status"');
	return GET_LICENSES_BY_STATUS;
}

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many licenses',
	description: 'Get the licenses of your clients, optionally of one status or a range of time',
	parameters: listParameters,
	filters: [...dateRange({ format: 'date-time', required: false }), status],
	endpoints: [GET_LICENSES, GET_LICENSES_BY_STATUS],
	choose,
};
