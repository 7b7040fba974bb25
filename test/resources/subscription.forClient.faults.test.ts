import '../engine/withoutWaits';
import type { IDataObject } from 'n8n-workflow';
import { STORED_CARD, underTest } from '../engine/underTest';
import type { FaultAct } from '../sandbox';
import { forClient } from './forClientFixtures';

const node = underTest();
const { create, account, posts } = forClient(node);

const steps = ['/organizations', '/licenses', '/subscription'].map((path) => ({
	method: 'POST',
	path: new RegExp(`${path}$`),
}));

describe('createForClient where a step goes wrong', () => {
	const acts: Array<[string, FaultAct]> = [
		['is reset before it is carried out', 'resetBefore'],
		['is reset after it was carried out', 'resetAfter'],
		['is cut off', 'truncate'],
		['is answered with 500', { status: 500, body: 'No' }],
		['is carried out and answered with 502', { status: 502, body: 'No', afterEffect: true }],
	];

	const all = steps.flatMap((step) => acts.map(([what, act]) => ({ what, act, ...step })));
	// The id of an organization is in the answer to its creation and nowhere else.
	const isLost = ({ act, path }: (typeof all)[number]) =>
		path.test('/organizations') && !['resetBefore', acts[3]?.[1]].includes(act);

	it.each(all.filter((one) => !isLost(one)))('$path $what', async ({ act, path, method }) => {
		node.sandbox.fault({ method, path, act });
		const { json } = await create();

		expect(json).toMatchObject([
			{ created: { organization: true, license: true, subscription: true } },
		]);
		expect(account()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: [1] });
	});

	it('pays once, and takes the subscription of another for what it is', async () => {
		node.sandbox.fault({ ...steps[2], act: 'resetBefore' });
		const body = { plan: 'team', billing_cycle: 'annual', seats: 4, paid: true };
		node.sandbox.fault({ method: 'GET', path: /livechat\/\d+$/, act: { status: 200, body } });
		const { json } = await create();

		expect(json).toMatchObject([
			{ plan: 'team', differs: ['plan'], created: { license: true, subscription: false } },
		]);
		expect(posts()).toEqual(['organizations', 'licenses', 'subscription']);
	});

	it.each([0, 1, 2])(
		'stays unknown where the answer was lost and step %d is refused then',
		async (index) => {
			node.sandbox.fault({ ...steps[index], act: 'resetBefore' });
			node.sandbox.fault({ ...steps[index], act: { status: 400, body: { message: 'No' } } });
			const { json } = await create({}, { onError: 'continueRegularOutput' });

			expect(json).toMatchObject([{ details: { outcomeUnknown: true } }]);
		},
	);

	it.each<[number, string, IDataObject]>([
		[1, 'license', { organizationId: expect.any(String) }],
		[2, 'subscription', { organizationId: expect.any(String), licenseId: expect.any(String) }],
	])('says how far it came, and goes on from there: %d, the %s', async (index, _, done) => {
		node.sandbox.fault({ ...steps[index], act: { status: 403, body: { message: 'No' } } });
		const failed = await create({}, { onError: 'continueRegularOutput' });
		const details = failed.json[0]?.details;

		expect(failed.json).toEqual([
			{ error: 'No', details: expect.objectContaining({ itemIndex: 0, httpCode: '403', ...done }) },
		]);
		const [organization] = account().organizations;
		expect(details).toMatchObject({ organizationId: organization?.id });

		const { json } = await create({ additionalFields: { organizationId: organization?.id ?? '' } });
		expect(json).toMatchObject([{ created: { organization: false, subscription: true } }]);
		expect(account()).toMatchObject({ organizations: [{}], licenses: [{}], subscriptions: [1] });
	});

	it("knows the organization again in n8n's Retry On Fail", async () => {
		node.sandbox.fault({ ...steps[1], act: { status: 403, body: { message: 'No' } } });
		const { json } = await create({}, { retryOnFail: { maxTries: 2 } });

		expect(json).toMatchObject([{ organization_id: account().organizations[0]?.id }]);
		expect(posts()).toEqual(['organizations', 'licenses', 'licenses', 'subscription']);
	});
});

describe('createForClient in the Retry of an execution', () => {
	const items = [{ email: 'mira@quayside.example' }, { email: 'nobody' }];
	const run = async (around: object) =>
		await create({ clientEmail: '={{ $json.email }}' }, { items, ...around });
	const again = async (card: object) => {
		const { run: retryOf } = await run({});
		const { json } = await run({
			retryOf,
			credentials: { ...node.credentials, liveChatPartnersCardApi: { ...STORED_CARD, ...card } },
			onError: 'continueRegularOutput',
		});
		return json[0];
	};

	it('reports what was done with the same card', async () => {
		expect(await again({})).toMatchObject({
			created: { organization: true, license: true, subscription: true },
		});
		expect(account().subscriptions).toEqual([1]);
	});

	it.each([{ expirationYear: '2033' }, { cardNumber: '4111' }])(
		'does not say that another card was charged: %j',
		async (card) => {
			expect(await again(card)).toMatchObject({
				success: true,
				created: { organization: false, license: false, subscription: false },
			});
			expect(account().subscriptions).toEqual([1]);
		},
	);
});
