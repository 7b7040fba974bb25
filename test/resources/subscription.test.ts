import { underTest } from '../engine/underTest';
import { LICENSES, TEST_CARDS } from '../sandbox';
import { byId, freshToken, order, subscriptionOf, typedCard } from './subscriptionFixtures';

const node = underTest();

const { livechatTrial, livechatPaid } = LICENSES;

describe('subscription: tokenizeCard', () => {
	it('sends the stored card to Recurly as a form, without the API token', async () => {
		const { items } = await node.run('subscription', 'tokenizeCard');

		const request = node.request();
		expect(request).toMatchObject({
			host: 'recurly',
			method: 'POST',
			path: '/js/v1/token',
			query: {},
			status: 200,
		});
		expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
		expect(request.headers).not.toHaveProperty('authorization');
		expect(request.body).toEqual({
			key: 'ewr1-QCXZap10wOSm13fxI4u5Jt',
			first_name: 'Nora',
			last_name: 'Lind',
			number: '4111111111111111',
			month: '09',
			year: '2031',
			verification_value: '737',
			cvv: '737',
			address1: '12 Harbour Street',
			city: 'Boston',
			state: 'MA',
			zip: '02110',
			postal_code: '02110',
			country: 'US',
		});
		expect(items).toEqual([
			{
				json: expect.objectContaining({ id: expect.stringMatching(/^\S{22}$/) }),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends the card by GET where that is chosen, as LiveChat documents it', async () => {
		const { json } = await node.run('subscription', 'tokenizeCard', {
			options: { recurlyMethod: 'get' },
		});

		expect(node.request()).toMatchObject({
			method: 'GET',
			query: {
				number: '4111111111111111',
				month: '09',
				verification_value: '737',
				zip: '02110',
			},
			rawBody: '',
		});
		expect(Object.keys(node.request().query)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/^(cvv|postal_code)$/)]),
		);
		expect(json[0]?.id).toMatch(/^\S{22}$/);
	});

	it('takes a company and its VAT number along with a card in the node', async () => {
		const additionalFields = { company: 'Lind & Co', vatNumber: 'DE123456789' };
		await node.run('subscription', 'tokenizeCard', { ...typedCard, additionalFields });

		expect(node.request().body).toMatchObject({
			company: 'Lind & Co',
			vat_number: 'DE123456789',
			number: '4111111111111111',
		});
	});

	it("shows Recurly's words for a refused card and no digit of it but the last four", async () => {
		const { error } = await node.run('subscription', 'tokenizeCard', {
			...typedCard,
			cardNumber: TEST_CARDS.declined,
		});

		expect(node.request()).toMatchObject({ status: 200 });
		expect(error?.message).toMatch(/declined/i);
		expect(error?.description).toContain('Nothing was charged.');
		expect(JSON.stringify(error)).not.toContain(TEST_CARDS.declined);
	});
});

