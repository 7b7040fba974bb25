import { underTest } from '../engine/underTest';
import { COUPONS } from '../sandbox';
import { fresh } from './campaignFixtures';

const node = underTest();

describe('campaign: create, where the name is taken', () => {
	it('gives back the campaign that has the name where that is chosen', async () => {
		const first = await node.run('campaign', 'create', fresh);
		const second = await node.run('campaign', 'create', {
			...fresh,
			options: { ifExists: 'return' },
		});

		expect(second.json).toEqual([
			expect.objectContaining({ slug: first.json[0]?.slug, name: fresh.campaignName }),
		]);
		expect(
			node.sandbox.state.campaigns.filter(({ name }) => name === fresh.campaignName),
		).toHaveLength(1);
	});

	it.each([
		['active', true],
		['disabled', false],
	])('finds it among others that are %s', async (state, active) => {
		for (const campaign of node.sandbox.state.campaigns) campaign.active = active;
		const wanted = node.sandbox.state.campaigns.at(-2);
		const { json } = await node.run('campaign', 'create', {
			...fresh,
			product: wanted?.product ?? '',
			campaignName: wanted?.name ?? '',
			options: { ifExists: 'return' },
		});

		expect(json).toMatchObject([{ name: wanted?.name, slug: wanted?.slug }]);
		const asked = node.sandbox.requests.filter(({ method }) => method === 'GET');
		expect(asked.map(({ query }) => query)).toEqual(
			active ? [{ state }] : [{ state: 'active' }, { state }],
		);
	});

	it('gives back none of another product that has the name, but the 409', async () => {
		const taken = node.sandbox.state.campaigns.find((campaign) => campaign.active);
		const { error, json } = await node.run('campaign', 'create', {
			...fresh,
			product: taken?.product === 'chatbot' ? 'livechat' : 'chatbot',
			campaignName: taken?.name ?? '',
			options: { ifExists: 'return' },
		});

		expect(json).toEqual([]);
		expect(error).toMatchObject({ httpCode: '409' });
	});

	it('gives back none where another has only the same address, or the reason is another', async () => {
		const slug = node.sandbox.state.campaigns[0]?.name.toUpperCase() ?? '';
		const options = { ifExists: 'return' };
		const sameAddress = await node.run('campaign', 'create', {
			...fresh,
			campaignName: slug,
			options,
		});
		expect(sameAddress.error).toMatchObject({ httpCode: '409' });
		expect(sameAddress.json).toEqual([]);

		node.sandbox.requests.length = 0;
		const notOwn = await node.run('campaign', 'create', {
			...fresh,
			couponId: { __rl: true, mode: 'id', value: String(COUPONS.ofAnotherPartner.id) },
			options,
		});
		expect(notOwn.error).toMatchObject({ httpCode: '403' });
		expect(node.traffic()).toEqual(['POST /v2/partners/affiliates/campaigns']);
	});
});
