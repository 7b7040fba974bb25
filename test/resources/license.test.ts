import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { LICENSES } from '../sandbox';

const END_OF_TODAY = `${DateTime.utc().toFormat('yyyy-MM-dd')}T23:59:59Z`;

const node = underTest();

const { livechatPaid, helpdeskPaid } = LICENSES;

describe('license: get', () => {
	it('gives the details of a license by its id and product', async () => {
		const licenseId = { __rl: true, mode: 'id', value: helpdeskPaid.id };
		const { items } = await node.run('license', 'get', {
			licenseId,
			product: 'helpdesk',
			simplify: false,
		});

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: `/v2/partners/solutions/licenses/helpdesk/${helpdeskPaid.id}`,
			query: {},
		});
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					license: helpdeskPaid.id,
					plan: 'starter',
					seats: 5,
					billing_cycle: 'monthly',
					paid: true,
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('takes id and product from the list, and a number for an id from an expression', async () => {
		await node.run('license', 'get', {
			licenseId: { __rl: true, mode: 'list', value: `livechat:${livechatPaid.id}` },
		});
		const fromExpression = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		await node.run(
			'license',
			'get',
			{ licenseId: fromExpression, product: 'livechat' },
			{ items: [{ id: Number(livechatPaid.id) }] },
		);

		const path = `GET /v2/partners/solutions/licenses/livechat/${livechatPaid.id}`;
		expect(node.traffic()).toEqual([path, path]);
	});

	const NO_ID = '"License" must be an ID such as 104130623, but is ';
	const LOOK = 'GET /v2/partners/solutions/licenses';

	it.each([
		['list', 'LiveChat:104', 'livechat/104'],
		['list', 'chatbot:a:b', `${NO_ID}"a:b"`],
		['list', 'chatbot:', `${NO_ID}""`],
		['list', 'phone:104', 'phone/104'],
		['list', 'chatbot', LOOK],
		['list', '104', LOOK],
		['list', 104, LOOK],
		['id', 'livechat:104', `${NO_ID}"livechat:104"`],
		['id', 'livechat', 'helpdesk/livechat'],
		['id', 104, 'helpdesk/104'],
	])(
		'with %s and %j from an expression asks for the license, or says why not: %s',
		async (mode, license, outcome) => {
			const licenseId = { __rl: true, mode, value: '={{ $json.license }}' };
			const parameters = { licenseId, product: 'helpdesk' };
			const { error } = await node.run('license', 'get', parameters, { items: [{ license }] });

			const [asked] = node.traffic();
			expect(asked?.replace('GET /v2/partners/solutions/licenses/', '') ?? error?.message).toBe(
				outcome,
			);
		},
	);

	it('says that the license is not there, in the words of the API', async () => {
		const licenseId = { __rl: true, mode: 'id', value: '999' };
		const { error } = await node.run('license', 'get', { licenseId, product: 'livechat' });

		expect(error).toMatchObject({ httpCode: '404' });
		expect(error?.message).toMatch(/not (found|exist)|no license/i);
		expect(error?.description).toContain('No license of yours has this ID and product.');
	});
});

