import { callWithEach, succeeded, type Call } from './crm';
import type { ExamplesInQueue } from './examplesInQueue';
import { enterOrganization } from './organizationTable';

/** What a CRM calls again after the load. */
export interface Repeats {
	/** The deals that got no 200. */
	repeats: Call[];
	/** The deals that got none again, once a person has entered their organizations. */
	lastRepeats: Call[];
}

/** Calls the webhook again for each deal that got no 200, and enters the organizations that it is asked for. */
export async function repeatCalls(
	{ cluster, sandbox }: ExamplesInQueue,
	calls: readonly Call[],
): Promise<Repeats> {
	const done = new Set(calls.filter(succeeded).map(({ deal }) => deal.dealId));
	const undone = new Map(
		calls.map(({ deal }) => [deal.dealId, deal] as const).filter(([id]) => !done.has(id)),
	);
	const repeats = await callWithEach([...undone.values()], cluster.webhookUrl);
	const stuck = repeats.filter((call) => !succeeded(call)).map(({ deal }) => deal);
	for (const { dealId, clientEmail } of stuck) {
		const organization = sandbox.state.organizations.find(
			({ identifier }) => identifier === dealId,
		);
		await enterOrganization(cluster.main, clientEmail, organization?.id ?? '');
	}
	const lastRepeats = await callWithEach(stuck, cluster.webhookUrl);
	return { repeats, lastRepeats };
}
