import { readFileSync } from 'node:fs';
import { DOCUMENTS, ORGANIZATIONS, startSandbox, type AnswerFault, type Sandbox } from '../sandbox';
import { RECURLY_PUBLIC_KEY } from '../sandbox';
import { call } from '../sandbox/client';
import { isRecord } from '../sandbox/server/fields';
import { Pace, askNetwork, type Wait } from '../../tools/live/ask';
import { Contract } from '../../tools/live/contract';
import { Mask } from '../../tools/live/mask';
import { tokenizeTestCard } from '../../tools/live/recurly';
import { countsOf, reportOf, tableOf } from '../../tools/live/report';
import { INTERVAL, run, type Result } from '../../tools/live/run';

const contract = Contract.read('partner-api');
const recurlyContract = Contract.read('recurly');
const around = { version: '0.0.0', official: false, stopped: false };
const atOnce: Wait = async () => await Promise.resolve();
const newMask = () => new Mask(new Set([...contract.names(), ...recurlyContract.names()]));

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

interface Around {
	signal?: AbortSignal;
	wait?: Wait;
	mask?: Mask;
	slow?: number;
	onResult?: () => void;
}

async function ask({ signal, wait, mask, slow, onResult }: Around = {}): Promise<Result[]> {
	return await run({
		contract,
		baseUrl: sandbox.partnerUrl,
		token: sandbox.apiToken,
		organizationId: ORGANIZATIONS.small,
		ask: askNetwork,
		wait: wait ?? atOnce,
		mask: mask ?? newMask(),
		signal: signal ?? new AbortController().signal,
		progress: () => onResult?.(),
		slow,
	});
}

const differencesIn = (results: Result[]): string[] =>
	results.flatMap(({ name, differences }) =>
		differences.map(({ kind, at }) => `${name}: ${kind} ${at}`.trim()),
	);

