import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { underTest } from '../engine/underTest';
import { COUPONS } from '../sandbox';

const node = underTest();

/** What the editor calls the products. */
const productNames: Record<string, string> = {
	livechat: 'LiveChat',
	chatbot: 'ChatBot',
	helpdesk: 'HelpDesk',
	partner_program: 'Partner Program',
};

describe('the campaign picker', () => {
	it('lists the active ones by name and product, the newest first, with the page that they lead to', async () => {
		const { campaigns } = node.sandbox.state;
		campaigns.slice(0, 2).forEach((campaign) => (campaign.active = false));
		const active = campaigns
			.filter((campaign) => campaign.active)
			.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
		const { results } = await node.list('searchCampaigns');

		expect(results).toEqual(
			active.map(({ name, product, id, landingPageUrl }) => ({
				name: `${name} (${productNames[product]})`,
				value: String(id),
				url: landingPageUrl,
			})),
		);
		for (const { path, query } of node.sandbox.requests) {
			expect(path).toBe('/v2/partners/affiliates/campaigns/search');
			expect(query).toMatchObject({
				state: 'active',
				sort_by: 'creation_timestamp',
				sort_order: 'desc',
			});
		}
	});
});

describe('the long menus', () => {
	const { loadOptions } = new LiveChatPartners().methods;

	it.each([
		['getCountries', { name: 'Poland', value: 'PL' }],
		['getLanguages', { name: 'Polish', value: 'PL' }],
	] as const)('are given by %s without a request', async (method, entry) => {
		expect(await loadOptions[method]()).toContainEqual(entry);
		expect(node.traffic()).toEqual([]);
	});
});

describe('the coupon picker', () => {
	it('lists every coupon by its label', async () => {
		const { results } = await node.list('searchCoupons');

		expect(results).toEqual(
			[COUPONS.firstPayment, COUPONS.discount25, COUPONS.twoMonths].map(({ id, label }) => ({
				name: label,
				value: String(id),
			})),
		);
	});
});

describe('the lead picker', () => {
	it('lists every lead by company, contact and status', async () => {
		const { results } = await node.list('searchLeads');
		const expected = node.sandbox.state.leads.map(({ id, companyName, contactEmail, status }) => ({
			name: `${companyName} (${contactEmail}, ${status})`,
			value: id,
		}));

		expect(new Set(results)).toEqual(new Set(expected));
		expect((await node.list('searchLeads', expected[0]?.value)).results).toContainEqual(
			expected[0],
		);
	});
});

describe('the license picker', () => {
	it('lists every license by client, product, number and status, with its product in the value', async () => {
		const { results } = await node.list('searchLicenses');

		expect(node.request()).toMatchObject({ path: '/v2/partners/solutions/licenses', query: {} });
		expect(results).toHaveLength(Math.min(100, node.sandbox.state.licenses.length));
		for (const { id, product, clientName, clientEmail } of node.sandbox.state.licenses.slice(-3)) {
			const { results: found } = await node.list('searchLicenses', `${product} ${id}`);
			expect(found).toEqual([
				{
					name: expect.stringMatching(/, (paid|trial|expired)\)$/),
					value: `${product}:${id}`,
					description: clientEmail,
				},
			]);
			expect(found[0]?.name).toContain(`${clientName} (${productNames[product]} ${id}, `);
		}
	});
});

describe('a picker whose list is refused', () => {
	it.each(['searchCampaigns', 'searchCoupons', 'searchLeads', 'searchLicenses'])(
		'says why, in the words of the API: %s',
		async (method) => {
			node.sandbox.fault({ act: { status: 403, body: { message: 'Not for you' } } });

			await expect(node.list(method)).rejects.toMatchObject({
				name: 'NodeApiError',
				message: 'Not for you',
				httpCode: '403',
			});
		},
	);

	it('asks once more after a failure that may pass, and then lets the person decide', async () => {
		const inTrouble = { status: 503, headers: { 'retry-after': '0' }, body: { message: 'Busy' } };
		node.sandbox.fault({ act: inTrouble });
		expect((await node.list('searchCoupons')).results).toHaveLength(3);

		node.sandbox.requests.length = 0;
		node.sandbox.fault({ times: 3, act: inTrouble });
		await expect(node.list('searchCoupons')).rejects.toMatchObject({ message: 'Busy' });
		expect(node.sandbox.requests).toHaveLength(2);
	});
});
