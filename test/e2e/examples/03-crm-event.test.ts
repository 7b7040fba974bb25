import { isObject, type JsonObject } from '../json';
import { TEST_CARDS } from '../../sandbox';
import { webhookHeader } from './exampleCredentials';
import { exampleUnderTest } from './exampleUnderTest';

const example = exampleUnderTest('03-subscription-from-crm-event', { publish: true });

const event = {
	dealId: 'D-1042',
	company: 'Quayside Ltd',
	clientName: 'Mira Solberg',
	clientEmail: 'Mira@Quayside.example',
	product: 'livechat',
	plan: 'business',
	billingCycle: 'annual',
	seats: 4,
};

/** Delivers an event as the CRM does, and gives back the status and the body of the reply. */
async function deliver(body: object, secret = webhookHeader.value) {
	const response = await fetch(`${example.server.url}/webhook/livechat-deal-won`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', [webhookHeader.name]: secret },
		body: JSON.stringify(body),
	});
	const text = await response.text();
	// Where a workflow fails, n8n 1 calls an empty body JSON.
	const isJson = text !== '' && response.headers.get('content-type')?.includes('json');
	const reply: unknown = isJson ? JSON.parse(text) : text;
	return { status: response.status, reply: isObject(reply) ? reply : ({} satisfies JsonObject) };
}

function clients() {
	const { licenses, organizations, subscriptionsCreated } = example.sandbox.state;
	const mine = licenses.filter(({ clientEmail }) => clientEmail === 'mira@quayside.example');
	return {
		organizations: organizations.filter(({ name }) => name === 'Quayside Ltd'),
		licenses: mine,
		subscriptions: mine.reduce((sum, { id }) => sum + (subscriptionsCreated[id] ?? 0), 0),
	};
}

describe('subscription from a CRM event', () => {
	it('creates organization, license and subscription, and says so', async () => {
		const { status, reply } = await deliver(event);

		expect(status).toBe(200);
		const { organizations, licenses } = clients();
		expect(organizations).toMatchObject([{ identifier: 'D-1042', clientName: 'Mira Solberg' }]);
		expect(licenses).toMatchObject([
			{
				product: 'livechat',
				organizationId: organizations[0]?.id,
				subscription: { plan: 'business', billingCycle: 'annual', seats: 4 },
			},
		]);
		expect(reply).toEqual({
			ok: true,
			created: true,
			license: licenses[0]?.id,
			plan: 'business',
			billingCycle: 'annual',
			seats: 4,
		});
	});

	it('answers a second delivery with what is there, and creates nothing', async () => {
		const first = await deliver(event);
		const { status, reply } = await deliver({ ...event, clientEmail: 'mira@quayside.example' });

		expect(status).toBe(200);
		expect(reply).toEqual({ ...first.reply, created: false });
		expect(clients()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: 1 });
	});

	it('creates one subscription of two deliveries at the same moment', async () => {
		// Both look before either has created anything.
		example.sandbox.fault({ path: /licenses$/, method: 'GET', times: 2, act: { delay: 2000 } });
		const replies = await Promise.all([deliver(event), deliver(event)]);

		expect(replies.map(({ status }) => status)).toEqual([200, 200]);
		expect(replies.map(({ reply }) => reply.created).sort()).toEqual([false, true]);
		expect(clients()).toMatchObject({ licenses: [{}], subscriptions: 1 });
		expect(example.sandbox.requests.filter(({ status }) => status === 409)).toHaveLength(2);
	});

	it('uses the license that the client has', async () => {
		const [license] = example.sandbox.state.licenses;
		const { status, reply } = await deliver({ ...event, clientEmail: license?.clientEmail });

		expect(status).toBe(200);
		expect(reply).toMatchObject({ created: true, license: license?.id });
		expect(clients().organizations).toEqual([]);
	});

	it('gives up where the license of the e-mail is not ours to see', async () => {
		const path = /organizations\/[^/]+\/licenses$/;
		const body = { message: 'The given client_email already has a license' };
		example.sandbox.fault({ path, times: Infinity, act: { status: 409, body } });
		const { status, reply } = await deliver(event);

		expect(status).toBe(502);
		expect(reply).toMatchObject({ ok: false, error: body.message });
		expect(clients()).toMatchObject({ licenses: [], subscriptions: 0 });
	});

	it('says why a card was declined, and goes on from there when the event comes again', async () => {
		await example.payWith(TEST_CARDS.declined);
		const declined = await deliver(event).finally(async () => await example.payWith());
		const again = await deliver(event);

		expect(declined).toMatchObject({
			status: 502,
			reply: { ok: false, error: expect.stringContaining('Your card was declined') },
		});
		expect(again).toMatchObject({ status: 200, reply: { ok: true, created: true } });
		expect(clients()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: 1 });
	});

	it.each([
		['list of licenses', { path: /licenses$/, method: 'GET' }],
		['organization', { path: /organizations$/, method: 'POST' }],
	])('says why where the %s is refused, and the event may come again', async (_, refused) => {
		const body = { message: 'No partner any more' };
		example.sandbox.fault({ ...refused, act: { status: 403, body } });

		expect(await deliver(event)).toMatchObject({
			status: 502,
			reply: { ok: false, error: body.message },
		});
		expect(clients()).toMatchObject({ licenses: [], subscriptions: 0 });
		expect(await deliver(event)).toMatchObject({ status: 200, reply: { created: true } });
	});

	it('serves the first client of a partner who has no license yet', async () => {
		example.sandbox.state.licenses.length = 0;

		expect(await deliver(event)).toMatchObject({ status: 200, reply: { created: true } });
		expect(clients()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: 1 });
	});

	it('refuses an event that lacks something, and a wrong secret', async () => {
		expect(await deliver({ ...event, clientEmail: ' ' })).toMatchObject({
			status: 400,
			reply: { ok: false, error: expect.stringContaining('clientEmail') },
		});
		expect((await deliver({ ...event, seats: 'some' })).status).toBe(400);
		expect((await deliver(event, 'wrong')).status).toBe(403);
		expect(example.traffic()).toEqual([]);
	});
});
