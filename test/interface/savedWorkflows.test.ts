import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { byId } from '../resources/subscriptionFixtures';
import { COUPONS, LICENSES } from '../sandbox';

const node = underTest();

/* What workflows store that were saved with earlier versions of the panels. */
const coupon = (id: number): INodeParameters => ({
	couponId: { __rl: true, mode: 'id', value: String(id) },
});
const campaign: INodeParameters = {
	product: 'livechat',
	campaignName: 'Autumn webinar',
	link: 'https://www.livechat.com/features/',
	trialDuration: 30,
};

describe('a workflow that was saved with a field in Additional Fields', () => {
	it.each([
		['counts', {}, COUPONS.discount25.id],
		['gives way to the field itself', coupon(COUPONS.firstPayment.id), COUPONS.firstPayment.id],
	])('creates a campaign with its coupon, which %s', async (_, now, id) => {
		const stored = { additionalFields: coupon(COUPONS.discount25.id) };
		await node.run('campaign', 'create', { ...campaign, ...stored, ...now });

		expect(node.request().body).toMatchObject({ coupon_id: id });
	});

	it.each([true, false])('closes a subscription with Expire Immediately: %s', async (expire) => {
		const parameters = { ...byId(LICENSES.livechatPaid), additionalFields: { expire } };
		await node.run('subscription', 'close', parameters);

		expect(node.request().body).toMatchObject({ expire });
	});
});

describe('a workflow that was saved with a condition', () => {
	const rows = (field: string, value: string): INodeParameters => ({
		filterRows: { filter: [{ field, operator: 'equals', value }] },
	});
	const asked = (): unknown => JSON.parse(String(node.request().query.filters));

	it.each([
		['on a product that was typed', 'product', 'livechat', 'livechat'],
		['with the words of the menu', 'product', 'LiveChat', 'livechat'],
		['on a field that is not in the menu', 'region', 'eu', 'eu'],
	])('gets the commission by it: %s', async (_, field, value, sent) => {
		await node.run('earnings', 'getCommissionReport', rows(field, value));

		expect(asked()).toEqual([{ field, operator: 'equals', value: sent }]);
	});

	it('searches campaigns by their product', async () => {
		await node.run('campaign', 'search', rows('product', 'chatbot'));

		expect(asked()).toEqual([{ field: 'product', operator: 'equals', value: 'chatbot' }]);
	});
});
