import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../../engine/underTest';
import { startSandbox } from '../../sandbox';
import { campaign } from './failing';
import { deadAddress } from './faults/play';
import { startCounter, type Counter } from '../action/inFlight';

const node = underTest();

const numbered = (count: number): Array<{ index: number }> =>
	Array.from({ length: count }, (_, index) => ({ index }));

/** A read of something else for each item. */
const distinct: INodeParameters = {
	licenseId: { __rl: true, mode: 'id', value: '={{ "L" + $json.index }}' },
	product: 'livechat',
};

const busy = { status: 429, headers: { 'Retry-After': '1' }, body: { message: 'Slow down' } };

describe('the items of one execution', () => {
	let counter: Counter | undefined;
	const serve = async (latency: (position: number) => number): Promise<Counter> => {
		counter = await startCounter(latency);
		return counter;
	};
	afterEach(async () => {
		await counter?.close();
		counter = undefined;
	});
	const at = (url: string) => ({
		liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, baseUrl: url },
	});

	it('all pause after one 429', async () => {
		node.sandbox.fault({ path: /L0$/, act: busy });
		node.sandbox.fault({ path: /L[1-9]/, times: Infinity, act: { status: 200, body: {} } });
		node.sandbox.fault({ path: /L0$/, act: { status: 200, body: {} } });
		const at: number[] = [];
		const start = performance.now();
		const { push } = node.sandbox.requests;
		jest.spyOn(node.sandbox.requests, 'push').mockImplementation((...requests) => {
			at.push(performance.now() - start);
			return push.apply(node.sandbox.requests, requests);
		});
		const options = { concurrency: 2 };
		const { error } = await node.run(
			'license',
			'get',
			{ ...distinct, options },
			{ items: numbered(8) },
		);

		expect(error).toBeUndefined();
		expect(node.traffic().filter((line) => line.endsWith('L0'))).toHaveLength(2);
		// The other worker was under way with at most a few when the answer came; then all waited.
		const early = at.filter((time) => time < (at[0] ?? 0) + 950);
		expect(early.length).toBeLessThanOrEqual(4);
		expect(at).toHaveLength(9);
	});

	it('wait each for itself after a 503', async () => {
		const act = { ...busy, status: 503 };
		node.sandbox.fault({ path: /L0$/, act });
		node.sandbox.fault({ path: /L[0-9]/, times: Infinity, act: { status: 200, body: {} } });
		const { json } = await node.run(
			'license',
			'get',
			{ ...distinct, options: { concurrency: 2 } },
			{ items: numbered(8) },
		);

		expect(json).toHaveLength(8);
		// All others passed the first one while it waited.
		expect(node.traffic().at(-1)).toMatch(/L0$/);
		expect(node.traffic()).toHaveLength(9);
	});

	it.each<[string, INodeParameters, number, number]>([
		['20 reads unless they say otherwise', {}, 45, 20],
		['as many as Concurrency says', { options: { concurrency: 3 } }, 12, 3],
		['no more than there are', { options: { concurrency: 50 } }, 4, 4],
	])('read at the same time: %s', async (_, parameters, count, most) => {
		const server = await serve(() => 250);
		await node.run(
			'license',
			'get',
			{ ...distinct, ...parameters },
			{ items: numbered(count), credentials: at(server.url) },
		);

		expect(server.asked).toHaveLength(count);
		expect(server.most()).toBe(most);
	});

	it.each([
		['one at a time and in order', {}, 1],
		['as many as Concurrency says', { options: { concurrency: 3 } }, 3],
	])('write %s', async (_, parameters, most) => {
		const server = await serve(() => 60);
		const name = '={{ "Campaign " + $json.index }}';
		const wanted = { product: 'livechat', campaignName: name, link: 'https://x.test' };
		await node.run(
			'campaign',
			'create',
			{ ...wanted, trialDuration: 14, ...parameters },
			{ items: numbered(6), credentials: at(server.url) },
		);

		expect(server.asked).toHaveLength(6);
		expect(server.most()).toBe(most);
	});

	it('come out in the order of the input, whichever is answered first', async () => {
		const latencies = fc.sample(fc.nat(120), { numRuns: 30, seed: 7 });
		const server = await serve((position) => latencies[position - 1] ?? 0);
		const parameters = { ...distinct, simplify: false };
		const { items } = await node.run('license', 'get', parameters, {
			items: numbered(30),
			credentials: at(server.url),
		});

		expect(items.map(({ json, pairedItem }) => [json.asked, pairedItem])).toEqual(
			numbered(30).map(({ index }) => [
				`/v2/partners/solutions/licenses/livechat/L${index}`,
				{ item: index },
			]),
		);
	});

	it.each<[string, INodeParameters, number]>([
		['share it', {}, 1],
		['do not share it where that is turned off', { options: { shareIdenticalReads: false } }, 30],
	])('that ask the same %s', async (_, parameters, requests) => {
		const { json } = await node.run('earnings', 'get', parameters, { items: numbered(30) });

		expect(node.traffic()).toHaveLength(requests);
		expect(json).toHaveLength(30);
		// Each has a copy of its own.
		expect(json[0]).toEqual(json[1]);
		expect(json[0]).not.toBe(json[1]);
	});

	it('have a token of a card each, also where it is asked for like a read', async () => {
		const { json } = await node.run(
			'subscription',
			'tokenizeCard',
			{ options: { recurlyMethod: 'get' } },
			{ items: numbered(2) },
		);

		expect(node.traffic()).toEqual(['GET /js/v1/token', 'GET /js/v1/token']);
		expect(new Set(json.map(({ id }) => id)).size).toBe(2);
	});

	it('read again what a write of theirs may have changed', async () => {
		const { json } = await node.run(
			'campaign',
			'create',
			{
				product: 'livechat',
				campaignName: node.sandbox.state.campaigns[0]?.name ?? '',
				link: 'https://www.livechat.com/',
				trialDuration: 14,
				options: { ifExists: 'return' },
			},
			{ items: numbered(2) },
		);

		expect(json).toHaveLength(2);
		const path = '/v2/partners/affiliates/campaigns';
		expect(node.traffic()).toEqual([`POST ${path}`, `GET ${path}`, `POST ${path}`, `GET ${path}`]);
	});
});

describe('a read that keeps failing', () => {
	const node = underTest();

	it.each([0, 1, 2])(
		'is given up after %i repetitions where that many are chosen',
		async (maxRetries) => {
			const headers = { 'Retry-After': '0' };
			node.sandbox.fault({ times: Infinity, act: { status: 503, headers } });
			const { error } = await node.run('earnings', 'getBalance', { options: { maxRetries } });

			expect(error).toMatchObject({ httpCode: '503' });
			expect(node.traffic()).toHaveLength(maxRetries + 1);
		},
	);
});

describe('a write that found nobody', () => {
	it('is sent as soon as somebody listens, once', async () => {
		const dead = await deadAddress();
		const running = node.run('campaign', 'create', campaign, {
			credentials: {
				liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, baseUrl: dead },
			},
		});
		const late = await startSandbox({ partnerPort: Number(new URL(dead).port) });
		const { error } = await running;
		const requests = late.requests.length;
		await late.close();

		expect(error).toBeUndefined();
		expect(requests).toBe(1);
	}, 20_000);
});
