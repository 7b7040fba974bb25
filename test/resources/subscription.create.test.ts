import type { IDataObject, INodeParameters } from 'n8n-workflow';
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
			`GET /v2/partners/solutions/licenses/livechat/${livechatTrial.id}`,
			'POST /js/v1/token',
			`POST /v2/partners/solutions/licenses/livechat/${livechatTrial.id}/subscription`,
		]);
		const request = node.sandbox.requests[2];
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

		expect(node.sandbox.requests.map(({ host }) => host)).toEqual(['partner', 'partner']);
		expect(node.sandbox.requests[1]).toMatchObject({
			body: { token, ...{ plan: 'team', billing_cycle: 'annual', seats: 7 } },
		});
		expect(json[0]).toMatchObject({ success: true });
	});

	it('takes the product from a license that was chosen from the list', async () => {
		const licenseId = { __rl: true, mode: 'list', value: `chatbot:${chatbotTrial.id}` };
		await node.run('subscription', 'create', { licenseId, ...order, ...typedCard });

		expect(node.traffic()[2]).toBe(
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
		expect(node.traffic()).toHaveLength(6);
	});

	it('stops at the failure and says how far it got', async () => {
		const items = [livechatTrial, livechatPaid, livechatTrial2].map(({ id }) => ({ license: id }));
		const { error } = await node.run('subscription', 'create', { ...byItem, ...order }, { items });

		expect(error).toMatchObject({ httpCode: '409' });
		expect(error?.description).toContain(
			'The license already has a subscription. Use Update to change it',
		);
		expect(error?.description).toContain('1 of 3 items had already succeeded');
		expect(node.traffic()).toHaveLength(6);
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
			act: {
				status: 403,
				body: { message: 'Not your license' },
			},
		});
		const { error, json } = await node.run('subscription', 'create', {
			...byId(livechatPaid),
			...order,
			options: { ifExists: 'return' },
		});

		expect(json).toEqual([]);
		expect(error).toMatchObject({
			httpCode: '403',
			message: `License ${livechatPaid.id} (LiveChat): Not your license`,
		});
		expect(node.traffic().at(-1)).toMatch(/^POST .*subscription$/);
	});

	it.each<[string, INodeParameters, IDataObject]>([
		['as it was asked for', { plan: 'team', billingCycle: 'monthly', seats: 10 }, {}],
		[
			'with other terms, and names them',
			{ plan: 'business', billingCycle: 'monthly', seats: 7 },
			{ differs: ['plan', 'seats'] },
		],
	])('gives back the license that already has a subscription %s', async (_, terms, more) => {
		const { json, hints } = await node.run('subscription', 'create', {
			...byId(livechatPaid),
			...terms,
			options: { ifExists: 'return' },
		});

		expect(json).toEqual([
			expect.objectContaining({ license: livechatPaid.id, paid: true, existed: true, ...more }),
		]);
		expect(json[0]?.differs).toEqual(more.differs);
		expect(hints).toEqual(
			more.differs
				? [
						'The subscription was there already, and differs from what was asked for: plan team instead of business, seats 10 instead of 7.',
					]
				: [],
		);
		expect(subscriptionOf(node, livechatPaid)).toMatchObject({ seats: 10, plan: 'team' });
	});

	it.each(['Token was already used', 'Subscription already exists'])(
		'keeps the words of a 409 where the license has no subscription: %s',
		async (message) => {
			node.sandbox.fault({ path: /\/subscription$/, act: { status: 409, body: { message } } });
			const { error, json } = await node.run('subscription', 'create', {
				...byId(livechatTrial),
				...order,
				options: { ifExists: 'return' },
			});

			expect(json).toEqual([]);
			expect(error).toMatchObject({
				httpCode: '409',
				message: `License ${livechatTrial.id} (LiveChat): ${message}`,
			});
		},
	);
});
