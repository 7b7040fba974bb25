import '../../../engine/withoutWaits';
import type { INodeParameters } from 'n8n-workflow';
import { underTest, type Around } from '../../../engine/underTest';
import { byId, byItem, order, subscriptionOf } from '../../../resources/subscriptionFixtures';
import { LICENSES, type FaultAct } from '../../../sandbox';

const node = underTest();
const { livechatTrial, livechatTrial2 } = LICENSES;

const lost = { path: /\/subscription$/, method: 'POST' } as const;
const options = { maxRetries: 0, timeout: 5_000 };
const create = async (parameters: INodeParameters = {}, around: Around = {}) =>
	await node.run(
		'subscription',
		'create',
		{ ...byId(livechatTrial), ...order, options, ...parameters },
		around,
	);

const posts = () => node.traffic().filter((line) => /^POST .*subscription$/.test(line));

describe('a subscription whose answer was lost', () => {
	it.each<[string, FaultAct]>([
		['is refused', { status: 403, body: { message: 'Not you' } }],
		['is lost as well', 'resetBefore'],
		['holds something else', { status: 200, body: '<h1>Sign in</h1>' }],
	])('is not sent again where reading the license %s', async (_, act) => {
		node.sandbox.fault({ ...lost, act: 'resetAfter' });
		node.sandbox.fault({ method: 'GET', skip: 1, times: Infinity, act });
		const { error } = await create();

		expect(error?.message).toMatch(/It is not known whether the subscription was created$/);
		expect(error?.description).toContain('The license could not be read either.');
		expect(error?.description).toContain('a retry may pay twice');
		expect(posts()).toHaveLength(1);
		expect(node.sandbox.state.subscriptionsCreated).toEqual({ [livechatTrial.id]: 1 });
	});

	it.each<[string, object]>([
		['another plan', { plan: 'starter' }],
		['another billing cycle', { billing_cycle: 'monthly' }],
		['other seats', { seats: 6 }],
		['an unpaid one', { paid: false }],
	])('is not taken for the one that the license shows: %s', async (_, other) => {
		node.sandbox.fault({ ...lost, act: 'silence' });
		const license = { plan: 'team', billing_cycle: 'annual', seats: 7, paid: true, status: 'paid' };
		node.sandbox.fault({
			method: 'GET',
			skip: 1,
			act: { status: 200, body: { ...license, ...other } },
		});
		const { error } = await create({ options: { ...options, timeout: 1_200 } });

		expect(error?.description).toContain('The license now shows status paid, plan');
		for (const value of Object.values(other))
			expect(error?.description).toContain(` ${String(value)}`);
		expect(posts()).toHaveLength(1);
	});

	it('is told with what the license shows, and with what became of the answer', async () => {
		node.sandbox.fault({
			...lost,
			act: { status: 500, body: { message: 'Gateway 1.2 broke.' } },
		});
		const license = {
			plan: 'team',
			billing_cycle: 'annual',
			seats: 7,
			paid: false,
			status: 'trial',
		};
		node.sandbox.fault({ method: 'GET', skip: 1, act: { status: 200, body: license } });
		const { error } = await create();

		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '500',
			message: `License ${LICENSES.livechatTrial.id} (LiveChat): Gateway 1.2 broke. It is not known whether the subscription was created`,
			description:
				'The license now shows status trial, plan team, billing cycle annual, seats 7, paid false. It was not sent again: a retry may pay twice. Look at the license in the Partner App first.',
		});
	});

	it('is recovered with everything that was asked for', async () => {
		node.sandbox.fault({ ...lost, act: 'resetAfter' });
		const { json } = await create();

		expect(json).toEqual([
			{
				success: true,
				recovered: true,
				product: 'livechat',
				license_id: livechatTrial.id,
				plan: 'team',
				billing_cycle: 'annual',
				seats: 7,
			},
		]);
		expect(node.traffic().slice(-1)).toEqual([
			`GET /v2/partners/solutions/licenses/livechat/${livechatTrial.id}`,
		]);
	});

	it('is recovered, and the items behind it go on', async () => {
		node.sandbox.fault({ ...lost, act: 'resetAfter' });
		const { json, error } = await create(byItem, {
			items: [{ license: livechatTrial.id }, { license: livechatTrial2.id }],
		});

		expect(error).toBeUndefined();
		expect(json.map(({ success, recovered }) => [success, recovered])).toEqual([
			[true, true],
			[true, undefined],
		]);
		expect(posts()).toHaveLength(2);
	});

	it('is not recovered from a subscription that was there before, and runs out', async () => {
		const subscription = { plan: 'team', billingCycle: 'annual', seats: 7 } as const;
		const license = node.sandbox.state.licenses.find(({ id }) => id === livechatTrial.id);
		const now = node.sandbox.state.now().getTime();
		if (license) {
			license.subscription = {
				...subscription,
				startedAt: new Date(now - 362 * 86_400_000),
				endsAt: new Date(now + 3 * 86_400_000),
				cardToken: '',
			};
		}
		node.sandbox.fault({ ...lost, act: 'resetBefore' });
		const { error, json } = await create();

		expect(json).toEqual([]);
		expect(error?.message).toMatch(/It is not known whether the subscription was created$/);
	});

	it('is recovered also where the seats equal the verification value, which is masked', async () => {
		node.sandbox.fault({ ...lost, act: 'resetAfter' });
		const { json } = await create({ seats: 737 });

		expect(json).toMatchObject([{ success: true, recovered: true, seats: 737 }]);
		expect(subscriptionOf(node, livechatTrial)).toMatchObject({ seats: 737 });
	});
});

