import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../../runtime/action/call';
import { textAt } from '../../../runtime/json';
import { SharedRead } from '../../../runtime/transport/shared';
import type { Shared } from '../../../runtime/transport/shared';
import { readLicenseList } from '../../license/readLicenses';
import { product } from './fields';
import { addressKey, clientKey } from './progress';

/** The licenses of all clients, which the items of an execution read once. */
const LICENSES: Shared<SharedRead<IDataObject[]>> = { create: () => new SharedRead() };

/** Waits in milliseconds that grow, half a minute together: another event may be about to create what this one needs. */
export const PATIENT = [500, 1_000, 2_000, 4_000, 8_000, 14_500] as const;

/** Waits in milliseconds after a lost answer, until the API shows what came of the request. */
export const SHORT = [500, 1_500] as const;

async function licenses(call: Call, again: boolean): Promise<IDataObject[]> {
	const list = call.shared.of(LICENSES);
	return await list.value(async () => await readLicenseList(call.api), again);
}

/**
 * The license that the client has for the product, if any.
 * @param again whether the list is read again
 */
export async function findLicense(call: Call, again = false): Promise<string | undefined> {
	const [email, wanted] = [clientKey(call), call.value(product)];
	const found = (await licenses(call, again)).find(
		(license) =>
			addressKey(textAt(license, 'client_email')) === email && license.product === wanted,
	);
	return found && textAt(found, 'license');
}

/** Looks again and again whether the client has the license now, with these pauses in milliseconds. */
export async function awaitLicense(
	call: Call,
	pauses: readonly number[],
): Promise<string | undefined> {
	for (const pause of pauses) {
		await call.api.pause(pause);
		const license = await findLicense(call, true);
		if (license !== undefined) return license;
	}
	return undefined;
}

/** Adds a license to what the items know. */
export async function addLicense(call: Call, license: IDataObject): Promise<void> {
	const known = await licenses(call, false);
	known.push({ ...license, client_email: clientKey(call), product: call.value(product) });
}
