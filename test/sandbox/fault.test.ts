import { call, licensePath, send, tokenize } from './client';
import { LICENSES, startSandbox } from './index';
import type { FaultAct, Sandbox } from './index';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const label = { method: 'POST', form: { label: 'Third' } };
const labels = () => sandbox.state.apiTokens.map((token) => token.label);

describe('faults', () => {
	it.each<[name: string, act: FaultAct, happened: boolean]>([
		['resetBefore', 'resetBefore', false],
		['resetAfter', 'resetAfter', true],
		['truncate', 'truncate', true],
	])('%s breaks the connection', async (_name, act, happened) => {
		sandbox.fault({ path: /tokens$/, act });
		await expect(call(sandbox, '/tokens', label)).rejects.toThrow();
		expect(labels().includes('Third')).toBe(happened);
		expect(sandbox.requests).toHaveLength(1);
		expect((await call(sandbox, '/tokens')).status).toBe(200);
	});

	it.each<[name: string, act: FaultAct, happened: boolean]>([
		['silence', 'silence', false],
		['silenceAfterEffect', { silenceAfterEffect: true }, true],
	])('%s never answers, until a reset', async (_name, act, happened) => {
		sandbox.fault({ act });
		const answer = call(sandbox, '/tokens', label);
		const outcome = await Promise.race([
			answer,
			new Promise((resolve) => setTimeout(resolve, 150, 'nothing')),
		]);
		expect(outcome).toBe('nothing');
		expect(labels().includes('Third')).toBe(happened);
		sandbox.reset();
		await expect(answer).rejects.toThrow();
	});

	it('answers in place of the operation, or after it', async () => {
		const html = { status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' };
		sandbox.fault({ act: html });
		sandbox.fault({ act: { ...html, afterEffect: true } });
		const first = await call(sandbox, '/tokens', label);
		expect(first).toMatchObject({ status: 502, text: '<h1>Bad gateway</h1>' });
		expect(first.headers.get('content-type')).toBe('text/html');
		expect(labels()).not.toContain('Third');
		expect((await call(sandbox, '/tokens', label)).status).toBe(502);
		expect(labels()).toContain('Third');
	});

	it('sends headers, JSON bodies and no body', async () => {
		sandbox.fault({
			act: { status: 429, headers: { 'Retry-After': '2' }, body: { error: 'slow down' } },
		});
		const limited = await call(sandbox, '');
		expect(limited.headers.get('retry-after')).toBe('2');
		expect(limited.body).toEqual({ error: 'slow down' });
		sandbox.fault({ act: { status: 503 } });
		expect(await call(sandbox, '')).toMatchObject({ status: 503, text: '' });
	});

	it('chooses by host, method, path, skip and times', async () => {
		sandbox.fault({
			host: 'partner',
			method: 'get',
			path: /coupons$/,
			skip: 1,
			times: 2,
			act: { status: 500 },
		});
		const statuses: number[] = [];
		for (let count = 0; count < 4; count += 1)
			statuses.push((await call(sandbox, '/coupons')).status);
		expect(statuses).toEqual([200, 500, 500, 200]);
		sandbox.fault({ host: 'recurly', times: Infinity, act: { status: 500 } });
		expect((await call(sandbox, '/coupons')).status).toBe(200);
		expect((await send(`${sandbox.recurlyUrl}/js/v1/token`)).status).toBe(500);
	});

	it('redirects and delays', async () => {
		sandbox.fault({ act: { redirect: 'http://127.0.0.1:1/elsewhere', status: 307 } });
		const reply = await call(sandbox, '');
		expect(reply.status).toBe(307);
		expect(reply.headers.get('location')).toBe('http://127.0.0.1:1/elsewhere');
		sandbox.fault({ act: { delay: 80 } });
		const start = performance.now();
		expect((await call(sandbox, '')).status).toBe(200);
		expect(performance.now() - start).toBeGreaterThan(75);
	});

	it('echoes the whole request, secrets included', async () => {
		const token = await tokenize(sandbox);
		sandbox.fault({ act: 'echo' });
		const reply = await call(sandbox, licensePath('livechatTrial', '/subscription?x=1'), {
			method: 'POST',
			json: { token },
		});
		expect(reply.status).toBe(400);
		for (const secret of [token, sandbox.apiToken, '/subscription?x=1'])
			expect(reply.text).toContain(secret);
		expect(sandbox.state.subscriptionsCreated).toEqual({});
	});

	it('counts subscriptions, so that a double charge is seen', async () => {
		sandbox.fault({ path: /subscription$/, act: 'resetAfter' });
		const json = {
			token: await tokenize(sandbox),
			plan: 'team',
			billing_cycle: 'monthly',
			seats: 1,
		};
		const path = licensePath('livechatTrial', '/subscription');
		await expect(call(sandbox, path, { method: 'POST', json })).rejects.toThrow();
		expect(sandbox.state.subscriptionsCreated).toEqual({ [LICENSES.livechatTrial.id]: 1 });
		expect((await call(sandbox, path, { method: 'POST', json })).status).toBe(409);
	});
});

describe('size and latency', () => {
	it('serves a list of 100,000 rows', async () => {
		const row = sandbox.state.affiliateLicenses[0];
		if (row === undefined) throw new Error('no affiliate license');
		sandbox.state.affiliateLicenses = Array.from({ length: 100_000 }, () => row);
		const { status, body } = await call(sandbox, '/affiliates/licenses');
		expect(status).toBe(200);
		expect(body).toHaveProperty('result.length', 100_000);
	});

	it('waits before each answer when it has a latency', async () => {
		const slow = await startSandbox({ latency: 60 });
		const start = performance.now();
		await call(slow, '/status', { headers: {} });
		expect(performance.now() - start).toBeGreaterThan(55);
		await slow.close();
	});
});
