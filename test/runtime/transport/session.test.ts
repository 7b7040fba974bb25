import type { IDataObject } from 'n8n-workflow';
import { underTest } from '../../engine/underTest';
import { byItem, order } from '../../resources/subscriptionFixtures';
import { LICENSES } from '../../sandbox';

const node = underTest();

const TOKENS = ['token-of-anna-1', 'token-of-berta-2', 'token-of-carla-3'];

/** A credential whose token each item brings along, in an account of its own. */
function byItems() {
	return {
		...node.credentials,
		liveChatPartnersApi: {
			...node.credentials.liveChatPartnersApi,
			apiToken: '={{ $json.token }}',
		},
	};
}

/** On whose behalf each request to the Partner API was sent, and what it asked for. */
function asked(): string[] {
	return node.sandbox.requests
		.filter(({ host }) => host === 'partner')
		.map(({ headers, method, path }) => `${headers.authorization} ${method} ${path}`);
}

beforeEach(() => {
	for (const [index, token] of TOKENS.entries()) {
		node.sandbox.state.apiTokens.push({
			id: 9_000 + index,
			label: token,
			token,
			createdAt: new Date(),
		});
	}
});

describe('items whose credential is an expression', () => {
	it.each([1, 20])('write on behalf of their own accounts, %i at a time', async (concurrency) => {
		const licenses = [LICENSES.livechatTrial, LICENSES.livechatTrial2, LICENSES.livechatPaid];
		const items = TOKENS.map((token, index) => ({ token, license: licenses[index]?.id ?? '' }));
		const { json, error } = await node.run(
			'license',
			'update',
			{ ...byItem, clientName: 'New name', options: { concurrency } },
			{ credentials: byItems(), items },
		);

		expect(error).toBeUndefined();
		expect(json).toHaveLength(3);
		expect(asked().sort()).toEqual(
			items.map(
				({ token, license }) =>
					`Bearer ${token} PUT /v2/partners/solutions/licenses/livechat/${license}`,
			),
		);
	});

	it('share reads within an account and not beyond', async () => {
		const items = [...TOKENS, ...TOKENS].map((token) => ({ token }));
		const { json } = await node.run('earnings', 'get', {}, { credentials: byItems(), items });

		expect(json).toHaveLength(6);
		expect(asked().sort()).toEqual(
			TOKENS.map((token) => `Bearer ${token} GET /v2/partners/earnings`),
		);
	});

	it('pay on behalf of their own accounts', async () => {
		const items = [LICENSES.livechatTrial, LICENSES.livechatTrial2].map(({ id }, index) => ({
			license: id,
			token: TOKENS[index] ?? '',
		}));
		await node.run(
			'subscription',
			'create',
			{ ...byItem, ...order },
			{ credentials: byItems(), items },
		);

		expect(asked().filter((one) => one.includes(' POST '))).toEqual(
			items.map(
				({ token, license }) =>
					`Bearer ${token} POST /v2/partners/solutions/licenses/livechat/${license}/subscription`,
			),
		);
	});

	it.each<[string, IDataObject]>([
		['no token', {}],
		['an empty one', { token: ' ' }],
		['no text', { token: { value: 'x' } }],
	])('fail before anything is sent where it gives %s', async (_, json) => {
		const items = [{ token: TOKENS[0] ?? '' }, json];
		const { json: good, errorItems } = await node.run(
			'withdrawal',
			'create',
			{ amount: 50 },
			{ credentials: byItems(), items, onError: 'continueErrorOutput' },
		);

		expect(good).toHaveLength(1);
		expect(errorItems).toMatchObject([
			{
				json: { error: '"API Token" of the credential is empty (item 2 of 2)' },
				pairedItem: { item: 1 },
			},
		]);
		expect(asked()).toEqual([`Bearer ${TOKENS[0]} POST /v2/partners/withdrawals`]);
	});

	it('wait for the rate limit of their own account only', async () => {
		node.sandbox.fault({ act: { status: 429, headers: { 'Retry-After': '1' }, body: {} } });
		const items = TOKENS.map((token) => ({ token }));
		const { json } = await node.run(
			'earnings',
			'get',
			{ options: { concurrency: 2 } },
			{ credentials: byItems(), items },
		);

		expect(json).toHaveLength(3);
		// The account that was told to wait comes last, behind the third item.
		expect(asked()).toHaveLength(4);
		expect(asked()[3]).toBe(asked()[0]);
	});

	it('show no token of another item in an error', async () => {
		node.sandbox.fault({ times: Infinity, act: 'echo' });
		const items = TOKENS.map((token) => ({ token }));
		const { errorItems } = await node.run(
			'withdrawal',
			'create',
			{ amount: 50 },
			{ credentials: byItems(), items, onError: 'continueErrorOutput' },
		);

		expect(errorItems).toHaveLength(3);
		for (const { json } of errorItems) {
			for (const token of TOKENS)
				expect(JSON.stringify([json.error, json.details])).not.toContain(token);
		}
	});
});
