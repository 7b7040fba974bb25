import { randomUUID } from 'node:crypto';
import type { Handlers } from '../server/handler';
import { created, ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import { dollars } from '../state/commission';
import { organizationOf } from '../state/find';
import { activeSubscription, priceOf } from '../state/license';
import type { License, Organization, SandboxState } from '../state/types';
import { zonedTimestamp } from '../time';
import { PRODUCTS, PRODUCT_NAMES } from './words';

/** How many clients the list of an organization answers. */
const PAGE = 15;

export const organizationHandlers: Handlers = {
	'organization.create': ({ state, body }) => {
		const clientEmail = body.text('client_email');
		const owned = state.organizations.some(
			(organization) => organization.clientEmail.toLowerCase() === clientEmail.toLowerCase(),
		);
		if (owned) throw new Refusal(409, 'The given client_email already owns an organization');
		const organization: Organization = {
			id: randomUUID(),
			name: body.text('organization_name'),
			clientName: body.text('client_name'),
			clientEmail,
			dataCenter: body.optionalText('data_center') ?? 'us-south1',
			identifier: body.optionalText('identifier') ?? '',
			createdAt: state.now(),
		};
		state.organizations.push(organization);
		return created({ id: organization.id });
	},

	'organization.get': ({ state, path }) => {
		const organization = organizationOf(state, path);
		const used = new Set(licensesOf(state, organization).map((license) => license.product));
		return ok({
			organization_id: organization.id,
			name: organization.name,
			data_center: organization.dataCenter,
			products: PRODUCTS.filter((product) => used.has(product)).map((product) => ({
				product: PRODUCT_NAMES[product],
			})),
			created_at: zonedTimestamp(organization.createdAt),
		});
	},

	'organization.getLicenses': ({ state, path }) => {
		const organization = organizationOf(state, path, 403);
		const clients = new Map<string, License[]>();
		for (const license of licensesOf(state, organization)) {
			clients.set(license.clientEmail, [...(clients.get(license.clientEmail) ?? []), license]);
		}
		const results = [...clients.values()].map((licenses) =>
			clientAnswer(state, organization, licenses),
		);
		return ok({ total: results.length, limit: PAGE, results: results.slice(0, PAGE) });
	},
};

function licensesOf(state: SandboxState, organization: Organization): License[] {
	return state.licenses.filter((license) => license.organizationId === organization.id);
}

function clientAnswer(
	state: SandboxState,
	organization: Organization,
	licenses: License[],
): object {
	const yearly = licenses.reduce((sum, license) => {
		const subscription = activeSubscription(license, state.now());
		if (subscription === undefined) return sum;
		const { plan, billingCycle, seats } = subscription;
		return sum + priceOf(plan, billingCycle, seats) * (billingCycle === 'monthly' ? 12 : 1);
	}, 0);
	return {
		organization_id: organization.id,
		organization_name: organization.name,
		client_name: licenses[0]?.clientName ?? organization.clientName,
		client_email: licenses[0]?.clientEmail ?? organization.clientEmail,
		arr: dollars(yearly),
		licenses: licenses.map(({ id, product }) => ({ external_license_id: id, product })),
	};
}
