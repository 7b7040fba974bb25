import { dollarsOf } from '../../report/account';
import { Browser } from '../browser';
import type { Execution } from '../execution';
import { objectAt, stringAt } from '../json';
import { exampleUnderTest } from './exampleUnderTest';
import { startFrom, untilStatus } from './executions';
import { startMailServer, type MailServer, type ReceivedMail } from './mailServer';

let mailServer: MailServer;

const example = exampleUnderTest('01-monthly-earnings-report', {
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

/** The only mail that arrived. */
function onlyMail(): ReceivedMail {
	const [mail, ...others] = mailServer.received;
	if (!mail || others.length > 0) {
		throw new Error(`Expected one mail, got ${mailServer.received.length}`);
	}
	return mail;
}

/** The calendar month before this one, in UTC as the n8n of the tests has it. */
function lastMonth() {
	const now = example.sandbox.state.now();
	const monthFromNow = (months: number) =>
		new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months));
	return {
		name: monthFromNow(-1).toLocaleDateString('en-US', {
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC',
		}),
		before: { from: monthFromNow(-2), to: new Date(monthFromNow(-1).getTime() - 1000) },
		range: { from: monthFromNow(-1), to: new Date(monthFromNow(0).getTime() - 1000) },
	};
}

/** The commission of a range of time, counted from what the sandbox remembers. */
function commission({ from, to }: { from: Date; to: Date }): string {
	const range = { from: from.toISOString(), to: to.toISOString() };
	return dollarsOf(example.sandbox.state, range).toLocaleString('en-US', {
		style: 'currency',
		currency: 'USD',
	});
}

/** The list of the best campaigns with one of the partner's own before its first figure. */
function bestCampaigns(): RegExp {
	const names = example.sandbox.state.campaigns.map(({ name }) => name.replace(/[^\w ]/g, '.'));
	return new RegExp(`Best campaigns[^$]+(${names.join('|')})`);
}

/** What a person reads of a mail that comes as HTML. */
async function seen(html: string): Promise<string> {
	const browser = await Browser.open({ size: { width: 800, height: 900 } });
	try {
		const page = await browser.page();
		await page.setContent(html);
		return await page.locator('body').innerText();
	} finally {
		await browser.close();
	}
}

describe('monthly earnings report by e-mail', () => {
	it('arrives as one mail with the figures of last month, as HTML and as text', async () => {
		const execution = (await run()).succeeded();

		const { recipients, mail } = onlyMail();
		const { name, range, before } = lastMonth();
		expect(recipients).toEqual(['you@example.com']);
		expect(mail.from?.text).toBe('"LiveChat Partners" <reports@example.com>');
		expect(mail.subject).toContain(`Monthly earnings for ${name}: ${commission(range)} (`);
		expect(mail.attachments).toEqual([]);

		const html = typeof mail.html === 'string' ? mail.html : '';
		for (const words of [mail.text, await seen(html)]) {
			expect(words).toContain('Monthly earnings');
			expect(words).toContain(name);
			expect(words).toContain(commission(range));
			expect(words).toContain(`compared with ${commission(before)}`);
			expect(words).toMatch(/\$[\d,.]+ available to withdraw/);
			expect(words).toMatch(bestCampaigns());
			expect(words).not.toMatch(/undefined|null|NaN|n8n/);
		}
		const [report] = execution.json('Create report');
		expect(mail.text?.trim()).toBe(stringAt(report, 'text', 'The report').trim());
		expect(html.trim()).toBe(stringAt(report, 'html', 'The report').trim());
		expect(example.writes()).toEqual([]);
	});

	it('arrives without the part that the API refuses, and names it', async () => {
		const refusal = { status: 403, body: { message: 'Only for solution partners' } };
		example.sandbox.fault({ path: /solutions/, times: Infinity, act: refusal });
		const execution = (await run()).succeeded();

		const { mail } = onlyMail();
		expect(mail.subject).toContain(commission(lastMonth().range));
		expect(mail.text).toContain('Licenses won, Licenses lost: Only for solution partners');
		expect(mail.html).toContain('Only for solution partners');
		expect(execution.nodesRun).not.toContain('No report');
	});

	it('asks a busy mail server again, and sends once', async () => {
		mailServer.refuse(1);
		(await run()).succeeded();

		expect(onlyMail().mail.subject).toContain('Monthly earnings');
	});

	it('says in a mail why there is no report, and fails', async () => {
		example.sandbox.state.apiTokens = [];
		const execution = await run();

		const { mail } = onlyMail();
		expect(mail.subject).toBe('The monthly earnings report could not be made');
		expect(mail.html).toBe(false);
		expect(mail.text).toContain('The API token is wrong or was revoked');
		expect(mail.text).toContain('it sends the report of last month');
		expect(execution.status).toBe('error');
		expect(execution.error).toMatchObject({
			node: 'No report',
			message: expect.stringMatching(/^No report: The API token is wrong/),
		});
		expect(objectAt({ record: execution.json('Create report', 1)[0] }, 'record', 'It')).toEqual(
			expect.objectContaining({ error: expect.any(String) }),
		);
	});
});
