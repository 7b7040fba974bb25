import { underTest } from '../engine/underTest';
import { ORGANIZATIONS } from '../sandbox';

const node = underTest();

const { small, large } = ORGANIZATIONS;
const byId = (value: string) => ({ organizationId: { __rl: true, mode: 'id', value } });

describe('organization: create', () => {
	const client = {
		organizationName: 'Alpine Outfitters',
		clientName: 'Ada Ivers',
		clientEmail: 'ada@alpine.example',
	};

	it('sends the client as JSON and gives the id', async () => {
		const { items } = await node.run('organization', 'create', client);

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path: '/v2/partners/solutions/organizations',
			query: {},
			status: 201,
		});
		expect(request.headers['content-type']).toBe('application/json');
		expect(request.body).toEqual({
			organization_name: 'Alpine Outfitters',
			client_name: 'Ada Ivers',
			client_email: 'ada@alpine.example',
		});
		expect(items).toEqual([
			{ json: { id: expect.stringMatching(/^[\da-f-]{36}$/) }, pairedItem: { item: 0 } },
		]);
	});

	it('sends the data center and the identifier where they are given', async () => {
		const additionalFields = { dataCenter: 'eu-west3', identifier: 'crm-4711' };
		await node.run('organization', 'create', { ...client, additionalFields });

		expect(node.request().body).toMatchObject({ data_center: 'eu-west3', identifier: 'crm-4711' });
	});

	it('creates one for each item, in order', async () => {
		const items = [
			{ name: 'Delta Freight', email: 'dee@delta.example' },
			{ name: 'Orchard Schools', email: 'orla@orchard.example' },
		];
		const { items: output } = await node.run(
			'organization',
			'create',
			{
				...client,
				organizationName: '={{ $json.name }}',
				clientEmail: '={{ $json.email }}',
			},
			{ items },
		);

		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(node.sandbox.state.organizations.slice(-2).map(({ name }) => name)).toEqual([
			'Delta Freight',
			'Orchard Schools',
		]);
	});

	it('refuses an address that is none, and sends nothing', async () => {
		const { error } = await node.run('organization', 'create', { ...client, clientEmail: 'ada' });

		expect(error?.message).toBe('"Client Email" must be an e-mail address, but is "ada"');
		expect(node.traffic()).toEqual([]);
	});
});

describe('organization: get', () => {
	it('gives the details of an organization', async () => {
		const { items } = await node.run('organization', 'get', byId(small));

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: `/v2/partners/solutions/organizations/${small}`,
			query: {},
			rawBody: '',
		});
		expect(items).toEqual([
			{
				json: {
					organization_id: small,
					name: 'Harbour Bikes',
					data_center: 'us-south1',
					products: expect.arrayContaining([{ product: 'LiveChat' }]),
					created_at: expect.any(String),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('passes on that there is no such organization', async () => {
		const { error } = await node.run('organization', 'get', byId('nowhere'));

		expect(error).toMatchObject({ httpCode: '404' });
		expect(error?.message).toMatch(/not found/i);
	});

	it('refuses an id that would lead elsewhere', async () => {
		const { error } = await node.run('organization', 'get', byId('../licenses'));

		expect(error?.message).toMatch(/^"Organization" must be an ID such as /);
		expect(node.traffic()).toEqual([]);
	});
});

describe('organization: getLicenses', () => {
	const path = (id: string) => `/v2/partners/solutions/organizations/${id}/licenses`;

	it('gives one item for each client', async () => {
		const { items, hints } = await node.run('organization', 'getLicenses', byId(small));

		expect(node.request()).toMatchObject({ method: 'GET', path: path(small), query: {} });
		expect(items[0]).toEqual({
			json: {
				organization_id: small,
				organization_name: 'Harbour Bikes',
				client_name: expect.any(String),
				client_email: expect.any(String),
				arr: expect.any(Number),
				licenses: expect.arrayContaining([
					{ external_license_id: expect.any(String), product: expect.any(String) },
				]),
			},
			pairedItem: { item: 0 },
		});
		expect(hints).toEqual([]);
	});

	it('says how many there are where the API gives only the first, and asks for no page', async () => {
		const { items, hints } = await node.run('organization', 'getLicenses', {
			...byId(large),
			returnAll: true,
		});

		expect(node.request()).toMatchObject({ path: path(large), query: {} });
		expect(items).toHaveLength(15);
		expect(hints).toEqual([
			expect.stringMatching(
				/^The API has [2-9]\d entries and gave the first 15\. It documents no way to ask for the others\.$/,
			),
		]);
	});

	it('says nothing of the sort where fewer were wanted', async () => {
		const { items, hints } = await node.run('organization', 'getLicenses', {
			...byId(large),
			limit: 3,
		});

		expect(items).toHaveLength(3);
		expect(hints).toEqual([]);
	});

	it('asks for an organization', async () => {
		const { error } = await node.run('organization', 'getLicenses', byId('={{ $json.id }}'));

		expect(error?.message).toBe('"Organization" is required');
		expect(node.traffic()).toEqual([]);
	});
});
