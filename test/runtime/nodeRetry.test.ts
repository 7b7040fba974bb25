import { underTest } from '../engine/underTest';
import { byItem, order, subscriptionOf } from '../resources/subscriptionFixtures';
import { LICENSES } from '../sandbox';

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
