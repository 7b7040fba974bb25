import { call, licensePath } from './client';
import type { Sending } from './client';
import { LICENSES, startSandbox } from './index';
import type { Sandbox } from './index';

const MOMENTS = 'date_from=2026-01-01T00:00:00Z&date_to=2026-02-01T00:00:00Z';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('strictness', () => {
	const json = (body: unknown): Sending => ({ method: 'POST', json: body });
	const form = (fields: Record<string, string>): Sending => ({ method: 'POST', form: fields });
	const campaign = { name: 'Spring sale', link: 'https://www.livechat.com/', trial_duration: '14' };
	const create = '/affiliates/campaigns?product=livechat';
	const subscription = { token: 't', plan: 'team', billing_cycle: 'monthly', seats: 1 };

	it.each<[what: string, path: string, sending: Sending, status: number, words: string]>([
		['a wrong method', '/earnings', { method: 'POST' }, 405, 'POST method not allowed'],
		['an unknown path', '/earning', {}, 404, 'not found'],
		['a trailing slash', '/earnings/', {}, 404, 'not found'],
		['an unknown query parameter', '/earnings?from=1', {}, 400, "Unknown query parameter 'from'"],
		[
			'a missing query parameter',
			'/affiliates/metrics/trials?date_to=2026-01-01T00:00:00Z',
			{},
			400,
			'date_from is required',
		],
		[
			'a day where a moment is documented',
			'/metrics/commission?date_from=2026-01-01',
			{},
			400,
			'date_from must be a moment',
		],
		[
			'a moment where a day is documented',
			'/affiliates/licenses?date_from=2026-01-01T00:00:00Z',
			{},
			400,
			'date_from must be a day',
		],
		[
			'a range that is upside down',
			'/affiliates/licenses?date_from=2026-02-02&date_to=2026-02-01',
			{},
			400,
			'must not be after',
		],
		[
			'a parameter twice',
			'/affiliates/licenses?date_from=2026-02-02&date_from=2026-02-03',
			{},
			400,
			'date_from',
		],
		[
			'a word that is not allowed',
			`/reports/commission?${MOMENTS}&aggregation=year`,
			{},
			400,
			'aggregation',
		],
		['filters that are no JSON', '/solutions/licenses/search/csv?filters=x', {}, 400, 'filters'],
		[
			'a cursor of no page',
			`/solutions/licenses/paid?${MOMENTS}&next_cursor=abc`,
			{},
			400,
			'next_cursor is invalid',
		],
		[
			'JSON where a form is documented',
			create,
			json(campaign),
			415,
			'unsupported media type application/json',
		],
		['no body', create, { method: 'POST' }, 400, 'The body is missing'],
		['a body where none is documented', '/withdrawals', json({ amount: 1 }), 400, 'takes no body'],
		[
			'JSON that is none',
			'/solutions/leads',
			{ method: 'POST', raw: { body: '{', contentType: 'application/json' } },
			400,
			'not valid JSON',
		],
		[
			'an unknown body field',
			create,
			form({ ...campaign, region: 'us' }),
			400,
			'region is no documented parameter',
		],
		[
			'a trial of 13 days',
			create,
			form({ ...campaign, trial_duration: '13' }),
			400,
			'trial_duration must be >= 14',
		],
		[
			'half a seat',
			licensePath('livechatTrial', '/subscription'),
			json({ ...subscription, seats: 2.5 }),
			400,
			'seats must be integer',
		],
		[
			'a license of another product',
			`/solutions/licenses/chatbot/${LICENSES.livechatTrial.id}`,
			{},
			404,
			'License not found',
		],
	])('refuses %s', async (_what, path, sending, status, words) => {
		const reply = await call(sandbox, path, sending);
		expect({ status: reply.status, body: reply.body }).toEqual({
			status,
			body: expect.objectContaining({ message: expect.stringContaining(words) }),
		});
	});

	it('refuses a missing, a wrong and a differently written token', async () => {
		const wrong: Array<Record<string, string>> = [
			{},
			{ Authorization: 'Bearer nobody' },
			{ Authorization: sandbox.apiToken },
		];
		for (const headers of wrong) {
			const reply = await call(sandbox, '', { headers });
			expect(reply.status).toBe(401);
			expect(reply.body).toEqual({ message: expect.any(String) });
		}
	});

	it('tells apart the paths that live side by side', async () => {
		const paths = [
			'count?date_from=2026-01-01&date_to=2026-01-02',
			'search/csv',
			`paid?${MOMENTS}`,
		];
		for (const path of paths) {
			expect((await call(sandbox, `/solutions/licenses/${path}`)).status).toBe(200);
		}
		expect((await call(sandbox, '/solutions/licenses/livechat/invoices')).status).toBe(404);
	});

	it('takes dates and JSON in a query with and without encoded colons', async () => {
		const plain = `date_from=2026-01-01T00:00:00Z&date_to=2026-01-31T23:59:59Z&aggregation=month`;
		const filters = '[{"field":"product","operator":"equals","value":"livechat"}]';
		const loose = encodeURIComponent(filters).replaceAll('%3A', ':').replaceAll('%2C', ',');
		const first = await call(sandbox, `/reports/commission?${plain}&filters=${loose}`);
		const second = await call(
			sandbox,
			`/reports/commission?${plain.replaceAll(':', '%3A')}&filters=${encodeURIComponent(filters)}`,
		);
		expect(first.status).toBe(200);
		expect(first.body).toEqual(second.body);
	});

	it('takes content types with a charset', async () => {
		const reply = await call(sandbox, '/tokens', {
			method: 'POST',
			raw: { body: 'label=Third', contentType: 'application/x-www-form-urlencoded;charset=utf-8' },
		});
		expect(reply.status).toBe(201);
		const lead = await call(sandbox, '/solutions/leads', {
			method: 'POST',
			raw: { body: '{}', contentType: 'application/json; charset=UTF-8' },
		});
		expect(lead).toMatchObject({
			status: 400,
			body: { message: expect.stringContaining('partner_name is required') },
		});
	});
});