describe('a look at the live API', () => {
	it('asks every read with GET and finds no difference in the sandbox', async () => {
		const results = await ask();

		expect(differencesIn(results)).toEqual([]);
		expect(results.filter(({ skipped }) => skipped !== '')).toEqual([]);
		const reads = contract.methods.filter(({ verb }) => verb === 'get').map(({ id }) => id);
		expect(new Set(results.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(reads));
		expect(new Set(sandbox.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
		expect(results.every(({ status }) => status === 200)).toBe(true);
		const names = results.map(({ name }) => name);
		expect(names).toContain('campaign.search page 2');
		expect(names).toContain('license.getAll.byStatus paid page 2');
		expect(countsOf(results)).toEqual({ asked: results.length, differences: 0 });
	});

	it('says what it could not ask', async () => {
		sandbox.state.leads = [];
		const results = await ask();

		expect(results.find(({ name }) => name === 'lead.get')).toMatchObject({
			skipped: 'no earlier answer gave a value for lead_id',
		});
		expect(tableOf(results)).toContain('not asked: no earlier answer gave a value for lead_id');
	});

	it('takes a documented refusal for no difference, and shows its words', async () => {
		sandbox.state.expert = undefined;
		const results = await ask();

		expect(differencesIn(results)).toEqual([]);
		expect(reportOf(results, around)).toContain('refused, as documented');
		expect(results.find(({ name }) => name === 'expertProfile.get')).toMatchObject({
			status: 403,
			words: 'Partner is not an Expert',
		});
	});

	it('asks no more than twice a second', async () => {
		let clock = 0;
		const waits: number[] = [];
		const pace = new Pace(
			INTERVAL,
			async (milliseconds) => {
				waits.push(milliseconds);
				clock += milliseconds;
				await Promise.resolve();
			},
			() => clock,
		);
		const { signal } = new AbortController();
		await pace.turn(signal);
		clock += 100;
		await pace.turn(signal);
		clock += 900;
		await pace.turn(signal);

		expect(waits).toEqual([400]);
		expect(INTERVAL).toBeGreaterThanOrEqual(500);
		const all: number[] = [];
		await ask({
			wait: async (milliseconds) => {
				all.push(milliseconds);
				await Promise.resolve();
			},
		});
		expect(all).toHaveLength(sandbox.requests.length - 1);
	});

	it('ends where it is stopped, with what it has', async () => {
		const stop = new AbortController();
		let asked = 0;
		const results = await ask({
			signal: stop.signal,
			onResult: () => {
				asked += 1;
				if (asked === 3) stop.abort();
			},
		});

		expect(results).toHaveLength(3);
		expect(sandbox.requests).toHaveLength(3);
		expect(reportOf(results, { ...around, stopped: true })).toContain('stopped before its end');
	});

	it('turns a test card into a token that appears nowhere', async () => {
		const mask = newMask();
		const results = await tokenizeTestCard(
			recurlyContract,
			{ url: sandbox.recurlyUrl, publicKey: RECURLY_PUBLIC_KEY },
			askNetwork,
			mask,
			new AbortController().signal,
		);

		expect(differencesIn(results)).toEqual([]);
		expect(results.map(({ method }) => method)).toEqual(['GET /js/v1/token', 'POST /js/v1/token']);
		const tokens = sandbox.state.recurlyTokens.map(({ id }) => id);
		expect(tokens).toHaveLength(2);
		for (const token of tokens) expect(reportOf(results, around)).not.toContain(token);
	});
});

describe('the report', () => {
	/** All texts and larger numbers of the answers of a sandbox. */
	async function valuesOfTheAccount(): Promise<Set<string>> {
		const values = new Set<string>();
		const visit = (value: unknown): void => {
			if (typeof value === 'string' && value.length > 3) values.add(value);
			if (typeof value === 'number' && Math.abs(value) >= 1_000) values.add(String(value));
			if (Array.isArray(value)) value.forEach(visit);
			else if (isRecord(value)) Object.values(value).forEach(visit);
		};
		for (const { path, status, query } of [...sandbox.requests]) {
			if (status !== 200) continue;
			const search = new URLSearchParams();
			for (const [name, value] of Object.entries(query)) search.set(name, String(value));
			visit(
				(await call(sandbox, `${path.slice('/v2/partners'.length)}?${search.toString()}`)).body,
			);
		}
		return values;
	}

	it('holds no value of the account', async () => {
		const planted = {
			name: 'Zyxwara Quillfeather',
			email: 'zyxwara@quillfeather.example',
			amount: 48_151_623,
			token: 'plantedtokenqvk',
		};
		sandbox.state.partner.firstName = planted.name;
		sandbox.state.partner.contactEmail = planted.email;
		for (const license of sandbox.state.licenses) license.clientName = planted.name;
		const [lead] = sandbox.state.leads;
		if (lead) Object.assign(lead, { feeCents: planted.amount * 100, companyName: planted.name });
		sandbox.state.apiTokens.push({
			id: 7,
			token: planted.token,
			label: planted.name,
			createdAt: new Date(),
		});
		const words = `${planted.name} <${planted.email}> may not read ${planted.amount} with ${planted.token}`;
		const refused = (path: RegExp, act: Partial<AnswerFault>) =>
			sandbox.fault({ path, act: { status: 403, body: { message: words }, ...act } });
		refused(/\/experts\/profile$/, {});
		refused(/\/experts\/stats$/, { body: `<h1>${words}</h1>`, contentType: 'text/html' });
		refused(/\/experts\/history$/, { status: 418, headers: { 'X-RateLimit-Of': planted.token } });
		refused(/\/affiliates\/links$/, {
			status: 200,
			body: { [planted.token]: planted.name, [planted.email]: { 'zyxwara quillfeather': 1 } },
		});
		refused(/\/balance$/, { status: 200, body: `not JSON: ${words}` });
		const results = await ask();
		const report = [
			reportOf(results, around),
			tableOf(results),
			JSON.stringify(results.map((result) => ({ ...result, places: [] }))),
		].join('\n');

		expect(report).toContain(
			'Words of the refusal, masked: ••• ••• ••• may not ••• 99999999 with •••',
		);
		for (const value of [...Object.values(planted), 'Zyxwara', 'quillfeather', '48151', '48,151'])
			expect(report.toLowerCase()).not.toContain(String(value).toLowerCase());
		expect(report).not.toContain(sandbox.apiToken);
		const documented = readFileSync(DOCUMENTS.partner, 'utf8');
		for (const value of await valuesOfTheAccount())
			if (!documented.includes(value)) expect(report).not.toContain(value);
	});

	it('shows the twelve ways in which a server deviates', async () => {
		const profile = (await call(sandbox, '')).body;
		const licenses = (await call(sandbox, '/solutions/licenses')).body;
		const withdrawals = (await call(sandbox, '/withdrawals')).body;
		const coupons = (await call(sandbox, '/coupons')).body;
		const summary = (await call(sandbox, '/affiliates/summary')).body;
		const range = 'date_from=2020-01-01T00:00:00Z&date_to=2099-01-01T00:00:00Z';
		const page = (await call(sandbox, `/solutions/licenses/trial?${range}&limit=5`)).body;
		if (!isRecord(profile) || !isRecord(summary) || !isRecord(page)) throw new Error('No object');
		sandbox.requests.length = 0;
		const change = (body: unknown, list: string, field: string, value: unknown): object => {
			if (!isRecord(body) || !Array.isArray(body[list])) throw new Error(`No ${list}`);
			return { ...body, [list]: body[list].map((row: object) => ({ ...row, [field]: value })) };
		};
		const answer = (path: RegExp, act: Partial<AnswerFault>, times = 1) =>
			sandbox.fault({ path, times, act: { status: 200, ...act } });
		const withoutLogin = Object.fromEntries(
			Object.entries(profile).filter(([name]) => name !== 'login'),
		);
		answer(/\/v2\/partners$/, { body: withoutLogin });
		answer(/\/solutions\/licenses$/, { body: change(licenses, 'result', 'status', 'frozen') });
		answer(/\/withdrawals$/, {
			body: change(withdrawals, 'result', 'request_timestamp', '2026-03-01T09:30:00Z'),
		});
		answer(/\/coupons$/, { body: change(coupons, 'result', 'valid_until', 'x') });
		answer(/\/affiliates\/summary$/, { body: { ...summary, trials: '7' } });
		answer(/\/licenses\/trial$/, { body: page }, 2);
		answer(/\/earnings$/, { status: 202, body: {} });
		answer(/\/licenses\/search\/csv$/, { body: 'a,b', contentType: 'text/plain' });
		answer(/\/balance$/, { body: '{"pending": 1,', contentType: 'application/json' });
		answer(/\/experts\/profile$/, { status: 403, body: { detail: { code: 7 } } });
		answer(/\/experts\/stats$/, {
			body: { position: 1, comments: 1, messages: 1 },
			headers: { 'X-RateLimit-Remaining': '59' },
		});
		sandbox.fault({ path: /\/experts\/history$/, act: { delay: 400 } });
		const found = differencesIn(await ask({ slow: 390 })).filter(
			(text) => !text.endsWith(': slow') || text.startsWith('expertProfile.getHistory'),
		);

		expect(found.sort()).toEqual(
			[
				'account.getProfile: missing field login',
				'license.getAll: value outside the list result[].status',
				'withdrawal.getAll: date format result[].request_timestamp',
				'coupon.getAll: new field result[].valid_until',
				'affiliate.getSummary: other type trials',
				'license.getAll.byStatus trial page 2: paging results',
				'earnings.get: status',
				'license.exportCsv: content type',
				'earnings.getBalance: not readable',
				'expertProfile.get: error body',
				'expertProfile.getStats: rate limit header x-ratelimit-remaining',
				'expertProfile.getHistory: slow',
			].sort(),
		);
	});
});
