import { underTest } from '../engine/underTest';

const node = underTest();

const profile = {
	firstName: 'Rita',
	lastName: 'Lind',
	contactName: 'Okapi Sales',
	contactEmail: 'sales@okapi-partners.example',
};

describe('account: updateProfile', () => {
	it('sends the profile as JSON, and only the mailings that were chosen', async () => {
		const updateFields = { sendNewsletter: true, sendMonthlySummary: false };
		const { items } = await node.run('account', 'updateProfile', { ...profile, updateFields });

		const request = node.request();
		expect(request).toMatchObject({
			method: 'PUT',
			path: '/v2/partners/profile',
			query: {},
			status: 204,
		});
		expect(request.headers['content-type']).toBe('application/json');
		expect(request.body).toEqual({
			first_name: 'Rita',
			last_name: 'Lind',
			contact_name: 'Okapi Sales',
			contact_email: 'sales@okapi-partners.example',
			send_newsletter: true,
			send_monthly_summary: false,
		});
		expect(items).toEqual([{ json: { success: true }, pairedItem: { item: 0 } }]);
		expect(node.sandbox.state.partner).toMatchObject({ lastName: 'Lind' });
	});

	it('has a field for each mailing', async () => {
		const updateFields = {
			sendMonthlySummary: true,
			sendNewsletter: false,
			sendNotifications: false,
			sendResellerWeeklySummary: true,
		};
		await node.run('account', 'updateProfile', { ...profile, updateFields });

		expect(node.sandbox.state.partner.mailings).toEqual({
			send_monthly_summary: true,
			send_newsletter: false,
			send_notifications: false,
			send_reseller_weekly_summary: true,
		});
	});

	it.each([
		['contactEmail', 'nobody', '"Contact Email" must be an e-mail address, but is "nobody"'],
		['lastName', ' ', '"Last Name" is required'],
	])('refuses %s of "%s" and sends nothing', async (name, value, message) => {
		const { error } = await node.run('account', 'updateProfile', { ...profile, [name]: value });

		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message,
			context: { itemIndex: 0 },
		});
		expect(node.traffic()).toEqual([]);
	});
});

describe('account: getStats', () => {
	it('gives the numbers by program and product', async () => {
		const { items } = await node.run('account', 'getStats');

		expect(node.request()).toMatchObject({ method: 'GET', path: '/v2/partners/stats', query: {} });
		expect(items).toEqual([
			{
				json: {
					affiliate: expect.objectContaining({
						livechat: {
							trials: expect.any(Number),
							trials_cc: expect.any(Number),
							paid: expect.any(Number),
						},
						partner_program: expect.objectContaining({
							partners_referred: node.sandbox.state.referredPartners.length,
						}),
					}),
					solution: expect.any(Object),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('passes on why the account may not', async () => {
		node.sandbox.fault({ act: { status: 403, body: { message: 'Account is not active' } } });
		const { error } = await node.run('account', 'getStats');

		expect(error).toMatchObject({ httpCode: '403', message: 'Account is not active' });
	});
});