describe('a subscription whose answer was lost, where an existing one is as good', () => {
	const healing = { options: { ...options, maxRetries: 2, ifExists: 'return' } };
	const created = () => node.sandbox.state.subscriptionsCreated;

	it('is sent again where the license shows none after a pause', async () => {
		node.sandbox.fault({ ...lost, act: { status: 500, body: {} } });
		const { json } = await create(healing);

		expect(json).toMatchObject([{ success: true, seats: 7 }]);
		expect(posts()).toHaveLength(2);
		expect(created()).toEqual({ [livechatTrial.id]: 1 });
		// Each time with a token of its own. The license is looked at before, at once and after a pause.
		expect(node.traffic().filter((line) => line.endsWith('/token'))).toHaveLength(2);
		expect(node.traffic().filter((line) => line.startsWith('GET'))).toHaveLength(3);
	});

	it('is not sent again where the license shows it', async () => {
		node.sandbox.fault({ ...lost, act: 'resetAfter' });
		const { json } = await create(healing);

		expect(json).toMatchObject([{ success: true, recovered: true }]);
		expect(posts()).toHaveLength(1);
	});

	it('is given back with what differs where the license shows another one by then', async () => {
		node.sandbox.fault({ ...lost, act: 'resetBefore' });
		const license = { plan: 'starter', billing_cycle: 'annual', seats: 7, paid: true };
		node.sandbox.fault({ method: 'GET', skip: 1, act: { status: 200, body: license } });
		const { json } = await create(healing);

		expect(json).toMatchObject([{ existed: true, differs: ['plan'] }]);
		expect(posts()).toHaveLength(1);
	});

	it('fails as unknown where it is lost as often as it may be sent, and says that it may be run again', async () => {
		node.sandbox.fault({ ...lost, times: Infinity, act: 'resetBefore' });
		const { json } = await create(healing, { onError: 'continueRegularOutput' });

		expect(json).toMatchObject([
			{
				error: expect.stringMatching(/It is not known whether the subscription was created$/),
				details: {
					outcomeUnknown: true,
					description: expect.stringContaining('Run it again: if the subscription is there'),
				},
			},
		]);
		expect(posts()).toHaveLength(3);
	});

	it('stays unknown where the second one is refused', async () => {
		node.sandbox.fault({ ...lost, act: 'resetBefore' });
		node.sandbox.fault({ ...lost, act: { status: 400, body: { message: 'Declined' } } });
		const { json } = await create(healing, { onError: 'continueRegularOutput' });

		expect(json).toMatchObject([{ details: { outcomeUnknown: true } }]);
		expect(posts()).toHaveLength(2);
	});

	it('is created for each of three licenses, one of which met a 500, with Retry On Fail', async () => {
		const third = LICENSES.livechatTrial2;
		node.sandbox.fault({
			path: new RegExp(`${third.id}/subscription$`),
			method: 'POST',
			act: { status: 500, body: {} },
		});
		const { json } = await create(
			{ ...byItem, options: { ...options, maxRetries: 0, ifExists: 'return' } },
			{
				items: [{ license: livechatTrial.id }, { license: third.id }],
				retryOnFail: { maxTries: 3 },
			},
		);

		expect(json).toMatchObject([{ license_id: livechatTrial.id }, { license_id: third.id }]);
		expect(created()).toEqual({ [livechatTrial.id]: 1, [third.id]: 1 });
		expect(posts()).toHaveLength(3);
	});

	it('is found by a second try where the first one was carried out late', async () => {
		node.sandbox.fault({ ...lost, act: 'resetBefore' });
		const first = await create({ options: { ...options, ifExists: 'return' } });
		expect(first.error?.message).toMatch(/It is not known/);
		await create();
		const { json } = await create({ options: { ...options, ifExists: 'return' } });

		expect(json).toMatchObject([{ existed: true, paid: true }]);
		expect(created()).toEqual({ [livechatTrial.id]: 1 });
	});
});