describe('license: getAll', () => {
	it('gives the first 50, one item each', async () => {
		const { items } = await node.run('license', 'getAll');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/solutions/licenses',
			query: {},
		});
		const count = node.sandbox.state.licenses.length;
		expect(items).toHaveLength(Math.min(50, count));
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	const year = { dateFrom: '2020-01-01', dateTo: '2030-12-31' };

	it('walks the pages of a status to the end, each page once', async () => {
		const { json } = await node.run('license', 'getAll', {
			returnAll: true,
			filters: { ...year, status: 'trial' },
		});

		expect(
			node.traffic().every((request) => request === 'GET /v2/partners/solutions/licenses/trial'),
		).toBe(true);
		expect(node.sandbox.requests[0]?.query).toEqual({
			date_from: '2020-01-01T00:00:00Z',
			date_to: '2030-12-31T23:59:59Z',
			limit: '15',
		});
		const ids = json.map(({ license_id: id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThan(0);
		expect(node.sandbox.requests).toHaveLength(Math.max(1, Math.ceil(ids.length / 15)));
	});

	it('asks for no more than Limit', async () => {
		const { json } = await node.run('license', 'getAll', {
			limit: 3,
			filters: { ...year, status: 'paid' },
		});

		expect(node.request().query).toMatchObject({ limit: '3' });
		expect(json).toHaveLength(3);
	});

	it.each(['', 'Any'])('takes the status %j for no status at all', async (status) => {
		await node.run('license', 'getAll', { filters: { status } });

		expect(node.request().path).toBe('/v2/partners/solutions/licenses');
	});

	it.each([
		['neither', {}, { date_from: '2000-01-01T00:00:00Z', date_to: END_OF_TODAY }],
		[
			'To alone',
			{ dateTo: '2026-01-01' },
			{ date_from: '2000-01-01T00:00:00Z', date_to: '2026-01-01T23:59:59Z' },
		],
		[
			'From alone',
			{ dateFrom: '2026-01-01' },
			{ date_from: '2026-01-01T00:00:00Z', date_to: END_OF_TODAY },
		],
	])('asks for all time with a status and of the dates %s', async (_, dates, query) => {
		await node.run('license', 'getAll', { filters: { status: 'paid', ...dates } });

		expect(node.sandbox.requests[0]).toMatchObject({
			path: '/v2/partners/solutions/licenses/paid',
			query,
		});
	});

	it('sends no dates without a status', async () => {
		await node.run('license', 'getAll', { filters: { status: '' } });

		expect(node.request().query).toEqual({});
	});

	it('gives id and end under the same names with a status as without', async () => {
		const all = await node.run('license', 'getAll', { returnAll: true });
		const trials = await node.run('license', 'getAll', {
			returnAll: true,
			filters: { status: 'trial' },
		});
		const named = ({
			license,
			license_id: id,
			end_timestamp: end,
			expiration_timestamp: expiration,
		}: IDataObject) => ({ license, id, end, expiration });
		const seen = all.json.filter(({ status }) => status === 'trial').map(named);

		expect(trials.json.map(named)).toEqual(seen);
		expect(seen.length).toBeGreaterThan(15);
		expect(seen.every(({ license, id }) => license === id && typeof id === 'string')).toBe(true);
	});

	describe('with Ends Within (Days)', () => {
		const now = DateTime.now().setZone('America/New_York');
		const ends: Array<[string, DateTime]> = [
			['a-moment-ago', now.minus({ minutes: 1 })],
			['end-of-the-third-day', now.plus({ days: 3 }).endOf('day').startOf('second')],
			['start-of-the-fourth-day', now.plus({ days: 4 }).startOf('day')],
			['in-a-moment', now.plus({ minutes: 1 })],
		];

		function seed(): void {
			const { licenses } = node.sandbox.state;
			const trial = licenses.find(({ subscription }) => !subscription);
			if (!trial) throw new Error('The sandbox has no trial');
			node.sandbox.state.licenses = ends.map(([id, end]) => ({
				...trial,
				id,
				trialEndsAt: end.toJSDate(),
			}));
		}

		it.each<[string, INodeParameters]>([
			['of the plain list', { endsWithinDays: 3 }],
			['of one status', { endsWithinDays: '3', status: 'trial' }],
		])('gives those that end by the day, in the zone of the workflow, %s', async (_, filters) => {
			seed();
			const { json } = await node.run(
				'license',
				'getAll',
				{ filters },
				{ timezone: 'America/New_York' },
			);

			expect(json.map(({ license_id: id }) => id).sort()).toEqual([
				'end-of-the-third-day',
				'in-a-moment',
			]);
		});

		it('counts with Limit what is left, and refuses what is no number of days', async () => {
			seed();
			const limited = await node.run('license', 'getAll', {
				limit: 1,
				filters: { endsWithinDays: 3650 },
			});
			const { error } = await node.run('license', 'getAll', { filters: { endsWithinDays: -1 } });

			expect(limited.json).toHaveLength(1);
			expect(limited.json).not.toMatchObject([{ license: 'a-moment-ago' }]);
			expect(error?.message).toContain('"Ends Within (Days)" must be a whole number');
			expect(node.traffic()).toHaveLength(1);
		});
	});

	it('takes a ready-made range in the place of both dates', async () => {
		await node.run('license', 'getAll', { filters: { status: 'paid', dateRange: 'last12Months' } });

		expect(node.sandbox.requests[0]?.query).toMatchObject({
			date_from: expect.stringMatching(/T00:00:00Z$/),
			date_to: expect.stringMatching(/T23:59:59Z$/),
		});
	});
});

describe('the license picker', () => {
	it('lists licenses with their product inside of the value, and searches by client or id', async () => {
		const { results } = await node.list('searchLicenses', livechatPaid.id);

		expect(results).toEqual([
			{
				name: expect.stringContaining(`(LiveChat ${livechatPaid.id}, paid)`),
				value: `livechat:${livechatPaid.id}`,
				description: expect.stringContaining('@'),
			},
		]);
	});

	it("finds a license by the client's e-mail address", async () => {
		const client = node.sandbox.state.licenses.find(({ id }) => id === livechatPaid.id);
		const { results } = await node.list('searchLicenses', client?.clientEmail.toUpperCase());

		expect(results.map(({ value }) => value)).toContain(`livechat:${livechatPaid.id}`);
		expect(new Set(results.map(({ description }) => description))).toEqual(
			new Set([client?.clientEmail]),
		);
	});

	it('gives a long list in pages, with a text as the token', async () => {
		const template = node.sandbox.state.licenses[0];
		if (!template) throw new Error('no license in the seed');
		for (let extra = 0; extra < 220; extra++) {
			node.sandbox.state.licenses.push({ ...template, id: `7000${extra}` });
		}
		const first = await node.list('searchLicenses');
		const second = await node.list('searchLicenses', undefined, first.paginationToken);

		expect(first.results).toHaveLength(100);
		expect(first.paginationToken).toBe('100');
		expect(second.results[0]).not.toEqual(first.results[0]);
	});
});
