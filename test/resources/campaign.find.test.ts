import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { CAMPAIGNS } from '../sandbox';

const node = underTest();

function named(value: string | number, mode = 'id'): INodeParameters {
	return { campaignId: { __rl: true, mode, value } };
}

function campaign(id: number) {
	const found = node.sandbox.state.campaigns.find((one) => one.id === id);
	if (!found) throw new Error(`The sandbox has no campaign ${id}`);
	return found;
}

const SEARCH = 'GET /v2/partners/affiliates/campaigns/search';
const range = { dateRange: 'custom', dateFrom: '2026-01-01', dateTo: '2026-03-31' };

describe('a campaign', () => {
	it.each(['getSummary', 'getEarnings', 'getEarningsReport', 'disable'])(
		'is found by its slug and by its name: %s',
		async (operation) => {
			const { name, slug, id } = campaign(CAMPAIGNS.newsletter);
			for (const words of [slug, name, name.toUpperCase(), `  ${name} `]) {
				node.sandbox.reset();
				const { error } = await node.run('campaign', operation, { ...named(words), ...range });

				expect(error).toBeUndefined();
				const others = node.sandbox.requests.filter(({ path }) => !path.endsWith('/search'));
				expect(others.length).toBeGreaterThan(0);
				for (const { path } of others)
					expect(path).toMatch(new RegExp(`^/v2/partners/affiliates/campaigns/${id}(/|$)`));
				expect(node.traffic()[0]).toBe(SEARCH);
			}
		},
	);

	it('is asked for at once by its id', async () => {
		await node.run('campaign', 'getSummary', named(CAMPAIGNS.newsletter));

		expect(node.traffic()).toHaveLength(1);
	});

	it.each(['getSummary', 'disable'])(
		'is looked up in one list by all items of an execution: %s',
		async (operation) => {
			const wanted = node.sandbox.state.campaigns.filter(({ active }) => active).slice(0, 4);
			const { items, error } = await node.run('campaign', operation, named('={{ $json.name }}'), {
				items: wanted.map(({ name }) => ({ name })),
			});

			expect(error).toBeUndefined();
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				wanted.map((_, item) => ({ item })),
			);
			const pages = node.sandbox.requests.filter(({ path }) => path.endsWith('/search'));
			expect(new Set(pages.map(({ query }) => JSON.stringify(query))).size).toBe(pages.length);
		},
	);

	it.each<[string, number]>([
		['has no such name', 0],
		['Twins', 2],
	])('that %s is refused without a write', async (name, count) => {
		const { campaigns } = node.sandbox.state;
		for (const one of campaigns.filter(({ active }) => active).slice(0, count)) one.name = name;
		const { error } = await node.run('campaign', 'disable', named(name));

		expect(error?.message).toContain(
			count === 0 ? `none has "${name}"` : `"${name}" fits 2 campaigns: `,
		);
		expect(error?.message).toContain('"Campaign"');
		expect(node.sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	it('with signs of a path in its name is another campaign for nobody', async () => {
		const { error } = await node.run('campaign', 'disable', named('../coupons'));

		expect(error?.message).toContain('none has "../coupons"');
		expect(node.traffic().every((request) => request === SEARCH)).toBe(true);
	});
});

describe('the field Campaign', () => {
	it.each(['..', '.', '\u0000', 'News\nletter', '\u200b'])(
		'refuses %j, which no campaign can be called, before anything is sent',
		async (value) => {
			const { error } = await node.run('campaign', 'getSummary', named(value));

			expect(error?.message).toMatch(
				/^"Campaign" must be the ID, the slug or the name of a campaign/,
			);
			expect(node.traffic()).toEqual([]);
		},
	);

	it('takes an ID, a slug and a name with characters in it that nobody sees', async () => {
		const wanted = campaign(CAMPAIGNS.newsletter);
		wanted.name = 'Spring\u200b letter';
		for (const words of [
			`\u200b${wanted.id}`,
			`${wanted.slug}\u200b`,
			wanted.name,
			'\u200fSpring letter',
		]) {
			const { items } = await node.run('campaign', 'get', named(words));
			expect(items.map(({ json }) => json.id)).toEqual([wanted.id]);
		}
	});
});

describe('campaign: get', () => {
	it.each([
		['id', CAMPAIGNS.newsletter, 'active'],
		['slug', CAMPAIGNS.newsletter, 'active'],
		['name', CAMPAIGNS.newsletter, 'active'],
		['id', CAMPAIGNS.archived, 'disabled'],
		['name', CAMPAIGNS.archived, 'disabled'],
	] as const)('gives one campaign from both lists, by its %s', async (by, id, state) => {
		const wanted = campaign(id);
		const { items } = await node.run('campaign', 'get', named(String(wanted[by])));

		expect(items).toEqual([
			{
				json: expect.objectContaining({
					id,
					slug: wanted.slug,
					name: wanted.name,
					product: wanted.product,
					state,
					url: wanted.url,
					short_url: wanted.shortUrl,
					landing_page_url: wanted.landingPageUrl,
					trial_duration: wanted.trialDuration,
					...(wanted.coupon ? { discount: wanted.coupon.label } : {}),
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('says what is missing where the list does not have it', async () => {
		node.sandbox.fault({
			path: /campaigns$/,
			act: { status: 200, body: { result: [] } },
		});
		const { json, hints } = await node.run('campaign', 'get', named(CAMPAIGNS.newsletter));

		expect(json).toEqual([expect.objectContaining({ id: CAMPAIGNS.newsletter, state: 'active' })]);
		expect(hints).toEqual([expect.stringContaining('its links are missing')]);
	});
});
