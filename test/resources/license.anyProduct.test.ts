import type { INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { underTest } from '../engine/underTest';
import { examples } from '../interface/examples';
import { runExample } from '../interface/runExample';
import { LICENSES, type License } from '../sandbox';
import { byId, order, subscriptionOf } from './subscriptionFixtures';

const node = underTest();

const { livechatPaid, livechatTrial, livechatTrial2, chatbotTrial, helpdeskPaid } = LICENSES;

const LIST = 'GET /v2/partners/solutions/licenses';

function any(id: string): INodeParameters {
	return byId({ product: 'any', id });
}

const ofItem = any('={{ $json.license }}');

function readOf({ product, id }: { product: string; id: string }): string {
	return `${LIST}/${product}/${id}`;
}

function licenseInSandbox(wanted: string): License {
	const found = node.sandbox.state.licenses.find(({ id }) => id === wanted);
	if (!found) throw new Error(`The sandbox has no license ${wanted}`);
	return found;
}

/** Gives the account a ChatBot license with the id of a LiveChat license. */
function addTwin(): void {
	const twin: License = { ...licenseInSandbox(livechatPaid.id), product: 'chatbot' };
	node.sandbox.state.licenses.push(twin);
}

function creations(): string[] {
	return node.traffic().filter((line) => /^POST .*\/subscription$/.test(line));
}

/** The operations with Any Product in their menu. */
const operations = resources.flatMap(({ value: resource, operations: all }) =>
	all
		.filter(({ parameters = [] }) =>
			parameters.some(
				({ property: { name, options = [] } }) =>
					name === 'product' && options.some((one) => 'value' in one && one.value === 'any'),
			),
		)
		.map(({ value: operation }) => ({ resource, operation })),
);

describe('Any Product', () => {
	it('is there wherever the path has the product of a license', () => {
		const inPath = resources.flatMap(({ value, operations: all }) =>
			all
				.filter(({ parameters = [] }) => {
					const places = parameters.map(({ place }) => (place?.in === 'path' ? place.name : ''));
					return places.includes('product') && places.includes('license_id');
				})
				.map((operation) => `${value} ${operation.value}`),
		);

		expect(operations.map(({ resource, operation }) => `${resource} ${operation}`)).toEqual(inPath);
		expect(inPath).toContain('subscription create');
	});

	it.each(operations)(
		'asks the list of licenses for the product, and then does what was asked: $resource $operation',
		async ({ resource, operation }) => {
			const example = examples.find(
				(one) => one.resource === resource && one.operation === operation,
			);
			if (!example) throw new Error('It has no example');
			const chosen = await runExample(node.sandbox, example);
			const requests = node.traffic();
			const parameters = { ...example.parameters, product: '={{ "Any Product" }}' };
			const { error, json } = await runExample(node.sandbox, { ...example, parameters });

			expect(error).toBeUndefined();
			const products = chosen.json.map(({ product }) => product);
			expect(json.map(({ product }) => product)).toEqual(products);
			expect(node.traffic()).toEqual([LIST, ...requests]);
		},
	);

	it.each(['get', 'update'])('reads the list once for all items: %s', async (operation) => {
		const wanted = [livechatPaid, chatbotTrial, helpdeskPaid, livechatTrial];
		const { error, items } = await node.run(
			'license',
			operation,
			{ ...ofItem, clientName: 'Ines Castel' },
			{ items: wanted.map(({ id }) => ({ license: id })) },
		);

		expect(error).toBeUndefined();
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(wanted.map((_, item) => ({ item })));
		const [first, ...others] = node.sandbox.requests.map(({ path }) => path);
		expect(first).toBe('/v2/partners/solutions/licenses');
		expect(others.sort()).toEqual(
			wanted.map(({ product, id }) => `${first ?? ''}/${product}/${id}`).sort(),
		);
	});

	it('reads it for each item where identical reads are not to be shared', async () => {
		const items = [livechatPaid, helpdeskPaid].map(({ id }) => ({ license: id }));
		const options = { shareIdenticalReads: false };
		await node.run('license', 'get', { ...ofItem, options }, { items });

		expect(node.traffic().filter((line) => line === LIST)).toHaveLength(2);
	});

	it.each<[string, INodeParameters, string]>([
		['a product that is chosen', byId(livechatPaid), readOf(livechatPaid)],
		[
			'a license from the list',
			{
				product: 'any',
				licenseId: { __rl: true, mode: 'list', value: `chatbot:${chatbotTrial.id}` },
			},
			readOf(chatbotTrial),
		],
	])('needs no list for %s', async (_, parameters, request) => {
		await node.run('license', 'get', parameters);

		expect(node.traffic()).toEqual([request]);
	});

	it('is what a bare ID stands for where one from the list is expected', async () => {
		const licenseId = { __rl: true, mode: 'list', value: '={{ $json.id }}' };
		const items = [{ id: helpdeskPaid.id }];
		await node.run('license', 'get', { licenseId, product: 'livechat' }, { items });

		expect(node.traffic()).toEqual([LIST, readOf(helpdeskPaid)]);
	});

	it('finds nothing for a license that is not in the list, and says so', async () => {
		const { error } = await node.run('license', 'transfer', {
			...any('999'),
			newOwner: 'joe@example.com',
		});

		expect(error?.message).toBe("License 999: not in the account's list of licenses");
		expect(error?.description).toContain('Check the ID, or choose the product');
		expect(node.traffic()).toEqual([LIST]);
	});

	it('does not choose between the products that have a license of this ID', async () => {
		addTwin();
		const { json } = await node.run('subscription', 'close', ofItem, {
			items: [{ license: livechatPaid.id }, { license: helpdeskPaid.id }],
			onError: 'continueRegularOutput',
		});

		expect(json).toEqual([
			{
				error: `License ${livechatPaid.id}: the account has it for LiveChat and for ChatBot (item 1 of 2)`,
				details: {
					itemIndex: 0,
					parameter: 'Product',
					description: 'Choose the product that is meant in place of Any Product.',
				},
			},
			expect.objectContaining({ product: 'helpdesk', closed: true }),
		]);
		expect(node.traffic()).toHaveLength(2);
	});

	it('invites nobody to a license that turns out to be for ChatBot', async () => {
		const operators = { operator: [{ email: 'joe@example.com', role: 'agent' }] };
		const { error } = await node.run('license', 'inviteOperators', {
			...any(chatbotTrial.id),
			operators,
		});

		expect(error?.message).toContain('"License" is for ChatBot');
		expect(node.traffic()).toEqual([LIST]);
	});

	it('says what the list was asked for where it cannot be read, and asks again for the next item', async () => {
		node.sandbox.fault({ path: /\/licenses$/, act: { status: 403, body: { message: 'No' } } });
		const { json } = await node.run('subscription', 'close', ofItem, {
			items: [{ license: livechatPaid.id }, { license: helpdeskPaid.id }],
			onError: 'continueRegularOutput',
		});

		expect(json).toMatchObject([
			{
				error: 'No (item 1 of 2)',
				details: {
					description: expect.stringContaining(
						'Product is Any Product, so the list of licenses was asked for it.',
					),
				},
			},
			{ product: 'helpdesk', closed: true },
		]);
		expect(JSON.stringify(json)).not.toContain('Partner Password');
	});

	it('names the product that it found in what the API refuses later', async () => {
		node.sandbox.fault({ path: /\/transfer$/, act: { status: 403, body: { message: 'No' } } });
		const { error } = await node.run('license', 'transfer', {
			...any(livechatPaid.id),
			newOwner: 'joe@example.com',
		});

		expect(error?.message).toBe(`License ${livechatPaid.id} (LiveChat): No`);
	});
});

describe('Any Product of a subscription that is paid for', () => {
	const parameters = { ...any(livechatTrial.id), ...order, options: { maxRetries: 0 } };
	const loseAnswer = () =>
		node.sandbox.fault({ method: 'POST', path: /\/subscription$/, act: 'resetBefore' });
	const retryOnFail = { maxTries: 3 };

	it('is not sent again where its answer was lost, as with the product', async () => {
		loseAnswer();
		const found = await node.run('subscription', 'create', parameters, { retryOnFail });
		const traffic = node.traffic();
		node.sandbox.reset();
		loseAnswer();
		const chosen = { ...parameters, product: 'livechat' };
		const { error } = await node.run('subscription', 'create', chosen, { retryOnFail });

		expect(found.error?.message).toBe(error?.message);
		expect(found.error?.description).toContain('it was not sent again. Look at the account first');
		expect(traffic).toEqual([LIST, ...node.traffic()]);
		expect(creations()).toHaveLength(1);
	});

	it('stays unknown where the list cannot be read any more', async () => {
		loseAnswer();
		node.sandbox.fault({ path: /\/licenses$/, skip: 1, times: Infinity, act: { status: 500 } });
		const { json } = await node.run('subscription', 'create', parameters, {
			retryOnFail,
			onError: 'continueRegularOutput',
		});

		expect(json).toMatchObject([{ details: { outcomeUnknown: true } }]);
		expect(creations()).toHaveLength(1);
	});

	it('is one write with that of the product, for an agent that asks again with it', async () => {
		loseAnswer();
		const product = `={{ $runIndex === 0 ? 'any' : 'livechat' }}`;
		const { json } = await node.run(
			'subscription',
			'create',
			{ ...parameters, product },
			{ runs: 2, asTool: true, onError: 'continueRegularOutput' },
		);

		expect(json).toMatchObject([
			{ details: { outcomeUnknown: true } },
			{ details: { outcomeUnknown: true } },
		]);
		expect(creations()).toHaveLength(1);
	});

	it('is not sent again where another item made the run fail', async () => {
		node.sandbox.fault({
			path: /018\/subscription$/,
			act: { status: 400, body: { message: 'Try once more' } },
		});
		const items = [livechatTrial, livechatTrial2].map(({ id }) => ({ license: id }));
		const { error, json } = await node.run(
			'subscription',
			'create',
			{ ...parameters, ...ofItem },
			{ items, retryOnFail },
		);

		expect(error).toBeUndefined();
		expect(json.map(({ license_id: id, product }) => [id, product])).toEqual([
			[livechatTrial.id, 'livechat'],
			[livechatTrial2.id, 'livechat'],
		]);
		expect(creations().map((line) => /(\d+)\/subscription/.exec(line)?.[1])).toEqual([
			livechatTrial.id,
			livechatTrial2.id,
			livechatTrial2.id,
		]);
	});

	it('is given back where it exists', async () => {
		node.sandbox.fault({ method: 'POST', path: /\/subscription$/, act: 'resetAfter' });
		const { error, json } = await node.run('subscription', 'create', {
			...parameters,
			options: { ifExists: 'return' },
		});

		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ recovered: true, product: 'livechat' }]);
		expect(subscriptionOf(node, livechatTrial)).toMatchObject({ seats: 7 });
		expect(creations()).toHaveLength(1);
	});
});
