import type { INodeParameters } from 'n8n-workflow';
import type { Around, UnderTest } from '../engine/underTest';

const client: INodeParameters = {
	clientName: 'Mira Solberg',
	clientEmail: 'mira@quayside.example',
	product: 'livechat',
	plan: 'business',
	billingCycle: 'annual',
	seats: 4,
};

/** The way from a client to a subscription, and what there is to see of it afterwards. */
export function forClient(node: UnderTest) {
	return {
		create: async (parameters: INodeParameters = {}, around?: Around) =>
			await node.run('subscription', 'createForClient', { ...client, ...parameters }, around),

		/** What the sandbox has of the client, and how many subscriptions were created for it. */
		account() {
			const { licenses, organizations, subscriptionsCreated } = node.sandbox.state;
			const isMine = ({ clientEmail }: { clientEmail: string }) =>
				clientEmail.toLowerCase() === 'mira@quayside.example';
			const mine = licenses.filter(isMine);
			return {
				organizations: organizations.filter(isMine),
				licenses: mine,
				subscriptions: mine.map(({ id }) => subscriptionsCreated[id] ?? 0),
			};
		},

		/** The requests that ask the Partner API to create something, by what. */
		posts: () =>
			node.sandbox.requests
				.filter(({ host, method }) => host === 'partner' && method === 'POST')
				.map(({ path }) => path.replace(/.*\//, '')),
	};
}
