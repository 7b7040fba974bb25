import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { CAMPAIGNS, COUPONS } from '../sandbox';
import { fresh } from './campaignFixtures';

const node = underTest();

function coupon(id: number): INodeParameters {
	return { couponId: { __rl: true, mode: 'list', value: String(id) } };
}

function byId(id: number | string): INodeParameters {
	return { campaignId: { __rl: true, mode: 'id', value: String(id) } };
}

describe('campaign: create', () => {
	it('sends the product in the query and the rest as a form', async () => {
		const { items } = await node.run('campaign', 'create', {
			...fresh,
			...coupon(COUPONS.discount25.id),
		});

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path: '/v2/partners/affiliates/campaigns',
			query: { product: 'livechat' },
			status: 201,
		});
		expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
		expect(request.rawBody).toBe(
			'name=Autumn+webinar+%26+friends&link=https%3A%2F%2Fwww.livechat.com%2Ffeatures%2F&trial_duration=30&coupon_id=12',
		);
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					name: 'Autumn webinar & friends',
					short_url: expect.stringMatching(/^https:/),
					trial_duration: 30,
					discount: COUPONS.discount25.label,
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it.each([
		['www.livechat.com/features/', 'https://www.livechat.com/features/'],
		['http://www.livechat.com', 'http://www.livechat.com'],
	])('takes the landing page %s as %s', async (typed, sent) => {
		await node.run('campaign', 'create', { ...fresh, link: typed });

		expect(node.request().body).toMatchObject({ link: sent });
	});

	it('leaves a blank coupon out', async () => {
		await node.run('campaign', 'create', {
			...fresh,
			couponId: { __rl: true, mode: 'list', value: '' },
		});

		expect(node.request().body).not.toHaveProperty('coupon_id');
	});

	it('says what to do where the name is taken', async () => {
		await node.run('campaign', 'create', fresh);
		const { error } = await node.run('campaign', 'create', fresh);

		expect(error).toMatchObject({ httpCode: '409' });
		expect(error?.description).toContain(
			'There is already a campaign with this name. Choose another Campaign Name',
		);
	});

	it('says that a coupon is not the own one', async () => {
		const { error } = await node.run('campaign', 'create', {
			...fresh,
			...coupon(COUPONS.ofAnotherPartner.id),
		});

		expect(error).toMatchObject({ httpCode: '403' });
		expect(error?.description).toContain('The coupon may not be one of yours');
	});

	it('lets the API judge a trial that is too short', async () => {
		const { error } = await node.run('campaign', 'create', { ...fresh, trialDuration: 5 });

		expect(error).toMatchObject({ httpCode: '400' });
		expect(error?.message).toMatch(/trial_duration/);
	});
});

describe('campaign: getAll', () => {
	it('gives the active campaigns with their links', async () => {
		const { items } = await node.run('campaign', 'getAll', { limit: 2 });

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/affiliates/campaigns',
			query: {},
		});
		expect(items).toHaveLength(2);
		expect(items[0]).toEqual({
			json: expect.objectContaining({
				active: true,
				slug: expect.any(String),
				url: expect.any(String),
			}),
			pairedItem: { item: 0 },
		});
	});

	it('gives the disabled ones where they are asked for', async () => {
		const { json } = await node.run('campaign', 'getAll', { filters: { state: 'disabled' } });

		expect(node.request().query).toEqual({ state: 'disabled' });
		expect(json.every(({ active }) => active === false)).toBe(true);
	});
});

