import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { COUPONS, ORGANIZATIONS } from '../sandbox';

const node = underTest();

const path = `/v2/partners/solutions/organizations/${ORGANIZATIONS.small}/licenses`;
const wanted: INodeParameters = {
	organizationId: { __rl: true, mode: 'id', value: ORGANIZATIONS.small },
	product: 'helpdesk',
	clientName: 'Ada Ivers',
	clientEmail: 'ada@alpine.example',
	paymentOrigin: 'partner',
	trialDuration: 14,
};

describe('license: create', () => {
	it('sends the product in the query and the client as JSON', async () => {
		const { items } = await node.run('license', 'create', wanted);

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path,
			query: { product: 'helpdesk' },
			status: 201,
		});
		expect(request.headers['content-type']).toBe('application/json');
		expect(request.body).toEqual({
			client_name: 'Ada Ivers',
			client_email: 'ada@alpine.example',
			payment_origin: 'partner',
			trial_duration: 14,
		});
		expect(items).toEqual([
			{
				json: {
					license: expect.any(String),
					product: 'helpdesk',
					client_name: 'Ada Ivers',
					client_email: 'ada@alpine.example',
					creation_timestamp: expect.any(String),
					end_timestamp: expect.any(String),
					cc_added: false,
					paid: false,
					payment_origin: 'partner',
					status: 'trial',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends the coupon as a number and the purchase order', async () => {
		const additionalFields = {
			couponId: { __rl: true, mode: 'list', value: String(COUPONS.discount25.id) },
			purchaseOrder: 'PO-4711',
		};
		await node.run('license', 'create', { ...wanted, additionalFields });

		expect(node.request()).toMatchObject({
			status: 201,
			body: { coupon_id: COUPONS.discount25.id, purchase_order: 'PO-4711' },
		});
	});

	it('creates one for each item, linked to it', async () => {
		const items = [{ email: 'a@alpine.example' }, { email: 'b@alpine.example' }];
		const { items: output } = await node.run(
			'license',
			'create',
			{ ...wanted, clientEmail: '={{ $json.email }}' },
			{ items },
		);

		expect(output.map(({ json, pairedItem }) => [json.client_email, pairedItem])).toEqual([
			['a@alpine.example', { item: 0 }],
			['b@alpine.example', { item: 1 }],
		]);
	});

	it('says what to do where the address already has a license', async () => {
		const { error } = await node.run('license', 'create', {
			...wanted,
			clientEmail: 'ines.castel@harbour.example',
		});

		expect(error).toMatchObject({
			httpCode: '409',
			message: expect.stringMatching(
				/^Organization [\w-]+: The given Client Email \(client_email\) already has a license for the specified product$/,
			),
		});
		expect(error?.description).toContain('Set Options > If Exists to Return the Existing One');
	});

	it('gives back the license that the address has for the product where that is chosen', async () => {
		const { json } = await node.run('license', 'create', {
			...wanted,
			clientEmail: 'Ines.Castel@harbour.example',
			options: { ifExists: 'return' },
		});

		expect(json).toMatchObject([
			{
				product: wanted.product,
				client_email: 'ines.castel@harbour.example',
				existed: true,
				differs: expect.arrayContaining(['client_name']),
			},
		]);
	});

	it('says so where the coupon belongs to somebody else', async () => {
		const couponId = { __rl: true, mode: 'id', value: String(COUPONS.ofAnotherPartner.id) };
		const { error } = await node.run('license', 'create', {
			...wanted,
			additionalFields: { couponId },
		});

		expect(error).toMatchObject({ httpCode: '403' });
		expect(error?.description).toContain('The coupon may not be one of yours.');
	});

	it('refuses a name that is too short, and sends nothing', async () => {
		const { error } = await node.run('license', 'create', { ...wanted, clientName: 'Ada' });

		expect(error?.message).toBe('"Client Name" must have at least 5 characters, but is "Ada"');
		expect(node.traffic()).toEqual([]);
	});
});
