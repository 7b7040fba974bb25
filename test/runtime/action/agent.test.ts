import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../../engine/underTest';
import { LEADS } from '../../sandbox';
import { json, runOnce } from '../transport/failing';

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
			'"Base URL" of the credential must be an address such as https://api.livechatinc.com. Enter a host, with a path if needed, and nothing else. Correct it in the LiveChat Partners API credential.',
		);
		expect(node.traffic()).toEqual([]);
	});

	it('names the range that it covers, since a date left blank is not the one that was meant', async () => {
		const range = { dateRange: 'custom', dateFrom: '2026-01-01', dateTo: '2026-01-31' };
		const asked_for = { date_from: '2026-01-01T00:00:00Z', date_to: '2026-01-31T23:59:59Z' };
		const parameters = { metric: 'clicks', ...range, aggregation: 'week' };
		const asTool = await node.run('affiliate', 'getReport', parameters, tool);
		const plain = await node.run('affiliate', 'getReport', parameters);

		expect(asTool.json[0]).toEqual({ ...plain.json[0], asked_for });
		expect(asTool.json.slice(1)).toEqual(plain.json.slice(1));
	});
});

describe('the output of a tool', () => {
	const lead = (more: INodeParameters) =>
		node.run(
			'lead',
			'get',
			{ leadId: { __rl: true, mode: 'id', value: LEADS.fresh }, ...more },
			tool,
		);

	it('is simplified at first, and raw or some fields where that is chosen', async () => {
		const names = async (more: INodeParameters = {}) =>
			Object.keys((await lead(more)).json[0] ?? {});

		expect(await names()).toHaveLength(10);
		expect(await names({ output: 'raw' })).toHaveLength(14);
		expect(
			await names({ output: 'selected', selectedFields: ' status, company_name,nothing' }),
		).toEqual(['status', 'company_name']);
	});

	it('asks for the fields that were to be selected, where an expression gives none', async () => {
		const { error } = await lead({ output: 'selected', selectedFields: '={{ "" }}' });

		expect(error?.message).toMatch(/^"Selected Fields" is required/);
		expect(node.traffic()).toEqual([]);
	});
});
