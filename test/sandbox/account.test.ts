import { call, listAt, numberAt } from './client';
import type { Sending } from './client';
import { jpegHeader, png } from './image';
import { SPARE_API_TOKEN, startSandbox } from './index';
import type { Sandbox } from './index';
import { report } from './operations/report';
import { dollars, sumCommissions } from './state/commission';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: new Date('2026-03-15T12:00:00Z') });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const get = (path: string) => call(sandbox, path);

describe('the account', () => {
	it('answers what was updated', async () => {
		const profile = {
			first_name: 'Ada',
			last_name: 'B',
			contact_name: 'C',
			contact_email: 'c@okapi.example',
		};
		await call(sandbox, '/profile', { method: 'PUT', json: profile });
		expect((await get('')).body).toMatchObject(profile);
		const billing = {
			type: 'individual',
			company: 'Ada',
			address: 'A 1',
			city: 'B',
			country: 'PL',
			paypal: 'p@okapi.example',
		};
		await call(sandbox, '/billing', { method: 'PUT', json: billing });
		expect((await get('/billing')).body).toEqual({ ...billing, zip_code: '', vat: '' });
	});

	it('creates, lists and revokes API tokens', async () => {
		const create = () => call(sandbox, '/tokens', { method: 'POST', form: { label: 'Third' } });
		const created = await create();
		expect(created).toMatchObject({
			status: 201,
			body: { id: 3, label: 'Third', token: expect.any(String) },
		});
		expect((await create()).status).toBe(409);
		const token = sandbox.state.apiTokens[2]?.token ?? '';
		const withIt: Sending = { headers: { Authorization: `Bearer ${token}` } };
		expect((await call(sandbox, '', withIt)).status).toBe(200);
		expect((await call(sandbox, '/tokens/3', { method: 'DELETE' })).status).toBe(204);
		expect((await call(sandbox, '', withIt)).status).toBe(401);
		expect((await call(sandbox, '/tokens/3', { method: 'DELETE' })).status).toBe(400);
		expect((await get('/tokens')).body).toMatchObject({
			result: [{ id: SPARE_API_TOKEN.id }, { id: 1 }],
		});
	});

	it('withdraws what is available, once', async () => {
		const available = numberAt((await get('/balance')).body, 'available');
		const withdraw = () => call(sandbox, '/withdrawals', { method: 'POST' });
		expect(await withdraw()).toMatchObject({
			status: 201,
			body: { amount: available, action_timestamp: '', status: 'pending' },
		});
		expect((await get('/balance')).body).toHaveProperty('available', 0);
		expect((await withdraw()).status).toBe(403);
		sandbox.state.billing = undefined;
		expect((await withdraw()).status).toBe(409);
	});

	it('needs a logo before an expert profile, and checks its type and size', async () => {
		const upload = (body: Uint8Array, contentType: string) =>
			call(sandbox, '/experts/profile/logo', { method: 'POST', raw: { body, contentType } });
		expect((await upload(png(350, 1000), 'image/png')).status).toBe(200);
		expect((await upload(jpegHeader(600, 400), 'image/jpeg')).status).toBe(200);
		expect((await upload(png(349, 400), 'image/png')).body).toHaveProperty(
			'message',
			expect.stringContaining('349x400'),
		);
		expect((await upload(jpegHeader(1001, 400), 'image/jpeg')).status).toBe(400);
		expect((await upload(png(400, 400), 'image/jpeg')).status).toBe(400);
		expect((await upload(png(400, 400), 'image/gif')).status).toBe(415);
		sandbox.state.logoUrl = undefined;
		sandbox.state.expert = undefined;
		expect((await get('/experts/profile')).status).toBe(403);
	});
});

describe('reports and metrics', () => {
	const range = 'date_from=2025-03-01T00:00:00Z&date_to=2026-02-28T23:59:59Z';

	it('have whole periods with a total each', async () => {
		const { body } = await get(
			`/reports/commission?date_from=2025-12-20T00:00:00Z&date_to=2026-01-31T23:59:59Z&aggregation=month`,
		);
		expect(body).toMatchObject({
			items: [
				{ date_range: { from: '2025-12-01 00:00:00', to: '2025-12-31 23:59:59' } },
				{ date_range: { from: '2026-01-01 00:00:00', to: '2026-01-31 23:59:59' } },
			],
		});
	});

	it('count what happened from Monday to Sunday, at both ends', () => {
		const at = (text: string) => ({ at: new Date(text), amount: 1 });
		const from = new Date('2026-03-02T00:00:00Z');
		const to = new Date('2026-03-15T23:59:59.999Z');
		const events = [
			'2026-03-01T23:59:59Z',
			'2026-03-02T00:00:00Z',
			'2026-03-08T23:59:59Z',
			'2026-03-09T00:00:00Z',
			'2026-03-15T23:59:59Z',
			'2026-03-16T00:00:00Z',
		];
		expect(report(events.map(at), { from, to }, 'week')).toEqual({
			items: [
				{ date_range: { from: '2026-03-02 00:00:00', to: '2026-03-08 23:59:59' }, total: 2 },
				{ date_range: { from: '2026-03-09 00:00:00', to: '2026-03-15 23:59:59' }, total: 2 },
			],
		});
	});

	it.each(['clicks', 'trials', 'conversions', 'earnings'])('agree on %s', async (metric) => {
		const value = numberAt((await get(`/affiliates/metrics/${metric}?${range}`)).body, 'value');
		expect(value).toBeGreaterThan(0);
		for (const aggregation of ['day', 'week', 'month']) {
			const { body } = await get(
				`/affiliates/reports/${metric}?${range}&aggregation=${aggregation}`,
			);
			const totals = listAt(body, 'items').map((item) => numberAt(item, 'total'));
			expect(totals.reduce((sum, total) => sum + total, 0)).toBeCloseTo(value, 2);
		}
	});

	it('add up over programs and products', async () => {
		const values = async (query: string[]) => {
			let sum = 0;
			for (const part of query) {
				const { body } = await get(`/metrics/commission?${range}&${part}`);
				sum += numberAt(body, 'value');
			}
			return sum;
		};
		const all = await values(['product=all']);
		expect(await values(['program=affiliate', 'program=solution'])).toBeCloseTo(all, 2);
		expect(await values(['product=livechat', 'product=chatbot', 'product=helpdesk'])).toBeCloseTo(
			all,
			2,
		);
		expect((await get('/earnings')).body).toHaveProperty(
			'commission_total',
			dollars(sumCommissions(sandbox.state)),
		);
	});

	it('are the same for the same moment', async () => {
		const before = (await get('/earnings')).text;
		sandbox.reset();
		expect((await get('/earnings')).text).toBe(before);
	});
});
