import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { LICENSES } from '../sandbox';

const node = underTest();

const { livechatTrial, livechatClientPays, chatbotTrial } = LICENSES;

const licensePath = ({ product, id }: { product: string; id: string }) =>
	`/v2/partners/solutions/licenses/${product}/${id}`;

function byId({ product, id }: { product: string; id: string }): INodeParameters {
	return { product, licenseId: { __rl: true, mode: 'id', value: id } };
}

describe('license: update', () => {
	it('sends a form, and reports which license it was', async () => {
		const { items } = await node.run('license', 'update', {
			...byId(livechatTrial),
			clientName: 'Ines Castel Ruiz',
			updateFields: { purchaseOrder: 'PO-1 & more' },
		});

		const request = node.request();
		expect(request).toMatchObject({
			method: 'PUT',
			path: licensePath(livechatTrial),
			query: {},
			status: 204,
		});
		expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
		expect(request.body).toEqual({
			client_name: 'Ines Castel Ruiz',
			purchase_order: 'PO-1 & more',
		});
		expect(items).toEqual([
			{
				json: { success: true, product: 'livechat', license_id: livechatTrial.id },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('leaves the purchase order alone where none is given', async () => {
		const licenseId = { __rl: true, mode: 'list', value: `chatbot:${chatbotTrial.id}` };
		await node.run('license', 'update', { licenseId, clientName: 'Ines Castel' });

		expect(node.request()).toMatchObject({
			path: licensePath(chatbotTrial),
			rawBody: 'client_name=Ines+Castel',
			status: 204,
		});
	});

	it('asks for the name of the client', async () => {
		const clientName = '={{ $json.name }}';
		const { error } = await node.run('license', 'update', { ...byId(livechatTrial), clientName });

		expect(error?.message).toBe('"Client Name" is required');
		expect(node.traffic()).toEqual([]);
	});
});

describe('license: transfer', () => {
	const newOwner = 'ines.castel@harbour.example';

	it('hands the license over to one of its operators', async () => {
		const { items } = await node.run('license', 'transfer', { ...byId(livechatTrial), newOwner });

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path: `${licensePath(livechatTrial)}/transfer`,
			query: {},
			body: { new_owner: newOwner },
			status: 200,
		});
		expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					license: livechatTrial.id,
					client_email: newOwner,
					payment_origin: 'client',
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('says that the new owner must be an operator', async () => {
		const { error } = await node.run('license', 'transfer', {
			...byId(livechatTrial),
			newOwner: 'nobody@harbour.example',
		});

		expect(error).toMatchObject({
			httpCode: '400',
			message: `License ${livechatTrial.id} (LiveChat): New Owner (new_owner) must be one of the existing operators`,
		});
		expect(error?.description).toContain('Use Invite Operators first.');
	});

	it('says that a license of the client cannot be transferred', async () => {
		const { error } = await node.run('license', 'transfer', {
			...byId(livechatClientPays),
			newOwner,
		});

		expect(error).toMatchObject({ httpCode: '403' });
		expect(error?.description).toContain('Only a license that you manage can be transferred');
	});
});
