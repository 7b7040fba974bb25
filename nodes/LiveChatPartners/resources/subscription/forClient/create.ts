import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../../runtime/action/call';
import { textAt } from '../../../runtime/json';
import type { JsonValue } from '../../../runtime/json';
import { Problem, problemOf, stillUnknown } from '../../../runtime/problem';
import type { Endpoint } from '../../../runtime/transport/endpoint';
import type { RequestValues } from '../../../runtime/transport/request';
import { couponId } from '../../fields/coupon';
import { CREATE_LICENSE } from '../../license/create';
import { clientName, purchaseOrder } from '../../license/fields';
import {
	CREATE_ORGANIZATION,
	clientEmail,
	dataCenter,
	identifier,
} from '../../organization/create';
import { organizationName, product, trialDuration } from './fields';
import { PATIENT, SHORT, addLicense, awaitLicense } from './licenses';
import { clientKey } from './progress';
import type { Progress } from './progress';

/** The values that are there, by the names of the API. */
function given(values: Record<string, JsonValue | undefined>): Record<string, JsonValue> {
	const body: Record<string, JsonValue> = {};
	for (const [name, value] of Object.entries(values)) {
		if (value !== undefined) body[name] = value;
	}
	return body;
}

/** What came of creating something of which the API allows the client one. */
type Created =
	| { as: 'new'; object: IDataObject }
	/** The license appeared that all of this is for; `lost` where an answer was lost before. */
	| { as: 'license'; id: string; lost: boolean }
	| { as: 'refused'; problem: Problem };

/**
 * Creates something of which the API allows the client one. Where the answer is lost, it is looked
 * for, and sent again: a second one is refused with 409. A 409 may mean that another event is faster.
 * @throws Problem for any other failure
 */
async function createOne(call: Call, endpoint: Endpoint, values: RequestValues): Promise<Created> {
	for (let lost = false; ; lost = true) {
		let object: IDataObject = {};
		const problem = await problemOf(
			call.api.requestObject(endpoint, values).then((created) => {
				object = created;
			}),
		);
		if (!problem) return { as: 'new', object };
		const { httpCode, outcomeUnknown } = problem.details;
		const failure = lost ? stillUnknown(problem) : problem;
		if (httpCode !== 409 && !outcomeUnknown) throw failure;
		const id = await awaitLicense(call, outcomeUnknown ? SHORT : PATIENT);
		if (id !== undefined) return { as: 'license', id, lost: lost || outcomeUnknown === true };
		if (!outcomeUnknown) return { as: 'refused', problem: failure };
		if (lost) throw problem;
	}
}

/**
 * Creates the organization of the client.
 * @returns the license, where another event has created it meanwhile
 * @throws Problem where the address owns an organization whose id nobody knows
 */
export async function createOrganization(
	call: Call,
	progress: Progress,
): Promise<string | undefined> {
	const created = await createOne(call, CREATE_ORGANIZATION, {
		body: given({
			organization_name: call.value(organizationName) ?? call.value(clientName),
			client_name: call.value(clientName),
			client_email: call.value(clientEmail),
			data_center: call.value(dataCenter),
			identifier: call.value(identifier),
		}),
	});
	if (created.as === 'license') return created.id;
	if (created.as === 'refused') {
		throw new Problem(
			`${call.value(clientEmail)} already owns an organization, and the API has no method that gives its ID`,
			{
				...created.problem.details,
				description:
					'Enter the ID in Additional Fields > Organization ID: whoever created the organization was given it.',
			},
		);
	}
	progress.organizationId = textAt(created.object, 'id');
	progress.created.organization = true;
	call.notes.note(clientKey(call), progress.organizationId);
	return undefined;
}

/**
 * Creates the license of the client in the organization.
 * @returns its id
 * @throws Problem where it is refused
 */
export async function createLicense(call: Call, progress: Progress): Promise<string> {
	const created = await createOne(call, CREATE_LICENSE, {
		path: { organization_id: progress.organizationId },
		query: { product: call.value(product) ?? '' },
		body: given({
			client_name: call.value(clientName),
			client_email: call.value(clientEmail),
			payment_origin: 'partner',
			trial_duration: call.value(trialDuration) ?? trialDuration.default,
			coupon_id: call.value(couponId),
			purchase_order: call.value(purchaseOrder),
		}),
	});
	if (created.as === 'refused') throw created.problem;
	progress.created.license = created.as === 'new' || created.lost;
	if (created.as === 'license') return created.id;
	await addLicense(call, created.object);
	return textAt(created.object, 'license');
}
