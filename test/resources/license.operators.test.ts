import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../engine/underTest';
import { LICENSES } from '../sandbox';

const node = underTest();

const { livechatTrial, livechatClientPays, chatbotTrial, helpdeskTrial } = LICENSES;

const licensePath = ({ product, id }: { product: string; id: string }) =>
	`/v2/partners/solutions/licenses/${product}/${id}`;

function byId({ product, id }: { product: string; id: string }): INodeParameters {
	return { product, licenseId: { __rl: true, mode: 'id', value: id } };
}

describe('license: inviteOperators', () => {
	const operator = [
		{ email: 'new@harbour.example', role: 'agent' },
		{ email: 'boss@harbour.example', role: 'administrator' },
	];

	it('invites all of them at once, and gives one item for each', async () => {
		const { items, hints } = await node.run('license', 'inviteOperators', {
			...byId(livechatTrial),
			operators: { operator },
		});

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path: `${licensePath(livechatTrial)}/operators`,
			query: {},
			body: { operators: operator },
			status: 200,
		});
		expect(request.headers['content-type']).toBe('application/json');
		expect(items).toEqual([
			{ json: { operator: 'new@harbour.example', status_code: 200 }, pairedItem: { item: 0 } },
			{ json: { operator: 'boss@harbour.example', status_code: 200 }, pairedItem: { item: 0 } },
		]);
		expect(hints).toEqual([]);
	});

	it('says who was not invited, since the API calls it a success', async () => {
		const guests = ['guest@harbour.example', 'friend@harbour.example'];
		const { json, hints } = await node.run('license', 'inviteOperators', {
			...byId(livechatTrial),
			operators: { operator: [...operator, ...guests.map((email) => ({ email, role: 'viewer' }))] },
		});

		expect(json[2]).toEqual({ operator: 'guest@harbour.example', status_code: 400 });
		expect(hints).toEqual([
			'2 of 4 operators were not invited: guest@harbour.example, friend@harbour.example. They may be invited already, or have a role that the product does not have.',
		]);
	});

	it('takes addresses and roles from the item, whatever the case of the role', async () => {
		const operators = { operator: [{ email: '={{ $json.email }}', role: '={{ $json.role }}' }] };
		const items = [{ email: ' new@harbour.example ', role: 'Viewer' }];
		await node.run('license', 'inviteOperators', { ...byId(helpdeskTrial), operators }, { items });

		expect(node.request()).toMatchObject({
			status: 200,
			body: { operators: [{ email: 'new@harbour.example', role: 'viewer' }] },
		});
	});

	it.each([
		['no address', { email: '', role: 'agent' }, /^need an Email in row 1$/],
		[
			'an address that is none',
			{ email: 'joe', role: 'agent' },
			/^in row 1: "Email" must be an e-mail address, but is "joe"$/,
		],
	])('refuses %s', async (_, row, complaint) => {
		const operators = { operator: [{ email: '={{ $json.email }}', role: '={{ $json.role }}' }] };
		const { error } = await node.run(
			'license',
			'inviteOperators',
			{ ...byId(livechatTrial), operators },
			{ items: [row] },
		);

		expect(error?.message.replace('"Operators" ', '')).toMatch(complaint);
		expect(node.traffic()).toEqual([]);
	});

	it('invites nobody to ChatBot, however it is chosen', async () => {
		const operators = { operator };
		const licenseId = { __rl: true, mode: 'list', value: `chatbot:${chatbotTrial.id}` };
		const listed = await node.run('license', 'inviteOperators', { licenseId, operators });
		const named = await node.run('license', 'inviteOperators', {
			...byId(chatbotTrial),
			product: '={{ "chatbot" }}',
			operators,
		});

		expect(listed.error?.message).toMatch(
			/^"License" is for ChatBot, to which the API cannot invite operators/,
		);
		expect(named.error).toMatchObject({ name: 'NodeApiError' });
		// What an expression gives goes to the API, which is the judge of it.
		expect(node.request().path).toContain('/licenses/chatbot/');
	});

	it('asks for an operator', async () => {
		const { error } = await node.run('license', 'inviteOperators', {
			...byId(livechatTrial),
			operators: { operator: [] },
		});

		expect(error?.message).toBe('"Operators" is required');
		expect(node.traffic()).toEqual([]);
	});

	it('says that the subscription must be managed by the partner', async () => {
		const { error } = await node.run('license', 'inviteOperators', {
			...byId(livechatClientPays),
			operators: { operator },
		});

		expect(error).toMatchObject({
			httpCode: '403',
			message: `License ${livechatClientPays.id} (LiveChat): Partner does not manage a subscription`,
		});
		expect(error?.description).toContain('whose subscription you manage');
	});
});
