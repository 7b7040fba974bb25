import { underTest } from '../engine/underTest';
import { LEADS } from '../sandbox';

const node = underTest();

const byId = (value: string) => ({ leadId: { __rl: true, mode: 'id', value } });

describe('lead: create', () => {
	const submission = {
		partnerName: 'Rita Okapi',
		partnerEmail: 'rita@okapi.example',
		companyName: 'Alpine Outfitters',
		domain: 'www.alpine.example',
		firstName: 'Ada',
		lastName: 'Ivers',
		contactEmail: 'ada@alpine.example',
		monetizationType: 'rev_share',
		acceptsRequirements: true,
	};

	it('submits the lead as JSON and gives its id', async () => {
		const { items } = await node.run('lead', 'create', submission);

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path: '/v2/partners/solutions/leads',
			query: {},
			status: 200,
		});
		expect(request.headers['content-type']).toBe('application/json');
		expect(request.body).toEqual({
			partner_name: 'Rita Okapi',
			partner_email: 'rita@okapi.example',
			company_name: 'Alpine Outfitters',
			domain: 'www.alpine.example',
			first_name: 'Ada',
			last_name: 'Ivers',
			contact_email: 'ada@alpine.example',
			monetization_type: 'rev_share',
			accepts_requirements: true,
		});
		expect(items).toEqual([
			{ json: { lead_id: expect.stringMatching(/^\d+$/) }, pairedItem: { item: 0 } },
		]);
	});

	it('sends what else is known, a country by its name and a switch that is off', async () => {
		const additionalFields = {
			description: 'Met at the fair',
			isIncludedInCommunication: false,
			jobTitle: 'Head of Support',
			phoneNumber: '+1 503 555 0142',
			region: '=Poland',
			sendsPersonalIntroduction: true,
		};
		await node.run('lead', 'create', { ...submission, additionalFields });

		expect(node.request()).toMatchObject({
			status: 200,
			body: {
				description: 'Met at the fair',
				is_included_in_communication: false,
				job_title: 'Head of Support',
				phone_number: '+1 503 555 0142',
				region: 'PL',
				sends_personal_introduction: true,
			},
		});
	});

	it('does not accept the requirements by itself', async () => {
		const { error } = await node.run('lead', 'create', {
			...submission,
			acceptsRequirements: false,
		});

		expect(error?.message).toMatch(/^"Accept Requirements" must be on: /);
		expect(node.traffic()).toEqual([]);
	});

	it('names the field that is missing', async () => {
		const { error } = await node.run('lead', 'create', {
			...submission,
			domain: '={{ $json.domain }}',
		});

		expect(error?.message).toBe('"Domain" is required');
		expect(node.traffic()).toEqual([]);
	});
});

describe('lead: get', () => {
	it('gives the details of a lead', async () => {
		const { items } = await node.run('lead', 'get', byId(LEADS.fresh));

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: `/v2/partners/solutions/leads/${LEADS.fresh}`,
			query: {},
			rawBody: '',
		});
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					external_lead_id: LEADS.fresh,
					company_name: 'Alpine Outfitters',
					status: 'new',
					fee_amount: 0,
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('passes on that there is no such lead', async () => {
		const { error } = await node.run('lead', 'get', byId('1'));

		expect(error).toMatchObject({ httpCode: '400', message: 'Lead 1 not found' });
	});
});

describe('lead: getAll', () => {
	it('gives one item for each lead, up to Limit', async () => {
		const { items } = await node.run('lead', 'getAll', { limit: 2 });

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/solutions/leads',
			query: {},
		});
		expect(items).toEqual(
			[0, 1].map(() => ({
				json: {
					lead_id: expect.any(String),
					company_name: expect.any(String),
					contact_email: expect.stringContaining('@'),
					status: expect.any(String),
				},
				pairedItem: { item: 0 },
			})),
		);
	});

	it('gives all of them with Return All', async () => {
		const { json } = await node.run('lead', 'getAll', { returnAll: true });

		expect(json).toHaveLength(node.sandbox.state.leads.length);
	});
});

describe('lead: getHistory', () => {
	it('gives one item for each thing that happened', async () => {
		const { items } = await node.run('lead', 'getHistory', byId(LEADS.accepted));

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: `/v2/partners/solutions/leads/${LEADS.accepted}/history`,
			query: {},
		});
		expect(items).toEqual([
			{
				json: { name: 'lead_was_created', created_at: expect.any(String) },
				pairedItem: { item: 0 },
			},
			{
				json: { name: 'lead_was_accepted', created_at: expect.any(String) },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('refuses an id that would lead elsewhere', async () => {
		const { error } = await node.run('lead', 'getHistory', byId('..'));

		expect(error?.message).toMatch(/^"Lead" must be an ID such as 123/);
		expect(node.traffic()).toEqual([]);
	});
});

describe('the lead picker', () => {
	it('lists leads by company, and searches', async () => {
		const { results } = await node.list('searchLeads', 'sunrise');

		expect(node.request()).toMatchObject({ path: '/v2/partners/solutions/leads', query: {} });
		expect(results).toEqual([
			{
				name: 'Sunrise Clinics (office@sunrise-clinics.example, accepted)',
				value: LEADS.accepted,
			},
		]);
	});
});
