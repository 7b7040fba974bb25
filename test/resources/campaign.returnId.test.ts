import { underTest } from '../engine/underTest';
import { CAMPAIGNS } from '../sandbox';

const node = underTest();

const fresh = {
	product: 'livechat',
	campaignName: 'Autumn webinar & friends',
	link: 'https://www.livechat.com/features/',
	trialDuration: 30,
};
const options = { returnId: true };
const SEARCH = 'GET /v2/partners/affiliates/campaigns/search';
const CREATE = 'POST /v2/partners/affiliates/campaigns';

describe('campaign: create, with Return ID', () => {
	it('gives the ID of the new campaign, by one search of the newest', async () => {
		const { json } = await node.run('campaign', 'create', { ...fresh, options });

		const created = node.sandbox.state.campaigns.find(({ name }) => name === fresh.campaignName);
		expect(json).toMatchObject([{ name: fresh.campaignName, id: created?.id }]);
		expect(node.traffic().map((line) => line.split('?')[0])).toEqual([CREATE, SEARCH]);
	});

	it('gives the ID of the campaign that is there, where that is wanted', async () => {
		const { name, product } =
			node.sandbox.state.campaigns.find(({ id }) => id === CAMPAIGNS.newsletter) ?? {};
		const { json } = await node.run('campaign', 'create', {
			...fresh,
			product: product ?? '',
			campaignName: name ?? '',
			options: { ...options, ifExists: 'return' },
		});

		expect(json).toMatchObject([{ existed: true, id: CAMPAIGNS.newsletter }]);
	});

	it.each([
		['is refused', { status: 403, body: { message: 'Not now' } }, ': Not now'],
		['does not know it yet', { status: 200, body: { results: [], total: 0 } }, '. Search may'],
	])('keeps the campaign and says so where the search %s', async (_, act, words) => {
		node.sandbox.fault({ path: /search$/, times: Infinity, act });
		const { json, error, hints } = await node.run('campaign', 'create', { ...fresh, options });

		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ name: fresh.campaignName, id: null }]);
		expect(hints).toEqual([expect.stringContaining(`its ID was not found${words}`)]);
		expect(node.traffic().filter((line) => line.startsWith('POST'))).toHaveLength(1);
	});
});
