import type { Sandbox } from '../../sandbox';

/** The deals of the clients, and how many licenses and subscriptions each of them has. */
export function clientsOf({ state }: Sandbox) {
	const { organizations, licenses, subscriptionsCreated } = state;
	const deals = new Map(organizations.map(({ id, identifier }) => [id, identifier]));
	const found = new Map<string, { licenses: number; subscriptions: number }>();
	for (const { id, organizationId } of licenses) {
		const deal = deals.get(organizationId) ?? '';
		if (!deal.startsWith('D-')) continue;
		const before = found.get(deal) ?? { licenses: 0, subscriptions: 0 };
		found.set(deal, {
			licenses: before.licenses + 1,
			subscriptions: before.subscriptions + (subscriptionsCreated[id] ?? 0),
		});
	}
	return found;
}

/** Whether a payment for a license was not answered. */
export function isSilentAbout({ requests }: Sandbox, license: unknown): boolean {
	return requests.some(
		({ method, path, status }) =>
			method === 'POST' &&
			path.endsWith(`/${String(license)}/subscription`) &&
			status === undefined,
	);
}
