import { underTest } from '../engine/underTest';
import { json, runOnce } from './failing';

const node = underTest();

const tool = { asTool: true };
const NOT_FOUND =
	'Check the ID: it may be mistyped, belong to another product or to another partner. (HTTP 404)';

describe('the tool of an AI Agent', () => {
	it('says that it found nothing, which a person sees by itself', async () => {
		node.sandbox.fault({ times: Infinity, act: json(200, { result: [] }) });

		expect((await runOnce(node, 'list', {}, tool)).items).toEqual([
			{ json: { found: 0 }, pairedItem: { item: 0 } },
		]);
		expect((await runOnce(node, 'list')).items).toEqual([]);
	});

	it('gives what it found like the node', async () => {
		node.sandbox.fault({ times: Infinity, act: json(200, { result: [{ id: 1 }, { id: 2 }] }) });
		const { items } = await runOnce(node, 'list', {}, tool);

		expect(items).toEqual([
			{ json: { id: 1 }, pairedItem: { item: 0 } },
			{ json: { id: 2 }, pairedItem: { item: 0 } },
		]);
	});

	it.each([
		['So it is', `So it is. ${NOT_FOUND}`],
		['Gateway 1.2 broke.', `Gateway 1.2 broke. ${NOT_FOUND}`],
	])('says in its message what to do, since a model reads nothing else: %s', async (said, told) => {
		node.sandbox.fault({ times: 2, act: json(404, { message: said }) });
		const asTool = await runOnce(node, 'read', {}, tool);
		const plain = await runOnce(node, 'read');

		expect(asTool.error).toMatchObject({ message: told, description: NOT_FOUND });
		expect(plain.error).toMatchObject({ message: said, description: NOT_FOUND });
	});

	it('says no more than there is to say', async () => {
		node.sandbox.fault({ act: json(499, { message: 'So it is.' }) });
		const { error } = await runOnce(node, 'read', {}, tool);

		expect(error?.message).toBe('So it is.');
	});

	it('says also what to do where nothing could be sent', async () => {
		const account = { ...node.credentials.liveChatPartnersApi, baseUrl: 'ftp://nowhere' };
		const credentials = { liveChatPartnersApi: account };
		const { error } = await runOnce(node, 'read', {}, { credentials, ...tool });

		expect(error?.message).toBe(
			'"Base URL" of the credential must be an address such as https://api.livechatinc.com. It is a host, at most with a path, and nothing else. Correct it in the LiveChat Partners API credential.',
		);
		expect(node.traffic()).toEqual([]);
	});
});