describe('subscription: update', () => {
	const path = `/v2/partners/solutions/licenses/livechat/${livechatPaid.id}`;

	it('changes the seats alone, and leaves plan and billing cycle as they are', async () => {
		const before = subscriptionOf(node, livechatPaid);
		const terms = { plan: 'business', billingCycle: 'annual', seats: 3 } as const;
		Object.assign(before ?? {}, terms);
		const { items } = await node.run('subscription', 'update', {
			...byId(livechatPaid),
			updateFields: { seats: 8 },
		});

		expect(node.traffic()).toEqual([`GET ${path}`, `PUT ${path}/subscription`]);
		expect(node.sandbox.requests[1]?.body).toEqual({
			plan: 'business',
			billing_cycle: 'annual',
			seats: 8,
		});
		expect(items).toEqual([
			{
				json: {
					success: true,
					product: 'livechat',
					license_id: livechatPaid.id,
					changed: true,
					plan: 'business',
					billing_cycle: 'annual',
					seats: 8,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends nothing where nothing would change', async () => {
		Object.assign(subscriptionOf(node, livechatPaid) ?? {}, order);
		const { json } = await node.run('subscription', 'update', {
			...byId(livechatPaid),
			updateFields: { seats: '7', plan: '=Team' },
		});

		expect(node.traffic()).toEqual([`GET ${path}`]);
		expect(json).toMatchObject([{ success: true, changed: false, plan: 'team', seats: 7 }]);
	});

	it('says what to do where there is nothing to update, also where the trial has these terms', async () => {
		const { error } = await node.run('subscription', 'update', {
			...byId(livechatTrial),
			updateFields: { seats: 100 },
		});

		expect(error).toMatchObject({ httpCode: '409' });
		expect(error?.description).toContain('The license has no subscription to change. Use Create.');
	});
});

describe('subscription: close', () => {
	it('sends the password of the credential in the body of a DELETE, and the license runs on to the end of its cycle', async () => {
		const { items } = await node.run('subscription', 'close', byId(livechatPaid));

		expect(node.request()).toMatchObject({
			method: 'DELETE',
			path: `/v2/partners/solutions/licenses/livechat/${livechatPaid.id}/subscription`,
			body: { password: node.sandbox.partnerPassword },
			status: 204,
		});
		expect(items).toEqual([
			{
				json: {
					success: true,
					product: 'livechat',
					license_id: livechatPaid.id,
					closed: true,
					expired: false,
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(subscriptionOf(node, livechatPaid)?.endsAt?.getTime()).toBeGreaterThan(Date.now());
	});

	it('ends the license at once where that is chosen', async () => {
		const { json } = await node.run('subscription', 'close', {
			...byId(livechatPaid),
			expire: true,
		});

		expect(node.request().body).toEqual({ password: node.sandbox.partnerPassword, expire: true });
		expect(json[0]).toMatchObject({ closed: true, expired: true });
		expect(subscriptionOf(node, livechatPaid)?.endsAt?.getTime()).toBeLessThanOrEqual(Date.now());
	});

	it('asks for the password where the credential has none', async () => {
		const credentials = {
			liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, partnerPassword: '' },
		};
		const { error } = await node.run('subscription', 'close', byId(livechatPaid), { credentials });

		expect(error?.message).toBe('"Partner Password" is required to close a subscription');
		expect(error?.description).toBe('Enter it in the LiveChat Partners API credential.');
		expect(node.traffic()).toEqual([]);
	});

	it('does not tell the password where it is wrong', async () => {
		const credentials = {
			liveChatPartnersApi: {
				...node.credentials.liveChatPartnersApi,
				partnerPassword: 'not-the-password',
			},
		};
		const { error } = await node.run('subscription', 'close', byId(livechatPaid), { credentials });

		expect(error).toMatchObject({ httpCode: '403' });
		expect(error?.description).toContain('Check the Partner Password');
		expect(JSON.stringify(error)).not.toContain('not-the-password');
	});
});

describe('subscription: updateBilling', () => {
	it('turns the card into a token and hands it over', async () => {
		const { items } = await node.run('subscription', 'updateBilling', byId(livechatPaid));

		expect(node.traffic()).toEqual([
			'POST /js/v1/token',
			`PUT /v2/partners/solutions/licenses/livechat/${livechatPaid.id}/billing`,
		]);
		expect(node.sandbox.requests[1]?.body).toEqual({ token: expect.any(String) });
		expect(items).toEqual([
			{
				json: { success: true, product: 'livechat', license_id: livechatPaid.id },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('says that a token was spent already', async () => {
		const token = await freshToken(node);
		const parameters = { ...byId(livechatPaid), paymentSource: 'token', token };
		await node.run('subscription', 'updateBilling', parameters);
		const { error } = await node.run('subscription', 'updateBilling', parameters);

		expect(error?.message).toMatch(/token.*(used|spent)/i);
		expect(JSON.stringify(error)).not.toContain(token);
	});
});
