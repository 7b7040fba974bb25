import type { INodeParameters } from 'n8n-workflow';
import { underTest, type Around } from '../../engine/underTest';
import { byId, byItem, order, subscriptionOf } from '../../resources/subscriptionFixtures';
import { LICENSES, type FaultAct } from '../../sandbox';

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
		node.sandbox.fault({ method: 'GET', times: Infinity, act });
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
		node.sandbox.fault({ method: 'GET', act: { status: 200, body: { ...license, ...other } } });
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
		node.sandbox.fault({ method: 'GET', act: { status: 200, body: license } });
		const { error } = await create();

		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '500',
			message: 'Gateway 1.2 broke. It is not known whether the subscription was created',
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

	it('is recovered also where the seats equal the verification value, which is masked', async () => {
		node.sandbox.fault({ ...lost, act: 'resetAfter' });
		const { json } = await create({ seats: 737 });

		expect(json).toMatchObject([{ success: true, recovered: true, seats: 737 }]);
		expect(subscriptionOf(node, livechatTrial)).toMatchObject({ seats: 737 });
	});
});
