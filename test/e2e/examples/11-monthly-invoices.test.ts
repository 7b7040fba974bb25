import { exampleUnderTest } from './exampleUnderTest';
import { startFrom, untilStatus } from './executions';
import { startMailServer, type MailServer } from './mailServer';
import type { Execution } from '../execution';

let mailServer: MailServer;

const example = exampleUnderTest('11-monthly-invoices', {
	async services() {
		mailServer = await startMailServer();
		return { smtpPort: mailServer.port };
	},
});

beforeEach(() => mailServer.received.splice(0));
afterAll(async () => await mailServer?.close());

async function run(): Promise<Execution> {
	const { server, workflowId } = example;
	return await untilStatus(server, await startFrom(server, workflowId, 'Every month'));
}

/** The invoices of last month for licenses that the partner pays, and the month in words. */
function lastMonth() {
	const now = example.sandbox.state.now();
	const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
	const to = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
	const invoices = example.sandbox.state.licenses
		.filter(({ paymentOrigin }) => paymentOrigin === 'partner')
		.flatMap(({ clientName, invoices: all }) =>
			all
				.filter(({ date }) => date >= from && date < to)
				.map(({ no, cents }) => ({ no, cents, clientName })),
		);
	const name = from.toLocaleDateString('en-US', {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
	return { invoices, name };
}

describe("last month's invoices to the accountant", () => {
	it('arrive as the attachments of one mail, with a line for each', async () => {
		(await run()).succeeded();

		const { invoices, name } = lastMonth();
		expect(invoices.length).toBeGreaterThan(1);
		expect(mailServer.received).toHaveLength(1);
		const [{ recipients, mail } = { recipients: [], mail: undefined }] = mailServer.received;
		expect(recipients).toEqual(['accountant@example.com']);
		expect(mail?.subject).toBe(`LiveChat invoices of ${name}: ${invoices.length}`);
		expect(mail?.attachments.map(({ filename }) => filename).sort()).toEqual(
			invoices.map(({ no }) => `invoice-${no}.pdf`).sort(),
		);
		for (const { content, contentType, contentDisposition } of mail?.attachments ?? []) {
			expect(content.subarray(0, 5).toString()).toBe('%PDF-');
			expect(contentType).toBe('application/pdf');
			expect(contentDisposition).toBe('attachment');
		}
		for (const { no, cents, clientName } of invoices)
			expect(mail?.text).toContain(`invoice ${no}  ${clientName}  ${(cents / 100).toFixed(2)} USD`);
		const together = invoices.reduce((sum, { cents }) => sum + cents, 0) / 100;
		expect(mail?.text).toContain(`Together: ${together} USD`);
		expect(example.writes()).toEqual([]);
	});

	it('are not sent in part: if one cannot be read, the execution fails', async () => {
		const [invoice] = lastMonth().invoices;
		example.sandbox.fault({
			path: new RegExp(`/invoices/${invoice?.no}$`),
			times: Infinity,
			act: { status: 404, body: { message: 'No such invoice' } },
		});
		const execution = await run();

		expect(execution.error).toMatchObject({
			node: 'Download',
			message: expect.stringMatching(
				new RegExp(
					`^Invoice ${invoice?.no} of License \\w+: No such invoice \\(item \\d+ of \\d+\\)$`,
				),
			),
		});
		expect(mailServer.received).toEqual([]);
	});

	it('make no mail in a month without any', async () => {
		for (const license of example.sandbox.state.licenses) license.invoices = [];
		(await run()).succeeded();

		expect(mailServer.received).toEqual([]);
	});
});
