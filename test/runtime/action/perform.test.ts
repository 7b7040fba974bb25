import type { INodeParameters } from 'n8n-workflow';
import { binaryOf, bytesOf } from '../../engine/binary';
import { underTest, type Around } from '../../engine/underTest';
import { LICENSES } from '../../sandbox';
import { png } from '../../sandbox/image';

const node = underTest();

const answer = (body: object, times = 1) =>
	node.sandbox.fault({ times, act: { status: 200, body } });

const paired = (json: object) => ({ json, pairedItem: { item: 0 } });
const byId = (name: string, value: string): INodeParameters => ({
	[name]: { __rl: true, mode: 'id', value },
});

describe('a list', () => {
	const elements = Array.from({ length: 60 }, (_, id) => ({ id }));

	it.each<[string, INodeParameters, number]>([
		['as many elements as Limit says', { limit: 2 }, 2],
		['50 elements at first', {}, 50],
		['all elements with Return All', { returnAll: true, limit: 2 }, 60],
	])('gives %s, one item each', async (_, parameters, count) => {
		answer({ result: elements });
		const { items } = await node.run('coupon', 'getAll', parameters);

		expect(items).toEqual(elements.slice(0, count).map(paired));
	});

	it.each<[string, INodeParameters, string[]]>([
		['some fields with Simplify', {}, ['partner_id', 'commission']],
		['all fields without Simplify', { simplify: false }, ['partner_id', 'commission', 'utm_term']],
	])('gives %s, and none that is not there', async (_, parameters, fields) => {
		answer({ result: [{ partner_id: 1, commission: 7, utm_term: 'x' }] });
		const { json } = await node.run('affiliate', 'getPartnersReferred', parameters);

		expect(Object.keys(json[0] ?? {})).toEqual(fields);
	});

	it('with Simplify keeps the values as they are, also empty ones', async () => {
		answer({ result: [{ utm_term: 'x', total_paid: null, commission: 0, partner_id: 7 }] });
		const { items } = await node.run('affiliate', 'getPartnersReferred');

		expect(items).toEqual([paired({ partner_id: 7, commission: 0, total_paid: null })]);
	});

	it('gives the elements as the operation changes them', async () => {
		answer({ result: [{ label: 'a', token: 'secret-of-somebody' }] });
		const { json } = await node.run('apiToken', 'getAll');

		expect(json).toEqual([{ label: 'a', token: expect.stringMatching(/^\W+body$/) }]);
	});

	it('that the API cuts off says so above the items', async () => {
		answer({ results: [{ id: 1 }, { id: 2 }], total: 3 }, 2);
		const whole = await node.run('organization', 'getLicenses', {
			...byId('organizationId', 'o1'),
			returnAll: true,
		});
		const some = await node.run('organization', 'getLicenses', {
			...byId('organizationId', 'o1'),
			limit: 1,
		});
		const hintsOf = ({ run }: typeof whole) =>
			run.data.resultData.runData['LiveChat Partners']?.[0]?.hints ?? [];

		expect(whole.items).toEqual([paired({ id: 1 }), paired({ id: 2 })]);
		expect(hintsOf(whole)).toEqual([
			{
				message:
					'The API has 3 entries and gave the first 2. It documents no way to ask for the others.',
				location: 'outputPane',
				type: 'info',
			},
		]);
		expect(hintsOf(some)).toEqual([]);
	});
});

describe('a report', () => {
	const items = [{ day: 1 }, { day: 2 }];
	const range = {
		dateRange: 'custom',
		dateFrom: '2026-02-01',
		dateTo: '2026-02-28',
		metric: 'trials',
	};

	it.each<[string, INodeParameters, object[]]>([
		['is one item per period', {}, items],
		['is one item per period where that is chosen', { splitIntoItems: true }, items],
		['is one item as it is where that is chosen', { splitIntoItems: false }, [{ items, of: 2 }]],
	])('%s', async (_, options, expected) => {
		answer({ items, of: 2 });
		const outcome = await node.run('affiliate', 'getReport', { ...range, options });

		expect(outcome.items).toEqual(expected.map(paired));
		expect(node.request().path).toBe('/v2/partners/affiliates/reports/trials');
	});
});

describe('an operation', () => {
	it('without a list gives what the API says, as one item', async () => {
		answer({ clicks: 3 });
		const { items } = await node.run('affiliate', 'getSummary');

		expect(items).toEqual([paired({ clicks: 3 })]);
	});

	it.each<[string, string, INodeParameters, object]>([
		['campaign', 'disable', byId('campaignId', '101'), { campaign_id: '101', disabled: true }],
		[
			'license',
			'update',
			{ ...byId('licenseId', 'L1'), product: 'helpdesk', clientName: 'Harbour' },
			{ license_id: 'L1', product: 'helpdesk' },
		],
	])('without an answer says what was done to what: %s %s', async (...row) => {
		const [resource, operation, parameters, told] = row;
		node.sandbox.fault({ act: { status: 200 } });
		const { items } = await node.run(resource, operation, parameters);

		expect(items).toEqual([paired({ success: true, ...told })]);
	});
});

