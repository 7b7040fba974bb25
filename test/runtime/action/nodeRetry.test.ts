import { setTimeout as delay } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import type { CredentialValues } from '../../engine/credentials';
import { STORED_CARD, underTest, type Around } from '../../engine/underTest';
import { byId, byItem, order, subscriptionOf } from '../../resources/subscriptionFixtures';
import { LICENSES } from '../../sandbox';
import { campaign } from '../transport/failing';

const node = underTest();

const { livechatTrial, livechatTrial2 } = LICENSES;

const parameters = { ...byItem, ...order, options: { maxRetries: 0 } };

const items = [{ license: livechatTrial.id }, { license: livechatTrial2.id }];

const firstPath = `/v2/partners/solutions/licenses/livechat/${livechatTrial.id}/subscription`;
const secondPath = `/v2/partners/solutions/licenses/livechat/${livechatTrial2.id}/subscription`;

const sent = (path: string) =>
	node.sandbox.requests.filter((request) => request.path === path).length;

describe("n8n's Retry On Fail", () => {
	it('sends a write that succeeded only once, and the one that failed again', async () => {
		node.sandbox.fault({
			path: /018\/subscription$/,
			act: { status: 400, body: { message: 'Try once more' } },
		});
		const outcome = await node.run('subscription', 'create', parameters, {
			items,
			retryOnFail: { maxTries: 3 },
		});

		expect(outcome.error).toBeUndefined();
		expect(outcome.items.map(({ json, pairedItem }) => [json.license_id, pairedItem])).toEqual([
			[livechatTrial.id, { item: 0 }],
			[livechatTrial2.id, { item: 1 }],
		]);
		expect([sent(firstPath), sent(secondPath)]).toEqual([1, 2]);
		expect(subscriptionOf(node, livechatTrial2)).toBeDefined();
	});

	it('does so also where the node continues on errors, since n8n repeats a run whose first item failed', async () => {
		node.sandbox.fault({
			path: /017\/subscription$/,
			act: { status: 400, body: { message: 'Try once more' } },
		});
		const outcome = await node.run('subscription', 'create', parameters, {
			items,
			onError: 'continueRegularOutput',
			retryOnFail: { maxTries: 3 },
		});

		expect(outcome.json).toEqual([
			expect.objectContaining({ success: true, license_id: livechatTrial.id }),
			expect.objectContaining({ success: true, license_id: livechatTrial2.id }),
		]);
		expect([sent(firstPath), sent(secondPath)]).toEqual([2, 1]);
	});

	it('does not send a write again whose answer was lost, and says so', async () => {
		const sentWithdrawals = () =>
			node.sandbox.requests.filter(
				({ method, path }) => method === 'POST' && path.endsWith('/withdrawals'),
			).length;
		node.sandbox.fault({ method: 'POST', path: /\/withdrawals$/, act: 'resetBefore' });
		const { error } = await node.run('withdrawal', 'create', {}, { retryOnFail: { maxTries: 3 } });

		expect(sentWithdrawals()).toBe(1);
		expect(error?.message).toContain('broke before the answer was complete');
		expect(error?.description).toContain('it was not sent again. Look at the account first');
	});

	it('leaves nothing of it in the data of an execution that succeeded', async () => {
		const outcome = await node.run('subscription', 'create', parameters, { items });

		expect(JSON.stringify(outcome.run.data.executionData?.contextData ?? {})).not.toContain(
			'doneWrites',
		);
	});
});

describe('what n8n takes for a failed run', () => {
	it.each<[string, string, INodeParameters, object]>([
		['withdrawal', 'create', {}, { status: 201, body: { withdrawal_id: 1, error: '' } }],
		[
			'license',
			'inviteOperators',
			{
				...byId(LICENSES.livechatTrial),
				operators: { operator: [{ email: 'a@b.example', role: 'agent' }] },
			},
			{
				status: 200,
				body: { result: [{ operator: 'a@b.example', status_code: 400, error: 'Not so' }] },
			},
		],
	])('because of an error in its first item is not sent again: %s %s', async (...row) => {
		const [resource, operation, fields, act] = row;
		node.sandbox.fault({ method: 'POST', times: Infinity, act: { status: 200, ...act } });
		const { error, json } = await node.run(resource, operation, fields, {
			retryOnFail: { maxTries: 3 },
		});

		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(node.traffic().filter((line) => line.startsWith('POST'))).toHaveLength(1);
	});
});

