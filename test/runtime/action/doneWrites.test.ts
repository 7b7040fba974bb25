import type { IDataObject } from 'n8n-workflow';
import { binaryOf } from '../../engine/binary';
import { STORED_CARD, underTest, type Around } from '../../engine/underTest';
import { byId, order } from '../../resources/subscriptionFixtures';
import { LICENSES } from '../../sandbox';
import { png } from '../../sandbox/image';
import { UNKNOWN, campaign } from '../transport/failing';

const node = underTest();

const retryOnFail = { maxTries: 2 };
const goOn: Around = { onError: 'continueRegularOutput' };
const refusal = { status: 400, body: { message: 'Not now' } };

const EARLIER =
	'An earlier try of this execution ended in this way. It is not known whether the request was carried out, and it was not sent again. Look at the account first; a new execution sends the request again.';

const create = async (campaignName: string, around: Around) =>
	await node.run(
		'campaign',
		'create',
		{ ...campaign, campaignName, options: { maxRetries: 0 } },
		around,
	);

/** The names of the campaigns that were sent, in order. */
const sent = () => node.sandbox.requests.map(({ rawBody }) => /name=([^&]+)/.exec(rawBody)?.[1]);

describe('a second try of the same run', () => {
	const items = [{ name: 'First' }, { name: 'Second' }];

	it('reports what a write said that succeeded in the first, without sending it', async () => {
		node.sandbox.fault({ act: { status: 201, body: { id: 1, name: 'as it was' } } });
		node.sandbox.fault({ act: refusal });
		const outcome = await create('={{ $json.name }} name', { items, retryOnFail });

		expect(outcome.items).toEqual([
			{ json: { id: 1, name: 'as it was' }, pairedItem: { item: 0 } },
			{ json: expect.objectContaining({ name: 'Second name' }), pairedItem: { item: 1 } },
		]);
		expect(sent()).toEqual(['First+name', 'Second+name', 'Second+name']);
	});

	it('sends a write that has become another one', async () => {
		node.sandbox.fault({ times: 1, path: /campaigns$/, act: { status: 201, body: { id: 1 } } });
		node.sandbox.fault({ act: refusal });
		const { error } = await create('={{ $json.name }} {{ Math.random() }}', { items, retryOnFail });

		expect(error).toBeUndefined();
		expect(sent()).toHaveLength(4);
	});

	it('takes two items with the same values for two writes', async () => {
		node.sandbox.fault({ times: 2, act: { status: 201, body: { id: 1 } } });
		const { json } = await create('Autumn webinar', { items });

		expect(json).toEqual([{ id: 1 }, { id: 1 }]);
		expect(sent()).toHaveLength(2);
	});

	it('reads everything once more', async () => {
		node.sandbox.fault({ path: /L0/, times: 2, act: { status: 200, body: {} } });
		node.sandbox.fault({ path: /L1/, act: refusal });
		node.sandbox.fault({ path: /L1/, act: { status: 200, body: {} } });
		const { error } = await node.run(
			'license',
			'get',
			{
				...byId({ product: 'livechat', id: '={{ $json.id }}' }),
				options: { concurrency: 1, maxRetries: 0 },
			},
			{ items: [{ id: 'L0' }, { id: 'L1' }], retryOnFail },
		);

		expect(error).toBeUndefined();
		expect(node.traffic().map((line) => line.slice(-2))).toEqual(['L0', 'L1', 'L0', 'L1']);
	});

	it('sends a file once more, which does no harm', async () => {
		node.sandbox.fault({ path: /logo$/, act: { status: 200, body: { result: 'a' } } });
		node.sandbox.fault({ path: /logo$/, act: refusal });
		const binary = [1, 2].map(() => ({ data: binaryOf(png(400, 400), 'image/png') }));
		const { json } = await node.run(
			'expertProfile',
			'uploadLogo',
			{},
			{ items: [{}, {}], binary, retryOnFail },
		);

		expect(json).toHaveLength(2);
		expect(node.traffic()).toHaveLength(4);
	});

	it('does not send a write whose outcome is unknown, and says in which words it ended', async () => {
		node.sandbox.fault({ act: { status: 500, body: { message: 'It broke' } } });
		const { error } = await create('Autumn webinar', { retryOnFail });

		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'It broke',
			description: EARLIER,
		});
		expect(sent()).toHaveLength(1);
	});
});

