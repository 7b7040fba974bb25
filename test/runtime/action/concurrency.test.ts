import type { INodeParameters } from 'n8n-workflow';
import { underTest, type Around } from '../../engine/underTest';
import { campaign } from '../transport/failing';
import { startCounter, type Counter } from './inFlight';

const node = underTest();

const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

/** A read of something else for each item. */
const license: INodeParameters = {
	licenseId: { __rl: true, mode: 'id', value: '={{ "L" + $json.index }}' },
	product: 'livechat',
	simplify: false,
};

describe('how many items are worked on at the same time', () => {
	let counter: Counter | undefined;
	afterEach(async () => {
		await counter?.close();
		counter = undefined;
	});

	/** The most requests that were under way at the same time. */
	async function most(
		operation: [resource: string, operation: string],
		parameters: INodeParameters,
		items: Array<Record<string, string | number>>,
		around: Around = {},
	): Promise<number> {
		counter = await startCounter(() => 40);
		const account = { ...node.credentials.liveChatPartnersApi, baseUrl: counter.url };
		const credentials = { liveChatPartnersApi: account };
		const { error } = await node.run(...operation, parameters, { items, credentials, ...around });
		expect(error).toBeUndefined();
		expect(counter.asked).toHaveLength(items.length);
		return counter.most();
	}

	it.each<[string, INodeParameters, number, number]>([
		['20 where all read', {}, 22, 20],
		['what Concurrency says', { options: { concurrency: 2 } }, 4, 2],
		['the usual number where Concurrency is blank', { options: { concurrency: '=' } }, 3, 3],
		['the usual number where Options are empty', { options: '={{ null }}' }, 3, 3],
		['the usual number where Options hold others', { options: { timeout: 9_000 } }, 3, 3],
	])('is %s', async (_, parameters, count, expected) => {
		expect(await most(['license', 'get'], { ...license, ...parameters }, numbered(count))).toBe(
			expected,
		);
	});

	it.each<[string, INodeParameters, number]>([
		['one where they write', {}, 1],
		['what Concurrency says where they write', { options: { concurrency: 3 } }, 3],
	])('is %s', async (_, parameters, expected) => {
		const name = '={{ "Campaign " + $json.index }}';
		expect(
			await most(
				['campaign', 'create'],
				{ ...campaign, campaignName: name, ...parameters },
				numbered(4),
			),
		).toBe(expected);
	});

	it('is no number that Concurrency does not allow', async () => {
		const { error } = await node.run('earnings', 'get', { options: { concurrency: 0 } });

		expect(error?.message).toBe('"Concurrency" must be a whole number from 1 to 100, but is 0');
		expect(node.traffic()).toEqual([]);
	});
});
