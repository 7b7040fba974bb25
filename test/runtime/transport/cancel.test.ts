import { setTimeout as delay } from 'node:timers/promises';
import { underTest } from '../../engine/underTest';
import { byItem, order } from '../../resources/subscriptionFixtures';
import { LICENSES } from '../../sandbox';

const node = underTest();

const limited = { status: 429, headers: { 'Retry-After': '30' }, body: { message: 'Slow down' } };

/** Waits until this many requests have arrived. */
async function arrival(count: number): Promise<void> {
	while (node.sandbox.requests.length < count) await delay(10);
}

/** Milliseconds until the work is done. */
async function duration(work: Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work;
	return performance.now() - start;
}

describe('a stopped execution', () => {
	it.each([
		['stops waiting for the rate limit, and sends nothing more', limited],
		['stops waiting between attempts, and sends nothing more', { ...limited, status: 503 }],
	])('%s', async (_, act) => {
		node.sandbox.fault({ times: Infinity, act });
		const { outcome, cancel } = node.start('earnings', 'get');
		await arrival(1);
		await delay(100);
		cancel();

		expect(await duration(outcome)).toBeLessThan(20_000);
		await delay(600);
		expect(node.traffic()).toHaveLength(1);
	});

	it('does not begin with the items that wait', async () => {
		node.sandbox.fault({ times: Infinity, act: { delay: 300 } });
		const items = [{ license: LICENSES.livechatTrial.id }, { license: LICENSES.livechatTrial2.id }];
		const { outcome, cancel } = node.start(
			'subscription',
			'create',
			{ ...byItem, ...order },
			{ items, onError: 'continueRegularOutput' },
		);
		await arrival(3);
		cancel();
		await outcome;

		await delay(1_000);
		expect(node.traffic()).toEqual([
			`GET /v2/partners/solutions/licenses/livechat/${LICENSES.livechatTrial.id}`,
			'POST /js/v1/token',
			`POST /v2/partners/solutions/licenses/livechat/${LICENSES.livechatTrial.id}/subscription`,
		]);
	});

	it('does not send what was held back with the items before', async () => {
		node.sandbox.fault({ act: limited });
		const items = Array.from({ length: 5 }, (_, index) => ({ index }));
		const { outcome, cancel } = node.start(
			'earnings',
			'get',
			{ options: { concurrency: 2, shareIdenticalReads: false } },
			{ items, onError: 'continueErrorOutput' },
		);
		await arrival(1);
		await delay(200);
		const before = node.traffic().length;
		cancel();

		expect(await duration(outcome)).toBeLessThan(20_000);
		await delay(600);
		expect(node.traffic()).toHaveLength(before);
	});

	it('gives up a request that is never answered', async () => {
		node.sandbox.fault({ times: Infinity, act: 'silence' });
		const { outcome, cancel } = node.start('earnings', 'get');
		await arrival(1);
		cancel();

		expect(await duration(outcome)).toBeLessThan(20_000);
		await delay(300);
		expect(node.traffic()).toHaveLength(1);
	});
});