describe('the Retry of an execution', () => {
	const lead = (around: Around = {}) =>
		node.start('withdrawal', 'create', { options: { maxRetries: 0 } }, around);
	const posts = () => node.traffic().filter((line) => line.startsWith('POST')).length;

	it('does not send a write that was under way when the execution was stopped', async () => {
		node.sandbox.fault({ method: 'POST', act: { silenceAfterEffect: true } });
		const { outcome, cancel } = lead();
		while (posts() === 0) await delay(10);
		cancel();
		const { run } = await outcome;
		const again = await lead({ retryOf: run }).outcome;

		expect(again.error?.message).toBe('The execution was stopped while a request was under way');
		expect(again.error?.description).toContain('It is not known whether the request was carried');
		expect(posts()).toBe(1);
	});

	it('sends a write that waited when the execution was stopped', async () => {
		const busy = { status: 429, headers: { 'Retry-After': '30' }, body: {} };
		node.sandbox.fault({ method: 'POST', act: busy });
		const options = { options: { maxRetries: 1 } };
		const { outcome, cancel } = node.start('withdrawal', 'create', options);
		while (posts() === 0) await delay(10);
		await delay(200);
		cancel();
		const { run } = await outcome;
		const again = await node.start('withdrawal', 'create', options, { retryOf: run }).outcome;

		expect(again.error).toBeUndefined();
		expect(posts()).toBe(2);
	});

	it.each<[string, CredentialValues, number]>([
		['the same card and account does not', {}, 1],
		[
			'another card',
			{ liveChatPartnersCardApi: { ...STORED_CARD, cardNumber: '5454 5454 5454 5454' } },
			2,
		],
		[
			'another card with the same end',
			{ liveChatPartnersCardApi: { ...STORED_CARD, expirationYear: '2033' } },
			2,
		],
		[
			'another card with the same end, expiry and owner',
			{ liveChatPartnersCardApi: { ...STORED_CARD, cardNumber: '4111 1103 1111 1111' } },
			2,
		],
	])('sends what succeeded where it is for %s', async (_, credentials, times) => {
		const items = [{ license: LICENSES.livechatPaid.id }, { license: 'nobody' }];
		const update = async (around: Around) =>
			await node.run('subscription', 'updateBilling', byItem, { items, ...around });
		const { run } = await update({});
		await update({ credentials: { ...node.credentials, ...credentials }, retryOf: run });

		const path = `/v2/partners/solutions/licenses/livechat/${LICENSES.livechatPaid.id}/billing`;
		expect(sent(path)).toBe(times);
	});

	const OTHER_TOKEN = 'dal:other-account-9876';
	it.each([
		['of another account', 'dal:the-first-account', OTHER_TOKEN],
		['of an account whose token ends alike', 'dal:first-account-9876', OTHER_TOKEN],
		['of an account with a short token', 'dal:a', 'dal:b'],
	])('%s sends what succeeded', async (_, firstToken, secondToken) => {
		const items = [{ label: 'First label' }, { label: '={{ x' }];
		const create = async (around: Around) =>
			await node.run(
				'campaign',
				'create',
				{ ...campaign, campaignName: '={{ $json.label }}' },
				{ items, ...around },
			);
		node.sandbox.fault({ act: { status: 201, body: { id: 1 } } });
		node.sandbox.fault({ times: Infinity, act: { status: 400, body: { message: 'Not so' } } });
		const as = (apiToken: string) => ({
			...node.credentials,
			liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, apiToken },
		});
		const { run } = await create({ credentials: as(firstToken) });
		await create({ credentials: as(firstToken), retryOf: run });
		expect(posts()).toBe(3);
		await create({ credentials: as(secondToken), retryOf: run });

		expect(posts()).toBe(4);
	});

	it.each([
		['a token', { paymentSource: 'token', token: '={{ $json.token }}' }, '2f9c-pays'],
		['a card', {}, '1111'],
	])('finds nothing of %s in what is kept', async (_, payment, end) => {
		const paying = { license: LICENSES.livechatPaid.id, token: 'C12ibIjbXbqSAhKj2f9c-pays' };
		node.sandbox.fault({ path: /billing$/, act: { status: 200, body: {} } });
		const { run } = await node.run(
			'subscription',
			'updateBilling',
			{ ...byItem, ...payment },
			{ items: [paying, { license: 'nobody', token: 'other' }] },
		);

		const kept = JSON.stringify(run.data.executionData?.contextData);
		expect(kept).toContain('doneWrites');
		expect(kept).not.toContain(end);
		expect(kept).not.toContain(node.sandbox.apiToken.slice(-4));
	});

	it('does not know a new API token, which is not saved with the execution', async () => {
		const items = [{ label: 'First label' }, { label: 'Second label' }];
		const create = async (around: Around) =>
			await node.run('apiToken', 'create', { label: '={{ $json.label }}' }, { items, ...around });
		const refused = { status: 400, body: { message: 'Not now' } };
		node.sandbox.fault({ method: 'POST', skip: 1, times: 3, act: refused });
		const first = await create({});
		const made = node.sandbox.state.apiTokens.at(-1)?.token ?? '';
		expect(made).not.toBe('');
		expect(JSON.stringify(first.run.data.executionData?.contextData)).not.toContain(made);
		const again = await create({ retryOf: first.run });

		expect(again.error?.message).toBe(
			'An earlier try of this execution did this already (item 1 of 2)',
		);
		expect(posts()).toBe(2);
	});

	it('has nothing to do with Retry On Fail, which knows the token', async () => {
		const items = [{ label: 'First label' }, { label: 'Second label' }];
		node.sandbox.fault({
			method: 'POST',
			skip: 1,
			act: { status: 400, body: { message: 'Not now' } },
		});
		const { json } = await node.run(
			'apiToken',
			'create',
			{ label: '={{ $json.label }}' },
			{ items, retryOnFail: { maxTries: 2 } },
		);

		expect(json.map(({ token }) => typeof token)).toEqual(['string', 'string']);
		expect(posts()).toBe(3);
	});
});
