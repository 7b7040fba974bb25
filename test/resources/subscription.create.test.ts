import { underTest } from '../engine/underTest';
import { LICENSES } from '../sandbox';
import { byId, byItem, freshToken, order, subscriptionOf, typedCard } from './subscriptionFixtures';

const node = underTest();

const { livechatTrial, livechatTrial2, livechatPaid, chatbotTrial } = LICENSES;

describe('subscription: create', () => {
	it('turns the stored card into a token and spends it at once', async () => {
		const { items } = await node.run('subscription', 'create', {
			...byId(livechatTrial),
			...order,
		});

		expect(node.traffic()).toEqual([
			'POST /js/v1/token',
			`POST /v2/partners/solutions/licenses/livechat/${livechatTrial.id}/subscription`,
		]);
		const request = node.sandbox.requests[1];
		expect(request?.headers).toMatchObject({
			authorization: `Bearer ${node.sandbox.apiToken}`,
			'content-type': 'application/json',
		});
		expect(request?.body).toEqual({
			token: expect.any(String),
			plan: 'team',
			billing_cycle: 'annual',
			seats: 7,
		});
		expect(items).toEqual([
			{
				json: {
					success: true,
					product: 'livechat',
					license_id: livechatTrial.id,
					plan: 'team',
					billing_cycle: 'annual',
					seats: 7,
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(subscriptionOf(node, livechatTrial)).toMatchObject({
			plan: 'team',
			billingCycle: 'annual',
			seats: 7,
		});
	});

	it('spends a given token without asking Recurly', async () => {
		const token = await freshToken(node);
		const { json } = await node.run('subscription', 'create', {
			...byId(livechatTrial),
			...order,
			paymentSource: 'token',
			token,
		});

		expect(node.request()).toMatchObject({
			host: 'partner',
			body: { token, ...{ plan: 'team', billing_cycle: 'annual', seats: 7 } },
		});
		expect(json[0]).toMatchObject({ success: true });
	});

	it('takes the product from a license that was chosen from the list', async () => {
		const licenseId = { __rl: true, mode: 'list', value: `chatbot:${chatbotTrial.id}` };
		await node.run('subscription', 'create', { licenseId, ...order, ...typedCard });

		expect(node.traffic()[1]).toBe(
			`POST /v2/partners/solutions/licenses/chatbot/${chatbotTrial.id}/subscription`,
		);
	});

	it('creates one subscription per item, in order, each linked to its item', async () => {
		const items = [{ license: livechatTrial.id }, { license: livechatTrial2.id }];
		const outcome = await node.run('subscription', 'create', { ...byItem, ...order }, { items });

		expect(outcome.json.map((json) => json.license_id)).toEqual([
			livechatTrial.id,
			livechatTrial2.id,
		]);
		expect(outcome.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(node.traffic()).toHaveLength(4);
	});

	it('stops at the failure and says how far it got', async () => {
		const items = [livechatTrial, livechatPaid, livechatTrial2].map(({ id }) => ({ license: id }));
		const { error } = await node.run('subscription', 'create', { ...byItem, ...order }, { items });

		expect(error).toMatchObject({ httpCode: '409', context: { itemIndex: 1 } });
		expect(error?.description).toContain(
			'The license already has a subscription. Use Update to change it',
		);
		expect(error?.description).toContain('1 of 3 items had already succeeded');
		expect(node.traffic()).toHaveLength(4);
		expect(subscriptionOf(node, livechatTrial2)).toBeUndefined();
	});

	it('goes on with the other items where the node continues on errors', async () => {
		const items = [livechatPaid, livechatTrial].map(({ id }) => ({ license: id }));
		const outcome = await node.run(
			'subscription',
			'create',
			{ ...byItem, ...order },
			{ items, onError: 'continueRegularOutput' },
		);

		expect(outcome.error).toBeUndefined();
		expect(outcome.items).toEqual([
			{
				json: {
					error: expect.stringMatching(/already/i),
					details: {
						itemIndex: 0,
						httpCode: '409',
						description: expect.stringContaining('Use Update'),
					},
				},
				pairedItem: { item: 0 },
			},
			{
				json: expect.objectContaining({ success: true, license_id: livechatTrial.id }),
				pairedItem: { item: 1 },
			},
		]);
	});

	it('looks for no subscription where it was refused for another reason', async () => {
		node.sandbox.fault({
			path: /\/subscription$/,
			act: { status: 403, body: { message: 'Not your license' } },
		});
		const { error, json } = await node.run('subscription', 'create', {
			...byId(livechatPaid),
			...order,
			options: { ifExists: 'return' },
		});

		expect(json).toEqual([]);
		expect(error).toMatchObject({ httpCode: '403', message: 'Not your license' });
		expect(node.traffic().filter((request) => request.startsWith('GET /v2'))).toEqual([]);
	});

	it('gives back the license that already has a subscription where that is chosen', async () => {
		const { json } = await node.run('subscription', 'create', {
			...byId(livechatPaid),
			...order,
			options: { ifExists: 'return' },
		});

		expect(json).toEqual([
			expect.objectContaining({ license: livechatPaid.id, paid: true, seats: 10 }),
		]);
		expect(subscriptionOf(node, livechatPaid)).toMatchObject({ seats: 10, plan: 'team' });
	});
});
