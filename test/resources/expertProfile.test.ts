import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';

const node = underTest();

const path = '/v2/partners/experts/profile';
const profile: INodeParameters = {
	company: 'Okapi Partners',
	phone: '+1 503 555 0100',
	description: 'We set up chat and bots.',
	shortDescription: 'Chat and bots',
	country: 'US',
	website: 'https://okapi.example',
	categories: ['training', 'chatbot-building'],
	industryIds: ['19', '28'],
	projects: ['https://harbour.example'],
};
const body = {
	company: 'Okapi Partners',
	phone: '+1 503 555 0100',
	description: 'We set up chat and bots.',
	short_description: 'Chat and bots',
	country: 'US',
	website: 'https://okapi.example',
	categories: ['training', 'chatbot-building'],
	industry_ids: [19, 28],
	projects: ['https://harbour.example'],
};
const extras: INodeParameters = {
	agents: '6-15',
	facebook: 'https://facebook.com/okapi',
	hourRate: 0,
	languages: ['EN', 'PL'],
	linkedin: 'https://linkedin.com/company/okapi',
	projectRate: 900,
	twitter: 'https://x.com/okapi',
};
const extrasInBody = {
	agents: '6-15',
	facebook: 'https://facebook.com/okapi',
	hour_rate: 0,
	languages: ['EN', 'PL'],
	linkedin: 'https://linkedin.com/company/okapi',
	project_rate: 900,
	twitter: 'https://x.com/okapi',
};

describe('expertProfile: create', () => {
	it('sends the profile as JSON, industries as numbers', async () => {
		const { items } = await node.run('expertProfile', 'create', profile);

		const request = node.request();
		expect(request).toMatchObject({ method: 'POST', path, query: {}, status: 201 });
		expect(request.headers['content-type']).toBe('application/json');
		expect(request.body).toEqual(body);
		expect(items).toEqual([{ json: { success: true }, pairedItem: { item: 0 } }]);
	});

	it('sends what else is given', async () => {
		await node.run('expertProfile', 'create', { ...profile, additionalFields: extras });

		expect(node.request()).toMatchObject({ status: 201 });
		expect(node.request().body).toEqual({ ...body, ...extrasInBody });
	});

	it('says that the logo comes first', async () => {
		node.sandbox.state.logoUrl = undefined;
		const { error } = await node.run('expertProfile', 'create', profile);

		expect(error).toMatchObject({ httpCode: '403', message: 'Missing logo: upload one first' });
		expect(error?.description).toContain('Use Upload Logo first.');
	});
});

describe('expertProfile: update', () => {
	it('sends all that is named, as JSON', async () => {
		const updateFields = { ...profile, ...extras };
		const { json } = await node.run('expertProfile', 'update', { updateFields });

		const request = node.sandbox.requests[1];
		expect(request).toMatchObject({ method: 'PUT', path, query: {}, status: 204 });
		expect(request?.headers['content-type']).toBe('application/json');
		expect(request?.body).toEqual({ ...body, ...extrasInBody });
		expect(json).toEqual([{ success: true, changed: true, ...body, ...extrasInBody }]);
	});

	it('leaves as it is what is not named, also what the menus do not know', async () => {
		const categories = ['api-and-integrations', 'training'];
		const current = { ...body, ...extrasInBody, agents: '5+', categories };
		node.sandbox.fault({ method: 'GET', act: { status: 200, body: current } });
		// The server is the judge of what it gave.
		node.sandbox.fault({ method: 'PUT', act: { status: 204 } });
		await node.run('expertProfile', 'update', { updateFields: { phone: '+48 71 555 0100' } });

		expect(node.sandbox.requests[1]?.body).toEqual({ ...current, phone: '+48 71 555 0100' });
	});

	it('says that there is no profile yet', async () => {
		node.sandbox.state.expert = undefined;
		const { error } = await node.run('expertProfile', 'update', { updateFields: profile });

		expect(error).toMatchObject({ httpCode: '403', message: 'Partner is not an Expert' });
		expect(error?.description).toContain('use Create.');
	});
});

