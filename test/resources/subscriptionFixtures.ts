import type { INodeParameters } from 'n8n-workflow';
import { textAt } from '../../nodes/LiveChatPartners/runtime/json';
import { STORED_CARD, type UnderTest } from '../engine/underTest';

/** The parameters that name a license by its id. */
export function byId({ product, id }: { product: string; id: string }): INodeParameters {
	return { product, licenseId: { __rl: true, mode: 'id', value: id } };
}

/** The parameters that name the license of each item, by its id in `license`. */
export const byItem: INodeParameters = {
	product: 'livechat',
	licenseId: { __rl: true, mode: 'id', value: '={{ $json.license }}' },
};

/** What is ordered for a license. */
export const order = { plan: 'team', billingCycle: 'annual', seats: 7 };

/** A card that is typed into the node. */
export const typedCard: INodeParameters = {
	...STORED_CARD,
	paymentSource: 'card',
	cardNumber: '4111-1111-1111-1111',
};

/** The subscription that the sandbox remembers for a license. */
export function subscriptionOf(node: UnderTest, { id }: { id: string }) {
	return node.sandbox.state.licenses.find((license) => license.id === id)?.subscription;
}

/** A token as a form in the browser would have made it; forgets the request that made it. */
export async function freshToken(node: UnderTest): Promise<string> {
	const { json } = await node.run('subscription', 'tokenizeCard');
	node.sandbox.requests.length = 0;
	return textAt(json[0] ?? {}, 'id');
}
