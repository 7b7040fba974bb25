import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { COUPONS, LICENSES, TEST_CARDS } from '../sandbox';
import { forClient } from './forClientFixtures';
import { subscriptionOf, typedCard } from './subscriptionFixtures';

const node = underTest();

const { create, account, posts } = forClient(node);

const listReads = () =>
	node.traffic().filter((line) => line === 'GET /v2/partners/solutions/licenses').length;

describe('subscription: createForClient', () => {
	it('creates organization, license and subscription, and tells the ids', async () => {
		const { items } = await create({
			additionalFields: {
				organizationName: 'Quayside Ltd',
				identifier: 'D-1042',
				dataCenter: 'eu-west3',
				trialDuration: 21,
				couponId: { __rl: true, mode: 'id', value: String(COUPONS.discount25.id) },
				purchaseOrder: 'PO-7',
			},
		});

		const { organizations, licenses, subscriptions } = account();
		expect(organizations).toMatchObject([
			{ name: 'Quayside Ltd', identifier: 'D-1042', dataCenter: 'eu-west3' },
		]);
		expect(licenses).toMatchObject([
			{
				product: 'livechat',
				clientName: 'Mira Solberg',
				paymentOrigin: 'partner',
				purchaseOrder: 'PO-7',
				coupon: COUPONS.discount25,
				organizationId: organizations[0]?.id,
				subscription: { plan: 'business', billingCycle: 'annual', seats: 4 },
			},
		]);
		expect(subscriptions).toEqual([1]);
		expect(items).toEqual([
			{
				json: {
					success: true,
					organization_id: organizations[0]?.id,
					license_id: licenses[0]?.id,
					product: 'livechat',
					plan: 'business',
					billing_cycle: 'annual',
					seats: 4,
					created: { organization: true, license: true, subscription: true },
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(posts()).toEqual(['organizations', 'licenses', 'subscription']);
	});

	it('names the organization like the client where nothing else is said', async () => {
		await create();

		expect(account().organizations).toMatchObject([{ name: 'Mira Solberg' }]);
	});

	it('gives a second delivery what is there, whatever the case of the address, and what differs', async () => {
		const { json } = await create();
		node.sandbox.requests.length = 0;
		const again = await create({ clientEmail: ' MIRA@Quayside.example', seats: 9 });

		expect(again.json).toEqual([
			{
				success: true,
				license_id: json[0]?.license_id,
				product: 'livechat',
				plan: 'business',
				billing_cycle: 'annual',
				seats: 4,
				differs: ['seats'],
				created: { organization: false, license: false, subscription: false },
			},
		]);
		expect(node.traffic().filter((line) => !line.startsWith('GET'))).toEqual([]);
	});

	it('pays for the license that the client has', async () => {
		const { id } = LICENSES.livechatTrial;
		const trial = node.sandbox.state.licenses.find((license) => license.id === id);
		const { json } = await create({ clientEmail: trial?.clientEmail ?? '' });

		expect(json).toMatchObject([
			{ license_id: id, created: { organization: false, license: false, subscription: true } },
		]);
		expect(posts()).toEqual(['subscription']);
		expect(subscriptionOf(node, { id })).toMatchObject({ plan: 'business', seats: 4 });
	});

	it('uses the organization that is given', async () => {
		const { organizations } = node.sandbox.state;
		for (const one of organizations.slice(0, 1))
			organizations.push({ ...one, id: 'known', clientEmail: 'mira@quayside.example' });
		const { json } = await create({ additionalFields: { organizationId: 'known' } });

		expect(json).toMatchObject([
			{ organization_id: 'known', created: { organization: false, license: true } },
		]);
		expect(posts()).toEqual(['licenses', 'subscription']);
	});

	it('reads the list once for 100 events, and sends no more than there is to create', async () => {
		const items = Array.from({ length: 100 }, (_, index) => ({
			// Each client buys two products, in one organization.
			email: `client${index % 50}@quayside.example`,
			product: index < 50 ? 'livechat' : 'helpdesk',
		}));
		const { json } = await create(
			{ clientEmail: '={{ $json.email }}', product: '={{ $json.product }}' },
			{ items },
		);

		expect(json).toHaveLength(100);
		expect(listReads()).toBe(1);
		expect(posts()).toHaveLength(50 + 100 + 100);
		expect(node.sandbox.requests.filter(({ status }) => status === 409)).toEqual([]);
		expect(new Set(json.map(({ organization_id }) => organization_id)).size).toBe(50);
	});
});

describe('what createForClient refuses before anything is created', () => {
	it.each<[string, INodeParameters]>([
		['a name of two characters', { clientName: 'Jo' }],
		['a plan that there is not', { plan: '={{ "enterprise" }}' }],
		['a cycle that there is not', { billingCycle: '={{ "yearly" }}' }],
		['a product that there is not', { product: '={{ "text" }}' }],
		['half a seat', { seats: '={{ 2.5 }}' }],
		['no seat', { seats: 0 }],
		['an address that is none', { clientEmail: 'mira' }],
		['a name that is an object', { clientName: '={{ ({ first: "Mira" }) }}' }],
		['a trial of 13 days', { additionalFields: { trialDuration: 13 } }],
		['a data center that there is not', { additionalFields: { dataCenter: '={{ "mars" }}' } }],
		['a card that is mistyped', { ...typedCard, cardNumber: '4111 1111 1111 1112' }],
	])('is %s', async (_, parameters) => {
		const { error, json } = await create(parameters);

		expect(error?.message).toMatch(/^"/);
		expect(json).toEqual([]);
		expect(posts()).toEqual([]);
		expect(node.sandbox.requests.filter(({ host }) => host === 'recurly')).toEqual([]);
	});

	it('is a card that Recurly declines, and a coupon of somebody else', async () => {
		const card = { ...node.credentials.liveChatPartnersCardApi, cardNumber: TEST_CARDS.declined };
		const credentials = { ...node.credentials, liveChatPartnersCardApi: card };
		const declined = await create({}, { credentials });
		const coupon = { __rl: true, mode: 'id', value: '99999' };
		const foreign = await create({ additionalFields: { couponId: coupon } });

		expect(declined.error?.message).toContain('declined');
		expect(foreign.error?.message).toBe('"Coupon" must be one of your own, but is 99999');
		expect(posts()).toEqual([]);
	});
});

describe('two events for one client at the same moment', () => {
	it.each([
		['in two executions', 2],
		['in four executions', 4],
	])(
		'%s create one of each',
		async (_, count) => {
			// All of them look before any has created something.
			const path = /\/solutions\/licenses$/;
			node.sandbox.fault({ method: 'GET', path, times: count, act: { delay: 300 } });
			const outcomes = await Promise.all(Array.from({ length: count }, async () => await create()));

			const created = outcomes.map(({ json }) => json[0]?.created);
			expect(outcomes.map(({ error }) => error)).toEqual(outcomes.map(() => undefined));
			expect(account()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: [1] });
			expect(created).toContainEqual(expect.objectContaining({ organization: true }));
			expect(outcomes.filter(({ json }) => json[0]?.success)).toHaveLength(count);
		},
		60_000,
	);

	it.each([1, 20])('in one execution create one of each, %d at a time', async (concurrency) => {
		const { json } = await create({ options: { concurrency } }, { items: [{}, {}, {}] });

		expect(account()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: [1] });
		expect(json.map(({ created }) => created)).toEqual([
			{ organization: true, license: true, subscription: true },
			{ organization: false, license: false, subscription: false },
			{ organization: false, license: false, subscription: false },
		]);
		expect(listReads()).toBe(1);
	});
});