describe('several values in one field of expertProfile', () => {
	it.each([
		['categories', 'an array of values', ['training'], ['training']],
		[
			'categories',
			'an array of names',
			['Custom Development', 'Training'],
			['custom-development', 'training'],
		],
		[
			'categories',
			'a text with commas',
			'training, Chatbot Building,training',
			['training', 'chatbot-building'],
		],
		['categories', 'a text with JSON', '["training"]', ['training']],
		[
			'categories',
			'a text with lines',
			'training\r\n\r\ncustom-development\n',
			['training', 'custom-development'],
		],
		['industryIds', 'numbers', [31, 1], [31, 1]],
		['industryIds', 'one number', 49, [49]],
		[
			'industryIds',
			'names, one with a comma',
			'Banks, Charities, Foundations & Non-Profits, e-commerce',
			[1, 28, 31],
		],
		[
			'projects',
			'an array',
			['https://a.example', ' https://b.example '],
			['https://a.example', 'https://b.example'],
		],
		[
			'projects',
			'lines',
			'https://a.example\n\nhttps://b.example/x',
			['https://a.example', 'https://b.example/x'],
		],
		[
			'projects',
			'commas, also inside of an address',
			'https://a.example/1,2, https://b.example',
			['https://a.example/1,2', 'https://b.example'],
		],
	])('%s takes %s', async (name, _, value, sent) => {
		const wire = name === 'industryIds' ? 'industry_ids' : name;
		const parameters = {
			...profile,
			[name]: name === 'projects' ? ['={{ $json.value }}'] : '={{ $json.value }}',
		};
		await node.run('expertProfile', 'create', parameters, { items: [{ value }] });

		expect(node.request()).toMatchObject({ status: 201, body: { [wire]: sent } });
	});

	it('takes languages by name or code, in the capitals of the API', async () => {
		const languages = '={{ ["polish", "en", "PT"] }}';
		await node.run('expertProfile', 'update', { updateFields: { languages } });

		expect(node.sandbox.requests[1]).toMatchObject({
			status: 204,
			body: { languages: ['PL', 'EN', 'PT'] },
		});
	});

	it.each([
		['categories', ['training', { id: 1 }], /^"Categories" must be a text, but is \{"id":1\}$/],
		['categories', [], /^"Categories" is required$/],
		['industryIds', [19, 'Space'], /^"Industries" must be among .*1 \(Banks\).* It holds "Space"$/],
		['industryIds', ' , ', /^"Industries" is required$/],
		[
			'projects',
			'harbour.example',
			/^"Projects" must be an address that starts with https:\/\/ or http:\/\/, but one of them is "harbour\.example"$/,
		],
		[
			'projects',
			[{ url: 'https://a.example' }],
			/^"Projects" must be a list of texts, but holds \{"url":"https:\/\/a\.example"\}$/,
		],
		['country', { code: 'US' }, /^"Country" must be a text, but is \{"code":"US"\}$/],
		[
			'website',
			'okapi.example',
			/^"Website" must be an address that starts with https:\/\/ or http:\/\/, but is "okapi\.example"$/,
		],
		['company', 'Oka', /^"Company" must have at least 4 characters, but is "Oka"$/],
	])('%s refuses %j, and nothing is sent', async (name, value, complaint) => {
		const parameters = {
			...profile,
			[name]: name === 'projects' ? ['={{ $json.value }}'] : '={{ $json.value }}',
		};
		const { error } = await node.run('expertProfile', 'create', parameters, { items: [{ value }] });

		expect(error?.message).toMatch(complaint);
		expect(node.traffic()).toEqual([]);
	});
});

describe('expertProfile: get', () => {
	it('gives the profile', async () => {
		const { items } = await node.run('expertProfile', 'get', { simplify: false });

		expect(node.request()).toMatchObject({ method: 'GET', path, query: {}, rawBody: '' });
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					company: 'Okapi Partners',
					status: 'verified',
					industry_ids: [19, 31],
					languages: ['EN', 'ES'],
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('says that there is no profile yet', async () => {
		node.sandbox.state.expert = undefined;
		const { error } = await node.run('expertProfile', 'get');

		expect(error).toMatchObject({ httpCode: '403', message: 'Partner is not an Expert' });
		expect(error?.description).toContain('You have no expert profile yet.');
	});
});

describe.each([
	[
		'getComments',
		'comments',
		{
			comment: expect.any(String),
			author: expect.any(String),
			creation_timestamp: expect.any(String),
			website: expect.any(String),
		},
	],
	[
		'getHistory',
		'history',
		{ date: expect.stringMatching(/^\d{4}-\d\d$/), profile_views: expect.any(Number) },
	],
])('expertProfile: %s', (operation, segment, shape) => {
	it('gives one item for each element, up to Limit', async () => {
		const { items } = await node.run('expertProfile', operation, { limit: 1 });

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: `/v2/partners/experts/${segment}`,
			query: {},
		});
		expect(items).toEqual([{ json: shape, pairedItem: { item: 0 } }]);
	});

	it('refuses a limit that is none', async () => {
		const { error } = await node.run('expertProfile', operation, { limit: '={{ "few" }}' });

		expect(error?.message).toBe('"Limit" must be a whole number of at least 1, but is "few"');
		expect(node.traffic()).toEqual([]);
	});
});

describe('expertProfile: getStats', () => {
	it('gives the figures', async () => {
		const { items } = await node.run('expertProfile', 'getStats');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/experts/stats',
			query: {},
		});
		expect(items).toEqual([
			{ json: { position: 7, comments: 2, messages: 64 }, pairedItem: { item: 0 } },
		]);
	});
});
