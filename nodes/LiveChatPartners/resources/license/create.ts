import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../runtime/action/call';
import type { Operation, Output, WithItems } from '../../runtime/action/operation';
import { textAt } from '../../runtime/json';
import { problemOf } from '../../runtime/problem';
import type { Endpoint } from '../../runtime/transport/endpoint';
import { ifExists, existingItem } from '../fields/ifExists';
import { GET_LICENSES } from './getAll';
import { choice } from '../../runtime/parameters/choice';
import { integer } from '../../runtime/parameters/integer';
import { text } from '../../runtime/parameters/text';
import { couponId } from '../fields/coupon';
import { EMAIL } from '../fields/patterns';
import { organizationId } from '../fields/organization';
import { LICENSE_PRODUCTS } from '../fields/product';
import { clientName, paymentOrigin, purchaseOrder } from './fields';

/** Creates a license in an organization; it is a step on the way to a client's subscription as well. */
export const CREATE_LICENSE: WithItems<Endpoint> = {
	method: 'POST',
	path: '/v2/partners/solutions/organizations/{organization_id}/licenses',
	body: 'json',
	response: { kind: 'object' },
};

const product = choice({
	name: 'product',
	displayName: 'Product',
	description: 'The product that the license is for',
	required: true,
	options: LICENSE_PRODUCTS,
	default: 'livechat',
	place: { in: 'query', name: 'product' },
});

const clientEmail = text({
	name: 'clientEmail',
	displayName: 'Client Email',
	description:
		'The e-mail address of the client. It must be that of the owner of the organization, and have no license for the product yet.',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'client_email' },
});

const trialDuration = integer({
	name: 'trialDuration',
	displayName: 'Trial Duration (Days)',
	description: 'How many days the trial lasts. The API currently accepts 14 to 30.',
	required: true,
	default: 14,
	min: 1,
	place: { in: 'body', name: 'trial_duration' },
});

const existing = ifExists('Return the license that the e-mail address has for the product');

const returnsExisting = (call: Call) => call.value(existing) === 'return';

/** The license that the e-mail address has for the product. */
async function findLicense(call: Call): Promise<IDataObject | undefined> {
	const { elements } = await call.api.requestList(GET_LICENSES, {}, Infinity);
	const email = call.value(clientEmail)?.toLowerCase();
	return elements.find(
		(license) =>
			license.product === call.value(product) &&
			textAt(license, 'client_email').toLowerCase() === email,
	);
}

async function run(call: Call): Promise<Output[]> {
	const values = call.requestValues();
	let created: IDataObject = {};
	const problem = await problemOf(
		call.api.requestObject(CREATE_LICENSE, values).then((license) => {
			created = license;
		}),
	);
	if (!problem) return [{ json: created }];
	const wanted = problem.details.httpCode === 409 && returnsExisting(call);
	const found = wanted ? await findLicense(call) : undefined;
	if (!found) throw problem;
	const { client_name, payment_origin } = values.body;
	return [{ json: existingItem(call, 'The license', found, { client_name, payment_origin }) }];
}

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create a license',
	description:
		'Create a license for a client in an organization. It starts with a trial and costs nothing until it has a subscription.',
	effect: 'none',
	parameters: [organizationId, product, clientName, clientEmail, paymentOrigin, trialDuration],
	additionalFields: [couponId, purchaseOrder],
	options: [existing],
	endpoints: [CREATE_LICENSE],
	run,
	mayRunAgain: returnsExisting,
	advice: {
		403: 'The coupon may not be one of yours. Choose one from the list in Coupon.',
		404: 'No organization of yours has this ID. Organization > Create gives one, and the API cannot list them.',
		409: 'The e-mail address already has a license for this product. Set Options > If Exists to Return the Existing One, or use another Product or another Client Email.',
	},
};
