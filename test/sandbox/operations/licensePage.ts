import type { Fields } from '../server/fields';
import { Refusal } from '../server/refusal';
import { endOf, statusOf } from '../state/license';
import type { License, LicenseStatus, SandboxState } from '../state/types';
import { timestamp, within } from '../time';
import { rangeOf } from './range';

/** How the last page of each status ends. All three ways occur, so that readers must know all of them. */
const LAST_CURSOR: Record<LicenseStatus, object> = {
	paid: { next_cursor: null },
	trial: { next_cursor: '' },
	expired: {},
};

/**
 * One page of the licenses of a status, newest first.
 * @throws Refusal (400) when the cursor is not one that the API gave out.
 */
export function pageByStatus(state: SandboxState, status: LicenseStatus, query: Fields): object {
	const range = rangeOf(query);
	const now = state.now();
	const cursor = query.optionalText('next_cursor');
	const after = cursor === undefined ? undefined : readCursor(cursor);
	const found = state.licenses
		.filter((license) => statusOf(license, now) === status && within(license.createdAt, range))
		.map((license) => ({ license, key: keyOf(license) }))
		.sort((a, b) => (a.key < b.key ? 1 : -1))
		.filter(({ key }) => after === undefined || key < after);
	const page = found.slice(0, query.optionalInteger('limit') ?? 15);
	const last = page.at(-1);
	const more = last !== undefined && page.length < found.length;
	return {
		results: page.map(({ license }) => answer(license, status, now)),
		...(more ? { next_cursor: Buffer.from(last.key).toString('base64') } : LAST_CURSOR[status]),
	};
}

/** What the order of the list depends on. */
function keyOf(license: License): string {
	return `${license.createdAt.toISOString()}|${license.id}`;
}

function readCursor(cursor: string): string {
	const key = Buffer.from(cursor, 'base64').toString();
	if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z\|.+$/.test(key))
		throw new Refusal(400, 'next_cursor is invalid');
	return key;
}

function answer(license: License, status: LicenseStatus, now: Date): object {
	return {
		license_id: license.id,
		status,
		product: license.product,
		client_name: license.clientName,
		client_email: license.clientEmail,
		payment_origin: license.paymentOrigin,
		creation_timestamp: timestamp(license.createdAt),
		conversion_timestamp: license.convertedAt === undefined ? '' : timestamp(license.convertedAt),
		expiration_timestamp: timestamp(endOf(license, now)),
	};
}
