import { underTest } from '../engine/underTest';

const node = underTest();

const details = {
	billingType: 'individual',
	company: 'Rita Okapi',
	address: '12 Riverside Walk',
	city: 'Lisbon',
	country: 'PT',
	paypal: 'rita@okapi-partners.example',
};

describe('billing: get', () => {
	it('gives the billing details as the API writes them', async () => {
		const { items } = await node.run('billing', 'get');

		expect(node.request()).toMatchObject({
			method: 'GET',
			path: '/v2/partners/billing',
			query: {},
			rawBody: '',
		});
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					type: 'business',
					country: 'US',
					paypal: node.sandbox.state.billing?.paypal,
					zip_code: '97201',
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('says how to set details that are missing', async () => {
		node.sandbox.state.billing = undefined;
		const { error } = await node.run('billing', 'get');

		expect(error).toMatchObject({ httpCode: '404', message: 'Billing info not found' });
		expect(error?.description).toContain('Billing > Update sets them.');
	});
});

describe('billing: update', () => {
	it('sends the details as JSON under their documented names', async () => {
		const updateFields = { state: 'Lisboa', vat: 'PT123456789', zipCode: '1100-148' };
		const { items } = await node.run('billing', 'update', { ...details, updateFields });

		const request = node.request();
		expect(request).toMatchObject({
			method: 'PUT',
			path: '/v2/partners/billing',
			query: {},
			status: 204,
		});
		expect(request.headers['content-type']).toBe('application/json');
		expect(request.body).toEqual({
			type: 'individual',
			company: 'Rita Okapi',
			address: '12 Riverside Walk',
			city: 'Lisbon',
			country: 'PT',
			paypal: 'rita@okapi-partners.example',
			state: 'Lisboa',
			vat: 'PT123456789',
			zip_code: '1100-148',
		});
		expect(items).toEqual([{ json: { success: true }, pairedItem: { item: 0 } }]);
	});

	it('sends no optional detail that is blank, and takes a country by its name', async () => {
		const updateFields = { state: '', vat: ' ', zipCode: '' };
		await node.run('billing', 'update', { ...details, country: '=Portugal', updateFields });

		expect(node.request().body).toMatchObject({ country: 'PT' });
		expect(Object.keys(node.request().body ?? {})).toHaveLength(6);
	});

	it.each([
		['country', '=XX', /^"Country" must be one of the choices in the list\. It is "XX"$/],
		['country', '={{ "" }}', /^"Country" is required$/],
		['paypal', 'rita', /^"PayPal Email" must be an e-mail address, but is "rita"$/],
		['billingType', '=club', /^"Billing Type" must be one of .*: business, individual/],
	])('refuses %s of "%s" and sends nothing', async (name, value, message) => {
		const { error } = await node.run('billing', 'update', { ...details, [name]: value });

		expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 0 } });
		expect(error?.message).toMatch(message);
		expect(node.traffic()).toEqual([]);
	});
});
