import { underTest } from '../engine/underTest';

const node = underTest();

/** The profile on a fresh sandbox, under the names of the request. */
const current = () => {
	const { firstName, lastName, contactName, contactEmail } = node.sandbox.state.partner;
	return {
		first_name: firstName,
		last_name: lastName,
		contact_name: contactName,
		contact_email: contactEmail,
	};
};

describe('account: updateProfile', () => {
	it('changes what is named, and sends the rest as it is', async () => {
		const updateFields = { lastName: 'Okafor', sendMonthlySummary: false };
		const wanted = { ...current(), last_name: 'Okafor', send_monthly_summary: false };
		const { items } = await node.run('account', 'updateProfile', { updateFields });

		expect(node.traffic()).toEqual(['GET /v2/partners', 'PUT /v2/partners/profile']);
		const request = node.sandbox.requests[1];
		expect(request).toMatchObject({ query: {}, status: 204, body: wanted });
		expect(request?.headers['content-type']).toBe('application/json');
		expect(Object.keys(request?.body ?? {})).toHaveLength(5);
		expect(items).toEqual([
			{ json: { success: true, changed: true, ...wanted }, pairedItem: { item: 0 } },
		]);
	});

	it('has a field for each mailing', async () => {
		const updateFields = {
			sendMonthlySummary: true,
			sendNewsletter: false,
			sendNotifications: false,
			sendResellerWeeklySummary: true,
		};
		const { json } = await node.run('account', 'updateProfile', { updateFields });

		expect(json).toMatchObject([{ changed: true }]);
		expect(node.sandbox.state.partner.mailings).toEqual({
			send_monthly_summary: true,
			send_newsletter: false,
			send_notifications: false,
			send_reseller_weekly_summary: true,
		});
	});

	it('refuses an address that is none and sends nothing', async () => {
		const { error } = await node.run('account', 'updateProfile', {
			updateFields: { contactEmail: 'nobody' },
		});

		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: '"Contact Email" must be an e-mail address, but is "nobody"',
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
