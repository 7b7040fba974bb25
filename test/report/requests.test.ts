import type { IDataObject } from 'n8n-workflow';
import { gather } from '../../nodes/LiveChatPartners/report/gather';
import { earnings } from '../../nodes/LiveChatPartners/resources/earnings';
import { isRead } from '../../nodes/LiveChatPartners/runtime/action/operation';
import { isDataObject } from '../../nodes/LiveChatPartners/runtime/json';
import { Problem } from '../../nodes/LiveChatPartners/runtime/problem';
import { underTest } from '../engine/underTest';
import { createReport } from './createReport';
import { readMail } from './mail';

const node = underTest();

const REFUSED = { status: 403, body: { message: 'Only for members of the Solution Program' } };

/** Waits until something holds that another part of the process brings about. */
async function until(holds: () => boolean): Promise<void> {
	for (let tries = 0; tries < 200 && !holds(); tries++)
		await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('the requests of the report', () => {
	it('are all reads, each sent once', async () => {
		await createReport(node);
		const sent = node.sandbox.requests.map(
			({ method, path, query }) => `${method} ${path} ${JSON.stringify(query)}`,
		);

		expect(new Set(sent).size).toBe(sent.length);
		expect(sent).toHaveLength(16);
		expect(sent.filter((request) => !request.startsWith('GET '))).toEqual([]);
		expect(node.sandbox.requests.map(({ status }) => status)).toEqual(sent.map(() => 200));
		const operation = earnings.operations.find(({ value }) => value === 'createReport');
		expect(operation && isRead(operation)).toBe(true);
	});

	it('run together, but not without bound', async () => {
		node.sandbox.fault({ times: Infinity, act: 'silence' });
		const { outcome, cancel } = node.start('earnings', 'createReport', {
			options: { timeout: 1000, maxRetries: 0 },
		});
		await until(() => node.sandbox.requests.length >= 8);
		await new Promise((resolve) => setTimeout(resolve, 150));

		expect(node.sandbox.requests).toHaveLength(8);
		cancel();
		node.sandbox.reset();
		await outcome;
	});

	it('are shared by the items of an execution, and each item has a report linked to it', async () => {
		const items = [{ client: 1 }, { client: 2 }, { client: 3 }];
		const outcome = await node.run('earnings', 'createReport', {}, { items });

		expect(node.sandbox.requests).toHaveLength(16);
		expect(outcome.items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(outcome.json[2]).toEqual(outcome.json[0]);
	});
});

const LOST = ['lost', 'lostPaying', 'lostTrials'];

/** Figures, with those of the licenses beside the others. */
function flat({ licenses, ...others }: IDataObject): IDataObject {
	return { ...others, ...(isDataObject(licenses) ? licenses : {}) };
}

describe('a part that is refused', () => {
	it('is left out and named in the words of the API, and the rest arrives', async () => {
		const whole = await createReport(node);
		node.sandbox.fault({ path: /\/solutions\//, times: Infinity, act: REFUSED });
		const report = await createReport(node);

		expect(whole.hints).toEqual([]);
		expect(whole.missing).toEqual([]);
		const { licenses, ...others } = whole.figures;
		expect(licenses).toBeDefined();
		expect(report.figures).toEqual(others);
		expect(report.missing).toEqual([
			{ part: 'licenses.won', name: 'Licenses won', message: REFUSED.body.message, httpCode: 403 },
			{
				part: 'licenses.lost',
				name: 'Licenses lost',
				message: REFUSED.body.message,
				httpCode: 403,
			},
		]);
		const words =
			'Licenses won, Licenses lost: Only for members of the Solution Program (HTTP 403)';
		expect(report.text).toContain(`Left out of this report\n-----------------------\n${words}\n`);
		expect(report.text.match(/Licenses/g)).toHaveLength(2);
		expect(report.html).toContain('Left out of this report');
		expect(report.html).toContain('Only for members of the Solution Program');
		expect(report.hints).toEqual(['The report leaves out Licenses won, Licenses lost.']);
	});

	it.each<[RegExp, string[], string[][]]>([
		[
			/metrics\/commission$/,
			['commission', 'commissionPerProgram', 'commissionPerProduct'],
			[
				['commission', 'Commission'],
				['commission.before', 'Commission of the period before'],
				['commission.program.affiliate', 'Commission of Affiliate'],
				['commission.program.solution', 'Commission of Solution'],
				['commission.product.livechat', 'Commission of LiveChat'],
				['commission.product.chatbot', 'Commission of ChatBot'],
				['commission.product.helpdesk', 'Commission of HelpDesk'],
			],
		],
		[
			/reports\/commission$/,
			['commissionPerPeriod'],
			[['commissionPerPeriod', 'Commission per week']],
		],
		[/balance$/, ['balance'], [['balance', 'Balance']]],
		[/best-performing/, ['bestCampaigns'], [['bestCampaigns', 'Best campaigns']]],
		[
			/metrics\/conversions$/,
			['conversions'],
			[
				['conversions', 'Conversions'],
				['conversions.before', 'Conversions of the period before'],
			],
		],
		[/reports\/license$/, ['won'], [['licenses.won', 'Licenses won']]],
		[/licenses\/search\/csv$/, LOST, [['licenses.lost', 'Licenses lost']]],
		[/solutions\/licenses$/, LOST, [['licenses.lost', 'Licenses lost']]],
		[/withdrawals$/, ['pendingWithdrawals'], [['pendingWithdrawals', 'Pending withdrawals']]],
	])('is named, and takes nothing else with it: %s', async (path, lost, named) => {
		const whole = await createReport(node);
		node.sandbox.fault({ path, times: Infinity, act: REFUSED });
		const { figures, missing, text, html } = await createReport(node);

		const kept = Object.entries(flat(whole.figures)).filter(([name]) => !lost.includes(name));
		expect(flat(figures)).toEqual(Object.fromEntries(kept));
		expect(missing.map(({ part, name }) => [part, name])).toEqual(named);
		expect(`${text}${html}`).not.toMatch(/NaN|Infinity|undefined/);
	});

	it('comes first where not even the commission is known', async () => {
		node.sandbox.fault({ path: /metrics\/commission$/, times: Infinity, act: REFUSED });
		const { html, subject } = await createReport(node);

		const texts = readMail(html).texts.map((text) => text.trim());
		const leftOut = texts.indexOf('Left out of this report');
		expect(leftOut).toBeGreaterThan(-1);
		expect(leftOut).toBeLessThan(texts.indexOf('Commission per week'));
		expect(subject).toMatch(/^Earnings report for \w+ \d{4}$/);
	});

	it('may be one program or the period before', async () => {
		node.sandbox.fault({ path: /metrics\/commission$/, skip: 1, times: 1, act: REFUSED });
		const { figures, missing } = await createReport(node, { options: { maxRetries: 0 } });

		expect(missing).toHaveLength(1);
		expect(figures.commission).toMatchObject({ total: expect.any(Number) });
	});

	it('may also be an answer that holds no amount, which is not taken for zero', async () => {
		node.sandbox.fault({
			path: /conversions$/,
			times: 2,
			act: { status: 200, body: { value: null } },
		});
		const { figures, missing } = await createReport(node);

		expect(figures.conversions).toBeUndefined();
		expect(missing[0]).toEqual({
			part: 'conversions',
			name: 'Conversions',
			message: 'The Partner API answered with something other than an amount in "value": null',
		});
	});

	it('fails the item where nothing is what it should be, as an error of the API', async () => {
		node.sandbox.fault({ times: Infinity, act: { status: 200, body: { value: 'much' } } });
		const { error } = await node.run('earnings', 'createReport');

		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringContaining('something other than an amount in "value": "much"'),
		});
	});

	it('is named without the token that the API repeats', async () => {
		node.sandbox.fault({ path: /balance$/, act: 'echo' });
		const report = await createReport(node);

		expect(report.missing).toHaveLength(1);
		expect(JSON.stringify(report)).not.toContain(node.sandbox.apiToken);
	});

	it('is named without any secret, wherever its words come from', async () => {
		const fails = { key: 'a', name: 'A', read: () => Promise.reject(new Problem('Card 4111')) };
		const arrives = { key: 'b', name: 'B', read: () => Promise.resolve() };
		const missing = await gather([fails, arrives], (text) => text.replace('4111', '••••'));

		expect(missing).toEqual([{ part: 'a', name: 'A', message: 'Card ••••' }]);
	});

	it('hides no mistake of the node itself', async () => {
		const fails = { key: 'a', name: 'A', read: () => Promise.reject(new TypeError('a mistake')) };
		const arrives = { key: 'b', name: 'B', read: () => Promise.resolve() };

		await expect(gather([fails, arrives], String)).rejects.toThrow('a mistake');
	});

	it('fails the item only together with all others', async () => {
		node.sandbox.fault({ times: Infinity, act: REFUSED });
		const { error, items } = await node.run('earnings', 'createReport');

		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			httpCode: '403',
		});
		expect(error?.message).toBe(REFUSED.body.message);
	});
});

describe('a token that is wrong', () => {
	it('fails the item at once, without the requests that had not begun', async () => {
		const credentials = {
			liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, apiToken: 'revoked-token-1' },
		};
		const { error } = await node.run('earnings', 'createReport', {}, { credentials });

		expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '401' });
		expect(error?.description).toContain('Check the API token');
		// The others of the first round are still on their way when the item has failed.
		await until(
			() =>
				node.sandbox.requests.length === 8 &&
				node.sandbox.requests.every(({ status }) => status !== undefined),
		);
		expect(node.sandbox.requests.map(({ status }) => status)).toEqual(Array(8).fill(401));
	});

	it('fails it also where other parts would have arrived', async () => {
		node.sandbox.fault({
			path: /balance$/,
			act: { status: 401, body: { message: 'The token was revoked' } },
		});
		const { error } = await node.run('earnings', 'createReport', {
			options: { maxRetries: 0 },
		});

		expect(error?.message).toBe('The token was revoked');
	});
});
