import type { IExecuteFunctions, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { LiveChatPartners } from '../../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { underTest, type Around } from '../../engine/underTest';
import { CAMPAIGNS } from '../../sandbox';

const node = underTest();

const goOn: Around = { onError: 'continueRegularOutput' };
const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

/** A read of something else for each item. */
const license: INodeParameters = {
	licenseId: { __rl: true, mode: 'id', value: '={{ "L" + $json.index }}' },
	product: 'livechat',
	simplify: false,
};

const disabled: INodeParameters = {
	campaignId: { __rl: true, mode: 'id', value: '={{ $json.id ?? 101 }}' },
};

/** The items that the node hands to n8n, before n8n sorts them. */
async function handedOver(): Promise<INodeExecutionData[]> {
	const { execute } = LiveChatPartners.prototype;
	return await new Promise((resolve) => {
		jest.spyOn(LiveChatPartners.prototype, 'execute').mockImplementation(async function (
			this: IExecuteFunctions,
		) {
			const output = await execute.call(this);
			resolve(output.flat());
			return output;
		});
	});
}

const found = { status: 200, body: { found: true } };
const refused = (message: string) => ({ status: 499, body: { message } });

describe('a failure', () => {
	const run = async (count: number, around: Around = {}) =>
		await node.run(
			'license',
			'get',
			{ ...license, options: { concurrency: 1 } },
			{ items: numbered(count), ...around },
		);

	it('stops the node, which sends nothing for the items behind it', async () => {
		node.sandbox.fault({ path: /L[01]$/, times: 2, act: found });
		node.sandbox.fault({ path: /L2$/, act: refused('So it is') });
		const { error, items } = await run(4);

		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: 'License L2 (LiveChat): So it is (item 3 of 4)',
			description: '2 of 4 items had already succeeded; what they did is not undone.',
		});
		expect(node.traffic()).toHaveLength(3);
	});

	it('is told with what to do about it and how far the node got', async () => {
		node.sandbox.fault({ act: { status: 409, body: { message: 'So it is' } } });
		const { error } = await run(2);

		expect(error?.description).toBe(
			'The request contradicts what the account already holds. (HTTP 409) None of the 2 items had succeeded before.',
		);
	});

	it('of the only item is told without a word about others', async () => {
		node.sandbox.fault({ act: refused('So it is') });
		const { error } = await run(1);

		expect(error).toMatchObject({ message: 'License L0 (LiveChat): So it is' });
		expect(error?.description).toBeUndefined();
	});

	it('of several that are under way is that of the first item', async () => {
		const busy = { status: 503, headers: { 'Retry-After': '0' } };
		node.sandbox.fault({ path: /L0$/, times: 2, act: busy });
		node.sandbox.fault({ path: /L0$/, act: refused('First') });
		node.sandbox.fault({ path: /L[12]$/, times: 2, act: refused('Later') });
		const { error } = await node.run('license', 'get', license, { items: numbered(3) });

		expect(error).toMatchObject({ message: 'License L0 (LiveChat): First (item 1 of 3)' });
	});

	it('is an item among the others where the node continues', async () => {
		node.sandbox.fault({ path: /L1$/, act: refused('So it is') });
		node.sandbox.fault({ path: /L[02]$/, times: 2, act: found });
		const { error, items } = await run(3, goOn);

		expect(error).toBeUndefined();
		expect(items).toStrictEqual([
			{ json: { found: true }, pairedItem: { item: 0 } },
			{
				json: {
					error: 'License L1 (LiveChat): So it is (item 2 of 3)',
					details: { itemIndex: 1, httpCode: '499' },
				},
				pairedItem: { item: 1 },
			},
			{ json: { found: true }, pairedItem: { item: 2 } },
		]);
	});

	it('of a request without an answer has no status', async () => {
		node.sandbox.fault({ act: 'resetBefore' });
		const { json } = await node.run(
			'license',
			'get',
			{ ...license, options: { maxRetries: 0 } },
			{ items: numbered(1), ...goOn },
		);

		expect(json).toEqual([
			{
				error:
					'License L0 (LiveChat): The connection to the Partner API broke before the answer was complete',
				details: { itemIndex: 0, description: 'Try again later (ECONNRESET).' },
			},
		]);
	});

	it('of a field names the field', async () => {
		const { json } = await node.run('campaign', 'disable', disabled, {
			items: [{ id: 'x' }],
			...goOn,
		});

		expect(json).toEqual([
			{
				error: '"Campaign" must be the ID, the slug or the name of a campaign, but none has "x"',
				details: {
					itemIndex: 0,
					parameter: 'Campaign',
					description: 'Search finds campaigns and gives their IDs.',
				},
			},
		]);
	});

	it.each<[Around['onError'], boolean]>([
		['continueRegularOutput', false],
		['continueErrorOutput', true],
	])('is handed to an n8n before version 2 as well: %s', async (onError, handed) => {
		node.sandbox.fault({ act: refused('So it is') });
		const output = handedOver();
		await run(1, { onError });
		const [item] = await output;

		expect(item?.error?.message).toBe(handed ? 'License L0 (LiveChat): So it is' : undefined);
		expect(Object.keys(item ?? {})).toEqual(['json', 'pairedItem']);
	});
});

