import { API_TOKEN, COUPONS, LICENSES, PARTNER_PASSWORD, TEST_CARDS } from '../sandbox';

import { accountData } from './accountCredentials';
import type { Execution } from './execution';
import { n8nUnderTest } from './n8nUnderTest';
import { readWorkflow } from './workflow';

const jobs = ['read-earnings', 'create-campaign', 'subscribe-with-card', 'subscribe-with-token'];

/** What the workflows refer to their credential by. */
const credential = {
	id: 'liveChatPartners',
	name: 'LiveChat Partners account',
	type: 'liveChatPartnersApi',
};

const running = n8nUnderTest(async ({ sandbox, n8n }) => {
	await n8n.importCredentials([{ ...credential, data: accountData(sandbox) }]);
	await n8n.importWorkflows(await Promise.all(jobs.map(readWorkflow)));
	return {};
});

/** Executes a job on n8n's command line. */
async function execute(job: string): Promise<Execution> {
	return await running().n8n.execute(job);
}

/** `METHOD path` of each request that reached the sandbox, in order. */
function requests(): string[] {
	return running().sandbox.requests.map(({ host, method, path }) => `${host} ${method} ${path}`);
}

function expectNoSecrets(run: Execution): void {
	for (const secret of [API_TOKEN, PARTNER_PASSWORD, TEST_CARDS.accepted, '4111 1111 1111 1111']) {
		expect(run.text).not.toContain(secret);
	}
}

describe('the jobs of the article, in the n8n application', () => {
	it('reads the earnings', async () => {
		const run = (await execute('read-earnings')).succeeded();

		const [earnings] = run.json('Get earnings');
		expect(earnings).toMatchObject({
			balance: expect.any(Number),
			commission_total: expect.any(Number),
			affiliate: expect.objectContaining({ commission_total: expect.any(Number) }),
			solution: expect.objectContaining({ commission_total: expect.any(Number) }),
		});
		expect(run.json('Get balance')).toEqual([
			expect.objectContaining({ pending: expect.any(Number), available: expect.any(Number) }),
		]);
		expect(run.json('Get commission')).toEqual([{ value: expect.any(Number) }]);
		expect(requests()).toEqual([
			'partner GET /v2/partners/earnings',
			'partner GET /v2/partners/balance',
			'partner GET /v2/partners/metrics/commission',
		]);
		expect(running().sandbox.requests[2]?.query).toMatchObject({
			date_from: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/),
			date_to: expect.stringMatching(/^\d{4}-\d\d-\d\dT23:59:59Z$/),
			product: 'livechat',
		});
		expectNoSecrets(run);
	});

	it('lists the coupons, creates a campaign with one and finds it in the list', async () => {
		const run = (await execute('create-campaign')).succeeded();

		const coupons = run.json('List coupons');
		expect(coupons).toContainEqual(COUPONS.firstPayment);
		expect(coupons).not.toContainEqual(COUPONS.ofAnotherPartner);

		const [campaign] = run.json('Create campaign');
		expect(campaign).toMatchObject({
			product: 'livechat',
			name: 'Autumn newsletter 2026',
			trial_duration: 30,
			discount: coupons[0]?.label,
			url: expect.stringContaining('https://www.livechat.com/pricing/'),
		});
		expect(run.json('List campaigns')).toContainEqual(
			expect.objectContaining({ name: 'Autumn newsletter 2026', slug: campaign?.slug }),
		);
		expectNoSecrets(run);
	});

	it('refuses the same campaign a second time, in the words of the server', async () => {
		(await execute('create-campaign')).succeeded();
		const again = await execute('create-campaign');

		expect(again.error).toMatchObject({ node: 'Create campaign', httpCode: '409' });
		expect(again.nodesRun).not.toContain('List campaigns');
		expectNoSecrets(again);
	});

	it('creates a subscription from a card in one step, and the license is paid', async () => {
		const run = (await execute('subscribe-with-card')).succeeded();

		expect(run.json('Create subscription')).toEqual([expect.objectContaining({ success: true })]);
		expect(run.json('Get license')).toEqual([
			expect.objectContaining({
				license: LICENSES.livechatTrial.id,
				paid: true,
				status: 'paid',
				plan: 'team',
				billing_cycle: 'annual',
				seats: 5,
			}),
		]);
		expect(requests().map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
			'partner GET',
			'recurly POST',
			'partner POST',
			'partner GET',
		]);
		expectNoSecrets(run);
	});

	it('turns a card into a token, spends it on a subscription, and the license is paid', async () => {
		const run = (await execute('subscribe-with-token')).succeeded();

		expect(run.json('Tokenize card')).toEqual([
			expect.objectContaining({ id: expect.stringMatching(/\S/) }),
		]);
		expect(run.json('Get license')).toEqual([
			expect.objectContaining({
				license: LICENSES.livechatTrial2.id,
				paid: true,
				status: 'paid',
				plan: 'business',
				billing_cycle: 'monthly',
				seats: 12,
			}),
		]);
		expect(running().sandbox.requests.filter(({ host }) => host === 'recurly')).toHaveLength(1);
		expectNoSecrets(run);
	});
});
