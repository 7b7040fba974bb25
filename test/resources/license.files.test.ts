import type { INodeParameters } from 'n8n-workflow';
import { bytesOf } from '../engine/binary';
import { underTest } from '../engine/underTest';
import { LICENSES } from '../sandbox';

const node = underTest();

const { livechatPaid, livechatTrial } = LICENSES;
const licenseId = { __rl: true, mode: 'id', value: livechatPaid.id };
const invoices = `/v2/partners/solutions/licenses/${livechatPaid.id}/invoices`;

describe('license: getInvoices', () => {
	it('gives one item for each invoice, newest first as the API does', async () => {
		const { items } = await node.run('license', 'getInvoices', { licenseId, limit: 2 });

		expect(node.request()).toMatchObject({ method: 'GET', path: invoices, query: {}, status: 200 });
		expect(items).toEqual(
			[0, 1].map(() => ({
				json: {
					invoice_no: expect.any(Number),
					date: expect.any(String),
					plan: 'team',
					seats: 10,
					billing_cycle: 'monthly',
					amount: expect.any(Number),
					status: 'paid',
				},
				pairedItem: { item: 0 },
			})),
		);
	});

	it('takes the license from the list, whose product has no part in the path', async () => {
		const listed = { __rl: true, mode: 'list', value: `livechat:${livechatPaid.id}` };
		const { json } = await node.run('license', 'getInvoices', {
			licenseId: listed,
			returnAll: true,
		});

		expect(node.request()).toMatchObject({ path: invoices, query: {} });
		expect(json.length).toBeGreaterThan(10);
	});

	it('passes on that there is no such license', async () => {
		const { error } = await node.run('license', 'getInvoices', {
			licenseId: { __rl: true, mode: 'id', value: '1' },
		});

		expect(error).toMatchObject({ httpCode: '404' });
	});
});