describe('a second run in the same execution', () => {
	/** The details of errors, and everything else as it is. */
	const detailsOf = (json: IDataObject[]) => json.map((one) => one.details ?? one);

	it('starts anew, also where the first did not succeed', async () => {
		node.sandbox.fault({ act: 'resetBefore' });
		const { json } = await create('Autumn webinar', { ...goOn, runs: 2 });

		expect(detailsOf(json)).toEqual([
			{ itemIndex: 0, description: UNKNOWN, outcomeUnknown: true },
			expect.objectContaining({ name: 'Autumn webinar' }),
		]);
		expect(sent()).toHaveLength(2);
	});

	it('is a second try where an AI Agent asks for the same, however much lies in between', async () => {
		node.sandbox.fault({ act: 'resetBefore' });
		node.sandbox.fault({ act: { status: 500, body: { message: 'It broke' } } });
		const name = '={{ ["Autumn webinar", "Other webinar", "Third webinar"][$runIndex % 3] }}';
		const { json } = await create(name, { ...goOn, runs: 5, asTool: true });

		expect(detailsOf(json)).toEqual([
			{ itemIndex: 0, description: UNKNOWN, outcomeUnknown: true },
			{
				itemIndex: 0,
				httpCode: '500',
				description: `The server has a problem of its own. Try again later. ${UNKNOWN} (HTTP 500)`,
				outcomeUnknown: true,
			},
			expect.objectContaining({ name: 'Third webinar' }),
			{ itemIndex: 0, description: EARLIER, outcomeUnknown: true },
			{ itemIndex: 0, description: EARLIER, outcomeUnknown: true },
		]);
		expect(sent()).toEqual(['Autumn+webinar', 'Other+webinar', 'Third+webinar']);
	});

	it('repeats for an AI Agent what succeeded, which may be wanted twice', async () => {
		node.sandbox.fault({ times: 2, act: { status: 201, body: { id: 1 } } });
		const { json } = await create('Autumn webinar', { runs: 2, asTool: true });

		expect(json).toEqual([{ id: 1 }, { id: 1 }]);
		expect(sent()).toHaveLength(2);
	});

	it('stays unknown to an AI Agent where the license cannot be looked up the second time', async () => {
		const { livechatTrial } = LICENSES;
		node.sandbox.fault({ method: 'POST', path: /subscription$/, act: 'resetBefore' });
		node.sandbox.fault({ path: /solutions\/licenses$/, skip: 1, times: Infinity, act: refusal });
		const { json } = await node.run(
			'subscription',
			'create',
			{ ...byId({ product: 'any', id: livechatTrial.id }), ...order, options: { maxRetries: 0 } },
			{ ...goOn, asTool: true, runs: 2 },
		);

		expect(json).toMatchObject([
			{ details: { outcomeUnknown: true } },
			{ details: { outcomeUnknown: true, description: EARLIER } },
		]);
	});

	it('stays unknown where the card cannot be read the second time', async () => {
		node.sandbox.fault({ method: 'POST', path: /subscription$/, act: 'resetBefore' });
		const parameters = { ...byId(LICENSES.livechatTrial), ...order, options: { maxRetries: 0 } };
		const { run } = await node.run('subscription', 'create', parameters);
		const liveChatPartnersCardApi = { ...STORED_CARD, cardNumber: '4111' };
		const { json } = await node.run('subscription', 'create', parameters, {
			...goOn,
			retryOf: run,
			credentials: { ...node.credentials, liveChatPartnersCardApi },
		});

		expect(json).toMatchObject([
			{ error: expect.stringContaining('Card Number'), details: { outcomeUnknown: true } },
		]);
	});
});
