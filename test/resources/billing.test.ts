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

	it('gives empty details while there are none', async () => {
		node.sandbox.state.billing = undefined;
		const { items } = await node.run('billing', 'get');

		expect(items).toMatchObject([{ json: { paypal: '', type: '' }, pairedItem: { item: 0 } }]);
	});
});

describe('billing: update', () => {
	it('changes what is named, and sends the rest as it is', async () => {
		const updateFields = { country: '=Portugal', vat: 'PT123456789' };
		const before = node.sandbox.state.billing;
		const { items } = await node.run('billing', 'update', { updateFields });

		expect(node.traffic()).toEqual(['GET /v2/partners/billing', 'PUT /v2/partners/billing']);
		expect(node.sandbox.requests[1]?.headers['content-type']).toBe('application/json');
		expect(node.sandbox.state.billing).toEqual({
			...before,
			country: 'PT',
			vat: 'PT123456789',
		});
		expect(items).toEqual([
			{
				json: {
					success: true,
					changed: true,
					...JSON.parse(node.sandbox.requests[1]?.rawBody ?? ''),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sets all of them where there are none yet', async () => {
		node.sandbox.state.billing = undefined;
		const { json } = await node.run('billing', 'update', { updateFields: details });

		expect(node.sandbox.requests[1]?.body).toEqual({
			type: 'individual',
			company: 'Rita Okapi',
			address: '12 Riverside Walk',
			city: 'Lisbon',
			country: 'PT',
			paypal: 'rita@okapi-partners.example',
		});
		expect(json).toMatchObject([{ success: true, changed: true }]);
	});

	it('names the field that is missing where there are none yet', async () => {
		node.sandbox.state.billing = undefined;
		const { error } = await node.run('billing', 'update', { updateFields: { city: 'Lisbon' } });

		expect(error?.message).toBe('"Billing Type" is required and has no value yet');
		expect(node.traffic()).toEqual(['GET /v2/partners/billing']);
	});

	it.each([
		['country', '={{ [1] }}', /^"Country" must be a text, but is \[1\]$/],
		['paypal', 'rita', /^"PayPal Email" must be an e-mail address, but is "rita"$/],
	])('refuses %s of "%s" and sends nothing', async (name, value, message) => {
		const { error } = await node.run('billing', 'update', { updateFields: { [name]: value } });

		expect(error).toMatchObject({ name: 'NodeOperationError' });
		expect(error?.message).toMatch(message);
		expect(node.traffic()).toEqual([]);
	});
});
