import { isObject, type JsonObject } from '../json';
import { TEST_CARDS } from '../../sandbox';
import { webhookHeader } from './exampleCredentials';
import { exampleUnderTest } from './exampleUnderTest';

const example = exampleUnderTest('03-subscription-from-crm-event', { publish: true });

/** The event of a new client in each test: what n8n keeps of one outlives the sandbox. */
const event = {
	dealId: 'D-1042',
	company: 'Quayside Ltd',
	clientName: 'Mira Solberg',
	clientEmail: '',
	product: 'livechat',
	plan: 'business',
	billingCycle: 'annual',
	seats: 4,
};

let clientNumber = 0;
beforeEach(() => {
	clientNumber += 1;
	event.clientEmail = `Mira@Quayside-${clientNumber}.example`;
});

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
	const mine = licenses.filter(
		({ clientEmail }) => clientEmail === event.clientEmail.toLowerCase(),
	);
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
			createdNow: ['organization', 'license', 'subscription'],
			organization: organizations[0]?.id,
			license: licenses[0]?.id,
			plan: 'business',
			billingCycle: 'annual',
			seats: 4,
		});
	});

	it('answers a second delivery with what is there, and creates nothing', async () => {
		const first = await deliver(event);
		const { status, reply } = await deliver({
			...event,
			clientEmail: event.clientEmail.toLowerCase(),
		});

		expect(status).toBe(200);
		expect(reply).toEqual({ ...first.reply, created: false, createdNow: [] });
		expect(clients()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: 1 });
	});

	it('creates one of each of three deliveries at the same moment', async () => {
		// Both look before either has created anything.
		example.sandbox.fault({ path: /licenses$/, method: 'GET', times: 3, act: { delay: 2000 } });
		const replies = await Promise.all([deliver(event), deliver(event), deliver(event)]);

		expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
		expect(replies.map(({ reply }) => reply.created).sort()).toEqual([false, false, true]);
		expect(clients()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: 1 });
	});

	it('uses the license that the client has', async () => {
		const [license] = example.sandbox.state.licenses;
		const { status, reply } = await deliver({ ...event, clientEmail: license?.clientEmail });

		expect(status).toBe(200);
		expect(reply).toMatchObject({ created: true, license: license?.id });
		expect(clients().organizations).toEqual([]);
	});

	it('puts the second product of a client into the same organization', async () => {
		await deliver(event);
		const { status, reply } = await deliver({ ...event, product: 'helpdesk' });

		expect(status).toBe(200);
		expect(reply).toMatchObject({ createdNow: ['license', 'subscription'] });
		const { organizations, licenses } = clients();
		expect(organizations).toHaveLength(1);
		expect(licenses.map(({ product, organizationId }) => [product, organizationId])).toEqual([
			['livechat', organizations[0]?.id],
			['helpdesk', organizations[0]?.id],
		]);
	});

	it('says where to enter the ID of an organization that it never knew', async () => {
		await deliver(event);
		const [organization] = clients().organizations;
		if (organization) organization.clientEmail = 'owner@quayside.example';
		const { status, reply } = await deliver({ ...event, clientEmail: 'owner@quayside.example' });

		expect(status).toBe(502);
		expect(reply.error).toMatch(/^owner@quayside\.example already owns an organization/);
		expect(reply.advice).toContain('Additional Fields > Organization ID');
		expect(clients().organizations).toHaveLength(1);
	});

	it('goes on after a refused license in the organization that it has created', async () => {
		const body = { message: 'Not now' };
		const path = /organizations\/[^/]+\/licenses$/;
		example.sandbox.fault({ path, act: { status: 403, body } });

		expect(await deliver(event)).toMatchObject({ status: 502, reply: { error: 'Not now' } });
		expect(await deliver(event)).toMatchObject({ status: 200, reply: { created: true } });
		expect(clients()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: 1 });
	});

	it('forgets an organization that is gone, so that the event may come again', async () => {
		await deliver(event);
		example.sandbox.reset();

		expect((await deliver(event)).status).toBe(502);
		expect(await deliver(event)).toMatchObject({ status: 200, reply: { created: true } });
	});

	it.each([
		['a client name of two characters', { clientName: 'Jo' }, 'clientName'],
		['a client name that is an object', { clientName: { first: 'Mira' } }, 'clientName'],
		['a plan that there is not', { plan: 'enterprise' }, 'plan'],
		['a cycle that there is not', { billingCycle: 'yearly' }, 'billingCycle'],
		['half a seat', { seats: 2.5 }, 'seats'],
		['a client name of four characters between blanks', { clientName: '  Mira  ' }, 'clientName'],
		['a client name that is a list', { clientName: ['Mira Solberg'] }, 'clientName'],
		['a client name that is null', { clientName: null }, 'clientName'],
		['a company that is an object', { company: { name: 'Quayside Ltd' } }, 'company'],
		['an e-mail address that is a list', { clientEmail: ['mira@quayside.example'] }, 'clientEmail'],
		['an e-mail address that is none', { clientEmail: 'mira at quayside' }, 'clientEmail'],
		['a product that there is not', { product: 'text' }, 'product'],
		['a plan that is an object', { plan: { id: 'team' } }, 'plan'],
		['no seat', { seats: 0 }, 'seats'],
		['seats that are true', { seats: true }, 'seats'],
		['a number of the deal that is an object', { dealId: { id: 1 } }, 'dealId'],
	])('answers 400 to %s, however often it comes, and creates nothing', async (_, part, name) => {
		for (const again of [1, 2, 3]) {
			const { status, reply } = await deliver({ ...event, ...part });
			expect([again, status]).toEqual([again, 400]);
			expect(reply).toMatchObject({ ok: false, error: expect.stringContaining(`${name} must`) });
		}
		expect(example.traffic()).toEqual([]);
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
