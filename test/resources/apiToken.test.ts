import { apiToken } from '../../nodes/LiveChatPartners/resources/apiToken';
import { underTest } from '../engine/underTest';
import { SPARE_API_TOKEN } from '../sandbox';

const node = underTest();

describe('apiToken: create', () => {
	it('sends the label as a form and gives the token, which is what it is for', async () => {
		const { items } = await node.run('apiToken', 'create', { label: 'Sheets & reports' });

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path: '/v2/partners/tokens',
			query: {},
			rawBody: 'label=Sheets+%26+reports',
			status: 201,
		});
		expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
		expect(items).toEqual([
			{
				json: {
					id: 3,
					token: node.sandbox.state.apiTokens.at(-1)?.token,
					creation_timestamp: expect.any(String),
					label: 'Sheets & reports',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('declares the token a secret, and no other operation gives one', () => {
		const declared = apiToken.operations.map((operation) => [
			operation.value,
			operation.sensitiveOutputFields,
		]);

		expect(declared).toEqual([
			['create', ['token']],
			['getAll', undefined],
			['revoke', undefined],
		]);
	});

	it('asks for another label where it is taken', async () => {
		const { error } = await node.run('apiToken', 'create', { label: SPARE_API_TOKEN.label });

		expect(error).toMatchObject({ httpCode: '409', message: 'The given label was already taken' });
		expect(error?.description).toContain('Choose another Label.');
	});

	it('refuses a label that is too short and sends nothing', async () => {
		const { error } = await node.run('apiToken', 'create', { label: 'ab' });

		expect(error?.message).toBe('"Label" must have at least 3 characters, but is "ab"');
		expect(node.traffic()).toEqual([]);
	});
});

describe('apiToken: getAll', () => {
	it('shows of each token the last four characters, also of the one in use', async () => {
		const tokens = node.sandbox.state.apiTokens.map(({ token }) => token);
		const { items, run } = await node.run('apiToken', 'getAll', { returnAll: true });

		expect(node.request()).toMatchObject({ method: 'GET', path: '/v2/partners/tokens', query: {} });
		expect(items).toEqual([
			{
				json: expect.objectContaining({ id: SPARE_API_TOKEN.id, token: '•••• Hd03' }),
				pairedItem: { item: 0 },
			},
			{
				json: expect.objectContaining({
					id: 1,
					label: 'n8n',
					token: `•••• ${node.sandbox.apiToken.slice(-4)}`,
				}),
				pairedItem: { item: 0 },
			},
		]);
		for (const token of tokens) expect(JSON.stringify(run)).not.toContain(token);
	});

	it('shows nothing of a token that is so short that its end would tell it', async () => {
		const answer = { result: [{ id: 1, token: 'abc12345', label: 'Old' }, { id: 2 }] };
		node.sandbox.fault({ act: { status: 200, body: answer } });
		const { json } = await node.run('apiToken', 'getAll');

		expect(json).toEqual([{ id: 1, token: '••••', label: 'Old' }, { id: 2 }]);
	});
});

describe('apiToken: revoke', () => {
	it('deletes the token and says which', async () => {
		const { items } = await node.run('apiToken', 'revoke', { tokenId: '2' });

		expect(node.request()).toMatchObject({
			method: 'DELETE',
			path: '/v2/partners/tokens/2',
			query: {},
			rawBody: '',
			status: 204,
		});
		expect(items).toEqual([{ json: { deleted: true, id: '2' }, pairedItem: { item: 0 } }]);
		expect(node.sandbox.state.apiTokens.map(({ id }) => id)).toEqual([1]);
	});

	it('passes on that there is no such token', async () => {
		const { error } = await node.run('apiToken', 'revoke', { tokenId: 77 });

		expect(error).toMatchObject({ httpCode: '400', message: 'Token 77 not found' });
		expect(error?.description).toContain('Check the Token ID with Get Many');
		expect(node.traffic()).toEqual(['DELETE /v2/partners/tokens/77']);
	});

	it.each(['sandbox-spare-token-b81Hd03', '../profile', '2/../1', '..', '%2e%2e', '2?x=1'])(
		'refuses %s, which is no number, without repeating it, and sends nothing',
		async (tokenId) => {
			const { error } = await node.run('apiToken', 'revoke', { tokenId });

			expect(error?.message).toMatch(/^"Token ID" must be the ID that Get Many gives/);
			expect(error?.message).not.toContain(tokenId);
			expect(node.traffic()).toEqual([]);
		},
	);
});
