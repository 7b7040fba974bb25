import { DateTime } from 'luxon';
import { textAt } from '../../nodes/LiveChatPartners/runtime/json';
import { underTest } from '../engine/underTest';

const node = underTest();
const now = DateTime.utc();

const CSV = /licenses\/search\/csv$/;
const LIST = /solutions\/licenses$/;

test.each([
	['', '@client.example'],
	['"\u{1F469}'.repeat(60), '@client.example'],
])('10,000 licenses make a mail of at most 100 kB, with names such as %j', async (name, domain) => {
	const from = (days: number) => now.plus({ days }).toFormat('yyyy-MM-dd HH:mm:ss');
	const rows = Array.from({ length: 10_000 }, (_, index) => ({
		license: String(index),
		product: ['livechat', 'chatbot', 'helpdesk'][index % 3],
		client_name: name === '' ? `Client ${index}` : name,
		client_email: `client.${index}${domain}`,
		creation_timestamp: from(-(index % 400)),
		end_timestamp: from((index % 40) - 20),
		cc_added: index % 2 === 0,
		paid: index % 3 === 0,
		payment_origin: 'partner',
		status: index % 40 < 20 ? 'expired' : index % 3 === 0 ? 'paid' : 'trial',
	}));
	const csv = rows.map(
		({ license, status, client_name: client, client_email: email, product }) =>
			`${license},${status},"${client.replaceAll('"', '""')}",${email},${product},declined,10.00,2.50`,
	);
	node.sandbox.fault({ path: LIST, times: Infinity, act: { status: 200, body: { result: rows } } });
	node.sandbox.fault({
		path: CSV,
		times: Infinity,
		act: {
			status: 200,
			body: `License ID,Status,Client name,Client email,Product,Card problem,Total earnings,Total savings\n${csv.join('\n')}`,
			contentType: 'text/csv',
		},
	});
	const largest = await node.run('license', 'createReport', { options: { rowsPerTable: 100 } });
	const [json] = largest.json;
	const html = textAt(json ?? {}, 'html');

	expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100_000);
	expect(html).toMatch(/and [\d,]+ more/);
	expect(json?.figures).toMatchObject({ clients: { count: 10_000, earnings: 100_000 } });
	const usual = await node.run('license', 'createReport');
	expect(Buffer.byteLength(textAt(usual.json[0] ?? {}, 'html'))).toBeLessThanOrEqual(100_000);
});