describe('how an item asks', () => {
	const busy = { status: 503, headers: { 'Retry-After': '0' } };

	it.each<[string, INodeParameters, number]>([
		['three times more at first', {}, 4],
		['as often as Max Retries says', { maxRetries: 1 }, 2],
		['once where Max Retries is 0', { maxRetries: 0 }, 1],
	])('is again, %s', async (_, options, requests) => {
		node.sandbox.fault({ times: Infinity, act: busy });
		await node.run('earnings', 'get', { options });

		expect(node.traffic()).toHaveLength(requests);
	});

	it.each<[string, INodeParameters, number]>([
		['together with others at first', {}, 1],
		['for itself where Share Identical Reads is off', { shareIdenticalReads: false }, 3],
	])('is %s', async (_, options, requests) => {
		answer({ value: 1 }, Infinity);
		const { json } = await node.run('earnings', 'get', { options }, { items: [{}, {}, {}] });

		expect(json).toHaveLength(3);
		expect(node.traffic()).toHaveLength(requests);
	});

	it('is for as long as Timeout says', async () => {
		node.sandbox.fault({ act: { delay: 600 } });
		const options = { timeout: 100, maxRetries: 0 };
		const { error } = await node.run('earnings', 'get', { options });

		expect(error?.message).toBe('The Partner API did not answer in time');
	});
});

describe('a file', () => {
	const invoice = { ...byId('licenseId', LICENSES.livechatPaid.id), invoiceNo: '1000' };
	const receive = async (disposition: string, parameters = {}, around: Around = {}) => {
		const headers: Record<string, string> =
			disposition === '' ? {} : { 'Content-Disposition': disposition };
		const act = { status: 200, body: '%PDF', contentType: 'application/pdf', headers };
		node.sandbox.fault({ act });
		return await node.run('license', 'downloadInvoice', { ...invoice, ...parameters }, around);
	};
	const said = (name: string) => ({
		success: true,
		license_id: LICENSES.livechatPaid.id,
		invoice_no: '1000',
		file_name: name,
	});

	it.each<[string, INodeParameters, string, string]>([
		['', {}, 'data', 'invoice-1000.pdf'],
		['attachment; filename="March.pdf"', { binaryPropertyName: 'bill' }, 'bill', 'March.pdf'],
		['attachment; filename="March.exe"', {}, 'data', 'invoice-1000.pdf'],
	])('with the words %j and %j is put in a binary field', async (...row) => {
		const [disposition, parameters, field, fileName] = row;
		const { items } = await receive(disposition, parameters);

		expect(items).toEqual([
			{
				json: said(fileName),
				binary: {
					[field]: expect.objectContaining({ fileName, mimeType: 'application/pdf' }),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(bytesOf(items[0]?.binary?.[field]).toString()).toBe('%PDF');
	});

	it('is said to an AI Agent to be where its user does not see it', async () => {
		const { json } = await receive('', {}, { asTool: true });

		expect(json).toEqual([
			{
				...said('invoice-1000.pdf'),
				note: 'The file is in the output of this tool in the n8n execution. It cannot be read or passed on here.',
			},
		]);
	});

	it('is taken from the binary field that is named', async () => {
		answer({ result: 'a' });
		const logo = png(400, 400);
		await node.run(
			'expertProfile',
			'uploadLogo',
			{ binaryPropertyName: 'logo' },
			{ binary: [{ logo: binaryOf(logo, 'image/png'), data: binaryOf(png(9, 9), 'image/png') }] },
		);
		const { body } = node.request();

		expect(Buffer.isBuffer(body) && body.equals(logo)).toBe(true);
	});

	it.each([
		['nothing', /^The item has no binary field 'nothing'/],
		['constructor', /^"Input Binary Field" names no binary field: "constructor"$/],
		['__proto__', /^"Input Binary Field" names no binary field: "__proto__"$/],
	])('cannot be taken from %s', async (binaryPropertyName, message) => {
		const binary = [{ data: binaryOf(png(400, 400), 'image/png') }];
		const { error } = await node.run(
			'expertProfile',
			'uploadLogo',
			{ binaryPropertyName },
			{ binary },
		);

		expect(error?.message).toMatch(message);
		expect(node.traffic()).toEqual([]);
	});

	it('that is no image is told of with the type that it is said to have', async () => {
		const binary = [{ data: binaryOf(Buffer.from('GIF89a'), 'image/gif') }];
		const { error } = await node.run('expertProfile', 'uploadLogo', {}, { binary });

		expect(error?.message).toBe(
			'"Input Binary Field" ("data") must hold a PNG or JPEG image, but the file (image/gif) is neither',
		);
	});
});