describe('campaign: search', () => {
	it('walks the pages until all are there and no further', async () => {
		const { json } = await node.run('campaign', 'search', { state: 'active', returnAll: true });

		const total = node.sandbox.state.campaigns.filter(({ active }) => active).length;
		expect(json).toHaveLength(total);
		expect(new Set(json.map(({ id }) => id)).size).toBe(total);
		expect(node.sandbox.requests.map(({ query }) => query.page)).toEqual(
			Array.from({ length: Math.ceil(total / 15) }, (_, index) => String(index + 1)),
		);
	});

	it('asks for one page only where that is enough', async () => {
		const { json } = await node.run('campaign', 'search', {
			state: 'active',
			limit: 15,
			filters: { product: 'all', sortBy: 'creation_timestamp', sortOrder: 'asc' },
		});

		expect(node.request().query).toEqual({
			page: '1',
			state: 'active',
			product: 'all',
			sort_by: 'creation_timestamp',
			sort_order: 'asc',
		});
		expect(json).toHaveLength(15);
	});

	it('sends conditions as the JSON that the API wants', async () => {
		const filter = [{ field: 'name', operator: 'contains', value: 'newsletter' }];
		const { json } = await node.run('campaign', 'search', {
			state: 'active',
			filterRows: { filter },
		});

		expect(node.request().query.filters).toBe(JSON.stringify(filter));
		expect(json.length).toBeGreaterThan(0);
		expect(json.every(({ name }) => /newsletter/i.test(JSON.stringify(name)))).toBe(true);
	});

	it('does not let a list that repeats itself pass for a complete one', async () => {
		const page = { value: 1, results: [{ id: 1 }], total: 40, limit: 15 };
		node.sandbox.fault({ times: Infinity, act: { status: 200, body: page } });
		const { error, items } = await node.run('campaign', 'search', {
			state: 'active',
			returnAll: true,
		});

		expect(items).toEqual([]);
		expect(error?.message).toBe('The Partner API repeats itself: the list has no end');
		expect(node.sandbox.requests).toHaveLength(2);
	});
});

describe('campaign: disable', () => {
	it('disables by number and says so', async () => {
		const { items } = await node.run('campaign', 'disable', byId(CAMPAIGNS.newsletter));

		expect(node.request()).toMatchObject({
			method: 'DELETE',
			path: `/v2/partners/affiliates/campaigns/${CAMPAIGNS.newsletter}`,
			rawBody: '',
			status: 204,
		});
		expect(items).toEqual([
			{
				json: { success: true, campaign_id: String(CAMPAIGNS.newsletter), disabled: true },
				pairedItem: { item: 0 },
			},
		]);
		expect(
			node.sandbox.state.campaigns.find(({ id }) => id === CAMPAIGNS.newsletter),
		).toMatchObject({ active: false });
	});
});

describe('campaign: getSummary', () => {
	it('gives clicks, trials, paid licenses and earnings', async () => {
		const { items } = await node.run('campaign', 'getSummary', byId(CAMPAIGNS.newsletter));

		expect(node.request().path).toBe(
			`/v2/partners/affiliates/campaigns/${CAMPAIGNS.newsletter}/summary`,
		);
		expect(items).toEqual([
			{
				json: {
					click: expect.any(Number),
					trial: expect.any(Number),
					paid: expect.any(Number),
					earnings: expect.any(Number),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('passes on that there is no such campaign', async () => {
		const { error } = await node.run('campaign', 'getSummary', byId(1));

		expect(error).toMatchObject({ httpCode: '400', message: 'Campaign 1 not found' });
	});
});

describe('the campaign picker', () => {
	it('lists all pages of active campaigns and finds one by its name', async () => {
		const all = await node.list('searchCampaigns');
		const active = node.sandbox.state.campaigns.filter((campaign) => campaign.active);
		const wanted = active[active.length - 1];
		const found = await node.list('searchCampaigns', wanted?.name.toUpperCase());

		expect(all.results).toHaveLength(active.length);
		expect(found.results.map(({ value }) => value)).toContain(String(wanted?.id));
	});

	it('calls the products by their names', async () => {
		const { results } = await node.list('searchCampaigns');

		expect(results.map(({ name }) => /\(([^()]*)\)$/.exec(name)?.[1])).toEqual(
			expect.arrayContaining(['LiveChat', 'Partner Program']),
		);
	});
});
