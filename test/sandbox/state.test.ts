import { call, licensePath, listAt, textAt, tokenize } from './client';
import type { Reply, Sending } from './client';
import {
	CAMPAIGNS,
	COUPONS,
	LICENSES,
	ORGANIZATIONS,
	PARTNER_PASSWORD,
	startSandbox,
} from './index';
import type { Sandbox } from './index';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: new Date('2026-03-15T12:00:00Z') });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const get = (path: string) => call(sandbox, path);
const send = (method: string, path: string, sending: Sending): Promise<Reply> =>
	call(sandbox, path, { method, ...sending });
const TERMS = { plan: 'business', billing_cycle: 'annual', seats: 7 };

describe('campaigns', () => {
	const create = (form: Record<string, string>) =>
		send('POST', '/affiliates/campaigns?product=chatbot', {
			form: {
				name: 'Spring sale',
				link: 'https://www.chatbot.com/',
				trial_duration: '30',
				...form,
			},
		});
	const search = (rest: string) => get(`/affiliates/campaigns/search?${rest}`);
	const named = (name: string) =>
		`filters=${encodeURIComponent(JSON.stringify([{ field: 'name', operator: 'equals', value: name }]))}`;

	it('lists and finds a new one, and refuses its name to a second', async () => {
		const created = await create({ coupon_id: String(COUPONS.discount25.id) });
		expect(created.body).toEqual({
			product: 'chatbot',
			name: 'Spring sale',
			slug: 'pp_spring-sale',
			url: 'https://www.chatbot.com/?a=Qk7RmZt2W&utm_campaign=pp_spring-sale&utm_source=PP',
			short_url: expect.stringMatching(/^https:\/\/lc\.chat\//),
			creation_timestamp: '2026-03-15 12:00:00',
			trial_duration: 30,
			discount: COUPONS.discount25.label,
		});
		expect((await get('/affiliates/campaigns')).body).toHaveProperty(
			'result.0.name',
			'Spring sale',
		);
		const found = await search(`page=1&state=active&${named('Spring sale')}`);
		expect(found.body).toMatchObject({
			total: 1,
			results: [{ name: 'Spring sale', offer: COUPONS.discount25.label }],
		});
		const second = await create({});
		expect(second).toMatchObject({
			status: 409,
			body: { message: 'Campaign with the given name already exists' },
		});
	});

	it('refuses a coupon of another partner', async () => {
		expect((await create({ coupon_id: String(COUPONS.ofAnotherPartner.id) })).status).toBe(403);
	});

	it('pages the search by 15', async () => {
		const first = await search('page=1&state=active');
		const second = await search('page=2&state=active');
		expect(first.body).toMatchObject({ total: 21, limit: 15, results: { length: 15 } });
		expect(second.body).toMatchObject({ total: 21, results: { length: 6 } });
		expect((await search('page=3&state=active')).body).toMatchObject({ total: 21, results: [] });
		expect((await search('page=0&state=active')).status).toBe(400);
	});

	it('archives a campaign that is disabled, once', async () => {
		const path = `/affiliates/campaigns/${CAMPAIGNS.newsletter}`;
		expect((await send('DELETE', path, {})).status).toBe(204);
		expect((await search(`page=1&state=active&${named('Newsletter')}`)).body).toHaveProperty(
			'total',
			0,
		);
		expect((await search(`page=1&state=archived&${named('Newsletter')}`)).body).toHaveProperty(
			'total',
			1,
		);
		expect((await send('DELETE', path, {})).status).toBe(403);
	});
});

describe('subscriptions', () => {
	const subscribe = async (name: keyof typeof LICENSES) =>
		send('POST', licensePath(name, '/subscription'), {
			json: { token: await tokenize(sandbox), ...TERMS },
		});
	const close = (name: keyof typeof LICENSES, json: object) =>
		send('DELETE', licensePath(name, '/subscription'), { json });
	const password = PARTNER_PASSWORD;

	it('are created once, with an invoice, and show in the license', async () => {
		expect((await subscribe('chatbotTrial')).status).toBe(201);
		expect((await get(licensePath('chatbotTrial'))).body).toMatchObject({
			paid: true,
			status: 'paid',
			plan: 'business',
			billing_cycle: 'annual',
			seats: 7,
			end_timestamp: '2027-03-15 12:00:00',
		});
		const invoices = await get(`/solutions/licenses/${LICENSES.chatbotTrial.id}/invoices`);
		expect(invoices.body).toMatchObject({ result: [{ seats: 7, amount: 4130, status: 'paid' }] });
		expect(await subscribe('chatbotTrial')).toMatchObject({
			status: 409,
			body: { message: 'Subscription already exists' },
		});
		expect(sandbox.state.subscriptionsCreated).toEqual({ [LICENSES.chatbotTrial.id]: 1 });
	});

	it('do not spend a token on a license that has one', async () => {
		expect((await subscribe('livechatPaid')).status).toBe(409);
		expect(sandbox.state.recurlyTokens[0]?.usedAt).toBeUndefined();
	});

	it('can begin again on an expired license', async () => {
		expect((await subscribe('livechatExpired')).status).toBe(201);
		expect((await get(licensePath('livechatExpired'))).body).toHaveProperty('status', 'paid');
	});

	it('are updated only where there is one', async () => {
		const update = (name: keyof typeof LICENSES) =>
			send('PUT', licensePath(name, '/subscription'), { json: TERMS });
		expect((await update('livechatTrial')).status).toBe(409);
		expect((await update('livechatPaid')).status).toBe(204);
		expect((await get(licensePath('livechatPaid'))).body).toMatchObject({
			plan: 'business',
			seats: 7,
		});
	});

	it('close at the end of the cycle, or now', async () => {
		expect((await close('livechatPaid', { password })).status).toBe(204);
		expect((await get(licensePath('livechatPaid'))).body).toMatchObject({ status: 'paid' });
		expect((await close('livechatPaid', { password })).status).toBe(404);
		expect((await close('helpdeskPaid', { password, expire: true })).status).toBe(204);
		expect((await get(licensePath('helpdeskPaid'))).body).toMatchObject({
			status: 'expired',
			end_timestamp: '2026-03-15 12:00:00',
		});
	});

	it('close only with the password, which travels in the body', async () => {
		expect((await close('livechatPaid', { password: 'guess' })).status).toBe(403);
		expect((await close('livechatPaid', {})).status).toBe(400);
		expect((await close('livechatTrial', { password })).status).toBe(404);
		expect(sandbox.requests.at(-1)).toMatchObject({ method: 'DELETE', body: { password } });
	});
});

describe('licenses', () => {
	const create = (json: object) =>
		send('POST', `/solutions/organizations/${ORGANIZATIONS.small}/licenses?product=livechat`, {
			json: {
				client_name: 'Ada Ivers',
				client_email: 'ada@alpine.example',
				payment_origin: 'partner',
				trial_duration: 14,
				...json,
			},
		});

	it('are created once per e-mail and product', async () => {
		const created = await create({});
		expect(created).toMatchObject({
			status: 201,
			body: { status: 'trial', end_timestamp: '2026-03-29 12:00:00' },
		});
		expect((await create({ client_email: 'ADA@alpine.example' })).status).toBe(409);
		expect((await create({ client_email: 'b@alpine.example', coupon_id: 99 })).status).toBe(403);
		expect((await get('/solutions/licenses')).body).toHaveProperty(
			'result.0.client_email',
			'ada@alpine.example',
		);
	});

	it.each(['trial', 'paid', 'expired'])('of status %s are read page by page', async (status) => {
		const range = 'date_from=2020-01-01T00:00:00Z&date_to=2030-01-01T00:00:00Z';
		const ids: string[] = [];
		let cursor = '';
		let pages = 0;
		do {
			const next = cursor === '' ? '' : `&next_cursor=${encodeURIComponent(cursor)}`;
			const { body } = await get(`/solutions/licenses/${status}?${range}&limit=7${next}`);
			ids.push(...listAt(body, 'results').map((license) => textAt(license, 'license_id')));
			cursor = textAt(body, 'next_cursor');
			pages += 1;
		} while (cursor !== '');
		expect(pages).toBeGreaterThan(2);
		expect(new Set(ids).size).toBe(ids.length);
		const { body } = await get('/solutions/licenses/count?date_from=2020-01-01&date_to=2030-01-01');
		expect(body).toHaveProperty(status === 'trial' ? 'trials' : status, ids.length);
	});

	it('invite operators one by one', async () => {
		const operators = [
			{ email: 'one@harbour.example', role: 'agent' },
			{ email: 'one@harbour.example', role: 'agent' },
			{ email: 'two@harbour.example', role: 'viewer' },
		];
		const reply = await send('POST', licensePath('livechatTrial', '/operators'), {
			json: { operators },
		});
		expect(reply.body).toMatchObject({
			result: [{ status_code: 200 }, { status_code: 400 }, { status_code: 400 }],
		});
		const foreign = await send('POST', licensePath('livechatClientPays', '/operators'), {
			json: { operators },
		});
		expect(foreign.status).toBe(403);
	});

	it('are transferred to one of their operators', async () => {
		const transfer = (owner: string) =>
			send('POST', licensePath('livechatTrial', '/transfer'), { form: { new_owner: owner } });
		expect((await transfer('nobody@harbour.example')).status).toBe(400);
		expect((await transfer('ines.castel@harbour.example')).body).toMatchObject({
			payment_origin: 'client',
			recurrent: false,
		});
		expect((await transfer('ines.castel@harbour.example')).status).toBe(403);
	});

	it('are exported with the filters that were asked for', async () => {
		const rows = [
			{ field: 'license_product', operator: 'equals', value: 'HelpDesk' },
			{ field: 'payment_origin', operator: 'equals', value: 'partner' },
			{ field: 'license_details', operator: 'contains', value: 'Castel' },
			{ field: 'credit_card', operator: 'exists', value: 'yes' },
			{ field: 'license_created_at', operator: 'greater_or_equal', value: '2025-01-01 00:00:00' },
		];
		const reply = await get(
			`/solutions/licenses/search/csv?filters=${encodeURIComponent(JSON.stringify(rows))}`,
		);
		expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		const [header, ...lines] = reply.text.trimEnd().split('\n');
		expect(header).toMatch(/^License ID,Managed by,Status,/);
		expect(lines.some((line) => line.startsWith(`${LICENSES.helpdeskPaid.id},partner,paid,`))).toBe(
			true,
		);
		expect(lines.every((line) => line.includes('HelpDesk') && line.includes('Castel'))).toBe(true);
	});

	it('of an organization come 15 at once, with the total', async () => {
		const { body } = await get(`/solutions/organizations/${ORGANIZATIONS.large}/licenses`);
		expect(body).toMatchObject({ total: 60, limit: 15, results: { length: 15 } });
	});

	it('have invoices as PDF files', async () => {
		const { text, headers } = await get(
			`/solutions/licenses/${LICENSES.livechatPaid.id}/invoices/1000`,
		);
		expect(headers.get('content-type')).toBe('application/pdf');
		const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
		expect(text.slice(0, 8)).toBe('%PDF-1.4');
		expect(text.slice(start, start + 4)).toBe('xref');
		expect((await get(`/solutions/licenses/${LICENSES.livechatPaid.id}/invoices/1`)).status).toBe(
			404,
		);
	});
});