describe('license: downloadInvoice', () => {
	const invoice: INodeParameters = { licenseId, invoiceNo: '1000' };
	const pdf = Buffer.from('%PDF-1.4 an invoice');

	const answerWith = (headers: Record<string, string>, body: string = pdf.toString()) =>
		node.sandbox.fault({
			path: /\/invoices\/1000$/,
			act: { status: 200, body, contentType: 'application/pdf', headers },
		});

	it('puts the PDF into a binary field', async () => {
		const { items } = await node.run('license', 'downloadInvoice', invoice);

		const request = node.request();
		expect(request).toMatchObject({
			method: 'GET',
			path: `${invoices}/1000`,
			query: {},
			rawBody: '',
			status: 200,
		});
		expect(request.headers.accept).toBe('application/pdf, application/json');
		expect(items).toEqual([
			{
				json: {
					success: true,
					license_id: livechatPaid.id,
					invoice_no: '1000',
					file_name: 'invoice-1000.pdf',
				},
				binary: {
					data: expect.objectContaining({
						fileName: 'invoice-1000.pdf',
						fileExtension: 'pdf',
						mimeType: 'application/pdf',
						fileType: 'pdf',
					}),
				},
				pairedItem: { item: 0 },
			},
		]);
		const bytes = bytesOf(items[0]?.binary?.data);
		expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
		expect(bytes.toString('latin1')).toContain('(Invoice 1000)');
		expect(bytes.subarray(-6).toString()).toBe('%%EOF\n');
	});

	it('keeps every byte, also those that are no text', async () => {
		const { items } = await node.run(
			'license',
			'downloadInvoice',
			{ ...invoice, binaryPropertyName: '={{ $json.field }}' },
			{ items: [{ field: 'first' }, { field: 'second' }] },
		);

		expect(node.traffic()).toEqual([`GET ${invoices}/1000`]);
		expect(items.map(({ binary, pairedItem }) => [Object.keys(binary ?? {}), pairedItem])).toEqual([
			[['first'], { item: 0 }],
			[['second'], { item: 1 }],
		]);
		expect(bytesOf(items[0]?.binary?.first)).toEqual(bytesOf(items[1]?.binary?.second));
	});

	it('takes the name that the API suggests', async () => {
		answerWith({ 'Content-Disposition': 'attachment; filename="LiveChat 2026-03 (1000).pdf"' });
		const { items } = await node.run('license', 'downloadInvoice', invoice);

		expect(items[0]?.binary?.data).toMatchObject({ fileName: 'LiveChat 2026-03 (1000).pdf' });
		expect(bytesOf(items[0]?.binary?.data)).toEqual(pdf);
	});

	it('takes no name that could be a path', async () => {
		answerWith({ 'Content-Disposition': 'attachment; filename="../../etc/cron.d/x.pdf"' });
		const { items } = await node.run('license', 'downloadInvoice', invoice);

		expect(items[0]?.binary?.data).toMatchObject({ fileName: 'invoice-1000.pdf' });
		expect(items[0]?.binary?.data).not.toHaveProperty('directory');
	});

	it.each([
		['a page of a proxy', '<!doctype html><title>Sign in</title>', 'text/html'],
		['a page that is called a PDF', '\n<html><body>Sign in</body></html>', 'application/pdf'],
		['an object', { message: 'later' }, 'application/json'],
	])('does not pass %s off as an invoice', async (_, body, contentType) => {
		node.sandbox.fault({ path: /\/invoices\//, act: { status: 200, body, contentType } });
		const { error } = await node.run('license', 'downloadInvoice', invoice);

		expect(error?.message).toBe(
			'The Partner API answered with something other than a file of type application/pdf',
		);
	});

	it('passes on that there is no such invoice', async () => {
		const { error } = await node.run('license', 'downloadInvoice', { licenseId, invoiceNo: '7' });

		expect(error).toMatchObject({
			httpCode: '404',
			message: `Invoice 7 of License ${LICENSES.livechatPaid.id} not found`,
		});
		expect(error?.description).toContain('Get Invoices lists the invoices of a license.');
	});

	it('refuses a number that would lead elsewhere', async () => {
		const { error } = await node.run('license', 'downloadInvoice', {
			licenseId,
			invoiceNo: '../../count',
		});

		expect(error?.message).toBe(
			'"Invoice Number" must be the number of an invoice, but is "../../count"',
		);
		expect(node.traffic()).toEqual([]);
	});
});

describe('license: exportCsv', () => {
	const path = '/v2/partners/solutions/licenses/search/csv';
	const header =
		'License ID,Managed by,Status,Client name,Client email,Client identifier,Created,Product,Credit card,Card problem,Commission level,Discount level,Total earnings,Total savings';

	it('puts the CSV into a binary field', async () => {
		const { items } = await node.run('license', 'exportCsv');

		const request = node.request();
		expect(request).toMatchObject({ method: 'GET', path, query: {}, rawBody: '', status: 200 });
		expect(request.headers.accept).toBe('text/csv, application/json');
		expect(items).toEqual([
			{
				json: { success: true, file_name: 'licenses.csv' },
				binary: {
					data: expect.objectContaining({
						fileName: 'licenses.csv',
						fileExtension: 'csv',
						mimeType: 'text/csv',
					}),
				},
				pairedItem: { item: 0 },
			},
		]);
		const text = bytesOf(items[0]?.binary?.data).toString();
		expect(text.split('\n')[0]).toBe(header);
		expect(text).toContain(`\n${livechatPaid.id},`);
	});

	it('gives one item for each license that fits all conditions', async () => {
		const filter = [
			{ field: 'license_product', operator: 'equals', value: 'LiveChat' },
			{ field: 'license_details', operator: 'contains', value: livechatPaid.id },
		];
		const { items } = await node.run('license', 'exportCsv', {
			outputAs: 'items',
			filterRows: { filter },
		});

		expect(node.request().query).toEqual({ filters: JSON.stringify(filter) });
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					'License ID': livechatPaid.id,
					'Managed by': 'partner',
					Status: 'paid',
					Product: 'LiveChat',
					'Card problem': '',
				}),
				pairedItem: { item: 0 },
			},
		]);
		expect(Object.keys(items[0]?.json ?? {})).toEqual(header.split(','));
	});

	it('reads names with commas, quotes and line breaks as they are', async () => {
		const clientName = 'Harbour "Bikes", Ltd.\nBoston';
		const license = node.sandbox.state.licenses.find(({ id }) => id === livechatTrial.id);
		if (!license) throw new Error('no license in the seed');
		license.clientName = clientName;
		const filter = [{ field: 'license_details', operator: 'equals', value: livechatTrial.id }];
		const { json } = await node.run('license', 'exportCsv', {
			outputAs: 'items',
			filterRows: { filter },
		});

		expect(json).toEqual([expect.objectContaining({ 'Client name': clientName })]);
	});

	it('gives no item where no license fits', async () => {
		const filter = [{ field: 'license_details', operator: 'equals', value: 'nobody' }];
		const outcome = await node.run('license', 'exportCsv', {
			outputAs: 'items',
			filterRows: { filter },
		});

		expect(outcome.error).toBeUndefined();
		expect(outcome.items).toEqual([]);
	});

	it('does not take half of a file for the whole', async () => {
		node.sandbox.fault({
			path: /\/csv$/,
			act: { status: 200, body: 'License ID,Client name\n1,"Harbour', contentType: 'text/csv' },
		});
		const { error } = await node.run('license', 'exportCsv', { outputAs: 'items' });

		expect(error?.message).toBe('The CSV cannot be read: a quote in line 2 is not closed properly');
	});
});
