import type { IDataObject } from 'n8n-workflow';
import type { DateTime } from 'luxon';

import { textAt } from '../runtime/json';
import { parseMoment } from '../runtime/parameters/dates';
import { ZERO, decimalOf, signOf } from './decimal';
import type { Decimal } from './decimal';
import type { Range } from './range';

/** A license as the list of licenses tells of it. */
export interface License {
	id: string;
	/** The API's name of the product. */
	product: string;
	client: string;
	email: string;
	/** `trial`, `paid` or `expired`, in lower case. */
	status: string;
	/** The end of its trial or of its paid period. */
	ends?: DateTime;
	created?: DateTime;
	hasCard: boolean;
}

/** A license as the CSV export tells of it. */
export interface ExportedLicense {
	id: string;
	/** The name of the product in lower case, which is the API's own for those that are known. */
	product: string;
	client: string;
	email: string;
	status: string;
	/** Not empty is a problem; the API documents no values. */
	cardProblem: string;
	/** Since the client came. */
	earnings: Decimal;
	savings: Decimal;
}

/** A moment of the API. It documents no time zone, so it is taken as UTC. */
function momentAt(element: IDataObject, field: string): DateTime | undefined {
	return parseMoment(textAt(element, field), 'utc')?.at;
}

/** Reads an element of the list of licenses. */
export function licenseOf(element: IDataObject): License {
	const ends = momentAt(element, 'end_timestamp');
	const created = momentAt(element, 'creation_timestamp');
	return {
		id: textAt(element, 'license'),
		product: textAt(element, 'product'),
		client: textAt(element, 'client_name'),
		email: textAt(element, 'client_email'),
		status: textAt(element, 'status').toLowerCase(),
		...(ends ? { ends } : {}),
		...(created ? { created } : {}),
		hasCard: textAt(element, 'cc_added') === 'true',
	};
}

/** Reads a row of the CSV export. */
export function exportedLicenseOf(row: IDataObject): ExportedLicense {
	return {
		id: textAt(row, 'License ID'),
		product: textAt(row, 'Product').toLowerCase(),
		client: textAt(row, 'Client name'),
		email: textAt(row, 'Client email'),
		status: textAt(row, 'Status').toLowerCase(),
		cardProblem: textAt(row, 'Card problem'),
		earnings: decimalOf(row['Total earnings']) ?? ZERO,
		savings: decimalOf(row['Total savings']) ?? ZERO,
	};
}

function isWithin(moment: DateTime | undefined, { from, to }: Range): boolean {
	return moment !== undefined && moment >= from && moment <= to;
}

/** Licenses that were created in a range of time. */
export function newLicenses(licenses: readonly License[], range: Range): License[] {
	return licenses.filter(({ created }) => isWithin(created, range));
}

/** Licenses that ended in a range of time and have not been paid for again. */
export function endedLicenses(licenses: readonly License[], range: Range): License[] {
	return licenses.filter(({ status, ends }) => status === 'expired' && isWithin(ends, range));
}

/**
 * The ids of the licenses that were ever paid for. Each payment brings the partner a commission or a
 * discount; the list of licenses tells no more than that one has expired.
 */
export function everPaid(exported: readonly ExportedLicense[]): Set<string> {
	return new Set(
		exported
			.filter(({ earnings, savings }) => signOf(earnings) !== 0 || signOf(savings) !== 0)
			.map(({ id }) => id),
	);
}

/** Calendar days from today to the end of a license, in the time zone of `now`. */
export function daysLeft(ends: DateTime, now: DateTime): number {
	const day = ends.setZone(now.zone).startOf('day');
	return Math.round(day.diff(now.startOf('day'), 'days').days);
}

/** Whether a license has not ended yet, and ends today or in the next so many days. */
export function endsWithin({ ends }: License, days: number, now: DateTime): boolean {
	return ends !== undefined && ends > now && daysLeft(ends, now) <= days;
}
