import { call } from './client';
import type { Sending } from './client';
import { CAMPAIGNS, LICENSES, ORGANIZATIONS, startSandbox } from './index';
import type { Sandbox, SandboxState } from './index';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const post = (json?: object): Sending => ({ method: 'POST', ...(json ? { json } : {}) });
const nobody = '00000000-0000-4000-8000-000000000000';
const fresh = (): void => undefined;
const unprofiled = (state: SandboxState) => {
	state.expert = undefined;
};
const client = (client_email: string) =>
	post({ organization_name: 'Alpine', client_name: 'Ada Ivers', client_email });

describe('a request that LiveChat documents a refusal of', () => {
	const MOMENTS = 'date_from=2026-01-01T00:00:00Z&date_to=2026-02-01T00:00:00Z';
	const unknownCampaign = '/affiliates/campaigns/999999';

	it.each<
		[
			what: string,
			path: string,
			sending: Sending,
			status: number,
			before: (state: SandboxState) => void,
		]
	>([
		[
			'a disabled campaign',
			`/affiliates/campaigns/${CAMPAIGNS.archived}`,
			{ method: 'DELETE' },
			403,
			fresh,
		],
		[
			'a withdrawal below 50 USD',
			'/withdrawals',
			post(),
			403,
			(state) => {
				state.commissions = [];
				state.withdrawals = [];
			},
		],
		['an expert profile that is none', '/experts/profile', {}, 403, unprofiled],
		['comments without a profile', '/experts/comments', {}, 403, unprofiled],
		['figures without a profile', '/experts/stats', {}, 403, unprofiled],
		['views without a profile', '/experts/history', {}, 403, unprofiled],
		['an unknown organization', `/solutions/organizations/${nobody}`, {}, 404, fresh],
		[
			'the licenses of an unknown organization',
			`/solutions/organizations/${nobody}/licenses`,
			{},
			403,
			fresh,
		],
		['an unknown lead', '/solutions/leads/1', {}, 400, fresh],
		['the history of an unknown lead', '/solutions/leads/1/history', {}, 400, fresh],
		['an unknown campaign', `${unknownCampaign}/summary`, {}, 400, fresh],
		[
			'the earnings of an unknown campaign',
			`${unknownCampaign}/metrics/earnings?${MOMENTS}`,
			{},
			400,
			fresh,
		],
	])('refuses %s', async (_what, path, sending, status, before) => {
		before(sandbox.state);
		expect(await call(sandbox, path, sending)).toMatchObject({
			status,
			body: { message: expect.any(String) },
		});
	});

	it('creates one organization per e-mail address', async () => {
		const create = (email: string) => call(sandbox, '/solutions/organizations', client(email));
		expect(await create('ada@alpine.example')).toMatchObject({
			status: 201,
			body: { id: expect.any(String) },
		});
		expect((await create('ADA@alpine.example')).status).toBe(409);
		const owner = sandbox.state.organizations.find(({ id }) => id === ORGANIZATIONS.small);
		expect((await create(owner?.clientEmail ?? '')).status).toBe(409);
	});

	it('answers that there are no billing details with empty ones', async () => {
		sandbox.state.billing = undefined;
		expect(await call(sandbox, '/billing')).toMatchObject({
			status: 200,
			body: { paypal: '', type: '' },
		});
	});

	it.each([
		['/earnings', {}, 401],
		['/experts/profile', {}, 401],
		['/solutions/organizations', client('ada@alpine.example'), 403],
		[`/solutions/organizations/${ORGANIZATIONS.small}`, {}, 403],
		[`/solutions/organizations/${ORGANIZATIONS.small}/licenses`, {}, 403],
	])('refuses an unknown token at %s as is documented there', async (path, sending, status) => {
		const headers = { Authorization: 'Bearer nobody' };
		expect((await call(sandbox, path, { ...sending, headers })).status).toBe(status);
	});
});

describe('an invitation', () => {
	it('may be partial: 200 with a status of each operator', async () => {
		const { product, id } = LICENSES.livechatTrial;
		const operators = ['a@harbour.example', 'a@harbour.example'].map((email) => ({
			email,
			role: 'agent',
		}));
		const reply = await call(
			sandbox,
			`/solutions/licenses/${product}/${id}/operators`,
			post({ operators }),
		);
		expect(reply).toMatchObject({
			status: 200,
			body: { result: [{ status_code: 200 }, { status_code: 400 }] },
		});
	});
});
