import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import { endsWithin, licenseOf } from '../../report/licenses';
import type { Call } from '../../runtime/action/call';
import type { Operation, WithItems } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { formatMoment, wholeDays } from '../../runtime/parameters/dates';
import type { Parameter } from '../../runtime/parameters/parameter';
import { listParameters } from '../../runtime/parameters/standard';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import { LICENSE_STATUSES, daysAhead } from './fields';

const status = choice({
	name: 'status',
	displayName: 'Status',
	description:
		'Only licenses with this status, from all time unless a date range is chosen as well',
	// An entry for the blank value: without it the editor marks a filter that was just added as wrong.
	options: [{ name: 'Any', value: '' }, ...LICENSE_STATUSES],
	default: '',
	place: { in: 'path', name: 'status' },
});

const endsWithinDays = daysAhead(
	'Only licenses whose trial or paid period has not ended yet and ends within this many days, counted in the time zone of the workflow',
);

/** Years before the first license, for which the list by status has to be asked where all time is meant. */
const FIRST_DAY = '2000-01-01T00:00:00Z';

/** The list by status requires both ends of a range: where one is not given, all time is meant. */
function ofAllTime(end: Parameter): Parameter {
	const name = end.place?.name;
	if (name !== 'date_from' && name !== 'date_to') return end;
	return {
		...end,
		read(raw, context) {
			const given = end.read(raw, context);
			if (given !== undefined || status.read(context.sibling('status'), context) === undefined)
				return given;
			if (name === 'date_from') return FIRST_DAY;
			const today = wholeDays(DateTime.now().setZone(context.timezone));
			return formatMoment(today, 'date-time', 'end', context.timezone);
		},
	};
}

/** Both lists name the id and the end in their own way: each license gets both names, so that one expression fits. */
function withBothNames(license: IDataObject): IDataObject {
	const id = license.license ?? license.license_id;
	const end = license.end_timestamp ?? license.expiration_timestamp;
	return {
		...license,
		...(id === undefined ? {} : { license: id, license_id: id }),
		...(end === undefined ? {} : { end_timestamp: end, expiration_timestamp: end }),
	};
}

/** The API has no such condition. */
function elementFilter(call: Call) {
	const days = call.value(endsWithinDays);
	if (days === undefined) return undefined;
	const now = DateTime.now().setZone(call.context.getTimezone());
	return (license: IDataObject) => endsWithin(licenseOf(license), days, now);
}

/** All licenses at once; the license picker lists them as well. */
export const GET_LICENSES: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses',
	response: { kind: 'list', root: 'result' },
};

/** Licenses of one status, in pages. Both dates are required. */
export const GET_LICENSES_BY_STATUS: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses/{status}',
	response: {
		kind: 'list',
		root: 'results',
		paging: {
			kind: 'cursor',
			key: ['product', 'license_id'],
			parameter: 'next_cursor',
			sizeParameter: 'limit',
			largest: 15,
		},
	},
};

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many licenses',
	description:
		'Get the licenses of your clients, optionally only those of one status, of a date range or that end soon. The ID is in license and in license_id, whatever the filters.',
	parameters: listParameters,
	filters: [
		...dateRange({ format: 'date-time', required: false }).map(ofAllTime),
		endsWithinDays,
		status,
	],
	endpoints: [GET_LICENSES, GET_LICENSES_BY_STATUS],
	choose: (call) => (call.value(status) === undefined ? GET_LICENSES : GET_LICENSES_BY_STATUS),
	mapElement: withBothNames,
	elementFilter,
};