describe('a credential that cannot be right', () => {
	const at = (baseUrl: string) => ({
		credentials: {
			liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, baseUrl },
		},
	});
	const message =
		'"Base URL" of the credential must be an address such as https://api.livechatinc.com';
	const description =
		'Enter a host, with a path if needed, and nothing else. Correct it in the LiveChat Partners API credential.';

	it('stops the node at the first item, since each item may have a credential of its own', async () => {
		const { error } = await node.run(
			'earnings',
			'get',
			{},
			{ items: numbered(2), ...at('ftp://nowhere') },
		);

		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: `${message} (item 1 of 2)`,
			description: `${description} None of the 2 items had succeeded before.`,
		});
		expect(node.traffic()).toEqual([]);
	});

	it('fails for each item where the node continues', async () => {
		const { items } = await node.run(
			'earnings',
			'get',
			{},
			{ items: numbered(2), ...goOn, ...at('ftp://nowhere') },
		);

		expect(items).toEqual(
			[0, 1].map((item) => ({
				json: {
					error: `${message} (item ${item + 1} of 2)`,
					details: { itemIndex: item, description, parameter: 'Base URL' },
				},
				pairedItem: { item },
			})),
		);
	});
});

describe('the Resource and the Operation', () => {
	it.each([
		['shop', 'get', '"Resource" must be one of the choices in the list, but is "shop"'],
		['campaign', 'sell', '"Operation" must be an operation of Campaign, but is "sell"'],
	])('have to exist: %s %s', async (resource, operation, message) => {
		const { error } = await node.run(resource, operation);

		expect(error).toMatchObject({ name: 'NodeOperationError', message });
		expect(node.traffic()).toEqual([]);
	});

	it.each([
		['shop', 'get', {}, 'Resource'],
		['campaign', 'sell', {}, 'Operation'],
		['earnings', 'get', { options: { concurrency: 0 } }, 'Concurrency'],
	])('are named by a failed item: %s %s', async (resource, operation, parameters, parameter) => {
		const { json } = await node.run(resource, operation, parameters, {
			onError: 'continueRegularOutput',
			items: [{}, {}],
		});

		expect(json.map(({ details }) => details)).toEqual([
			{ itemIndex: 0, parameter },
			{ itemIndex: 1, parameter },
		]);
	});
});

it('a stopped execution begins with no further item', async () => {
	node.sandbox.fault({ times: Infinity, act: { delay: 150 } });
	const handed = handedOver();
	const { outcome, cancel } = node.start('campaign', 'disable', disabled, {
		items: [{ id: CAMPAIGNS.newsletter }, { id: CAMPAIGNS.newsletter }],
		...goOn,
	});
	while (node.traffic().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	cancel();
	await outcome;

	expect(await handed).toHaveLength(1);
	expect(node.traffic()).toHaveLength(1);
});
