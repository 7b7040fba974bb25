import { underTest } from '../engine/underTest';
import { COUPONS } from '../sandbox';

const node = underTest();

describe('coupon: getAll', () => {
	it('gives one item per coupon of the partner', async () => {
		const { items } = await node.run('coupon', 'getAll');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/coupons',
			query: {},
		});
		expect(items).toEqual(
			[COUPONS.firstPayment, COUPONS.discount25, COUPONS.twoMonths].map((json) => ({
				json,
				pairedItem: { item: 0 },
			})),
		);
	});

	it('stops at Limit, and Return All goes before it', async () => {
		const limited = await node.run('coupon', 'getAll', { limit: 2 });
		const all = await node.run('coupon', 'getAll', { returnAll: true, limit: 2 });

		expect(limited.json.map(({ id }) => id)).toEqual([
			COUPONS.firstPayment.id,
			COUPONS.discount25.id,
		]);
		expect(all.json).toHaveLength(3);
	});

	it('refuses a limit that is no number', async () => {
		const { error } = await node.run('coupon', 'getAll', { limit: '=none' });

		expect(error?.message).toBe('"Limit" must be a whole number of at least 1, but is "none"');
		expect(node.traffic()).toEqual([]);
	});
});

describe('the coupon picker', () => {
	it('lists the coupons by label and finds one by a part of it', async () => {
		expect((await node.list('searchCoupons')).results).toHaveLength(3);
		expect(await node.list('searchCoupons', '$25')).toEqual({
			results: [{ name: COUPONS.discount25.label, value: String(COUPONS.discount25.id) }],
		});
	});

	it('shows the words of the API where the call fails', async () => {
		node.sandbox.fault({ act: { status: 403, body: { message: 'Affiliates only' } } });

		await expect(node.list('searchCoupons')).rejects.toMatchObject({ message: 'Affiliates only' });
	});
});
