import type { Page } from 'playwright-core';

import { COUPONS } from '../../sandbox';
import { Browser } from '../browser';
import { formLogin } from './exampleCredentials';
import { exampleUnderTest } from './exampleUnderTest';
import { lastExecution } from './executions';

const example = exampleUnderTest('05-campaigns-from-sheet', { publish: true });

const sheet = [
	'name,product,link,trial_days,coupon_id',
	`Spring mail,livechat,https://www.livechat.com/features/,30,${COUPONS.discount25.id}`,
	'Newsletter,livechat,https://www.livechat.com/,,',
	'Bad,livechat,https://www.livechat.com/,14,',
	'"Bots, explained",ChatBot,https://www.chatbot.com/,,',
	'Black Friday,livechat,https://www.livechat.com/,14,',
].join('\n');

/** The short link of a campaign. */
const link = /^https:\/\/lc\.chat\/\w+$/;

let browser: Browser;

beforeAll(async () => {
	browser = await Browser.open({ login: formLogin });
});
afterAll(async () => await browser?.close());

/** Uploads a sheet and gives back the page with the results. */
async function upload(csv: string | Buffer): Promise<Page> {
	const page = await browser.page();
	await page.goto(`${example.server.url}/form/livechat-campaigns`);
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'campaigns.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
	await page.getByRole('button', { name: 'Create the campaigns' }).click();
	await page.waitForURL(/form-waiting/);
	await page.getByText(/campaigns created$|^The sheet was not read$/).waitFor();
	return page;
}

/** The rows of the table that a person sees, without its head. */
async function rows(page: Page): Promise<string[][]> {
	const lines = await page.getByRole('row').all();
	return await Promise.all(
		lines.slice(1).map(async (line) => await line.getByRole('cell').allInnerTexts()),
	);
}

describe('campaigns from a sheet', () => {
	it('creates what is new, gives back what is there, and has a result per row in order', async () => {
		const page = await upload(sheet);

		expect(await page.getByText(/campaigns created$/).innerText()).toBe('2 of 5 campaigns created');
		expect(await rows(page)).toEqual([
			['1', 'Spring mail', 'Created', expect.stringMatching(link)],
			['2', 'Newsletter', 'There already', expect.stringMatching(link)],
			['3', 'Bad', 'Failed', expect.stringContaining('5')],
			['4', 'Bots, explained', 'Created', expect.stringMatching(link)],
			['5', 'Black Friday', 'There already, but disabled', expect.any(String)],
		]);
		const { campaigns } = example.sandbox.state;
		expect(campaigns.find(({ name }) => name === 'Spring mail')).toMatchObject({
			product: 'livechat',
			trialDuration: 30,
			coupon: COUPONS.discount25,
		});
		expect(campaigns.find(({ name }) => name === 'Bots, explained')).toMatchObject({
			product: 'chatbot',
			trialDuration: 14,
		});
		const execution = (await lastExecution(example.server, example.workflowId)).succeeded();
		expect(execution.json('Result').map(({ result }) => result)).toEqual([
			'Created',
			'There already',
			'Failed',
			'Created',
			'There already, but disabled',
		]);
	});

	it('creates nothing when the same sheet comes again', async () => {
		await upload(sheet);
		const before = example.sandbox.state.campaigns.length;
		const page = await upload(sheet);

		expect(await page.getByText(/campaigns created$/).innerText()).toBe('0 of 5 campaigns created');
		expect(example.sandbox.state.campaigns).toHaveLength(before);
	});

	it('shows text from the sheet as text', async () => {
		const page = await upload(
			'name,product,link\n<i>Tag</i> & co,livechat,https://www.livechat.com/\n',
		);

		expect((await rows(page))[0]?.[1]).toBe('<i>Tag</i> & co');
	});

	it.each<[string, string]>([
		[
			'a byte order mark and semicolons',
			'\uFEFFname;product;link\r\nAutumn;livechat;https://www.livechat.com/\r\n',
		],
		[
			'tabs, and headers in any case',
			'NAME\tProduct \t Link\tTrial Days\nAutumn\tLiveChat\thttps://www.livechat.com/\t\n',
		],
		[
			'quotes, and rows without anything',
			'"Name";"Product";"Link"\n"Autumn";"livechat";"https://www.livechat.com/"\n;;\n',
		],
		[
			'bars, the line about separators that Excel adds, and the ends of lines of an old Mac',
			'sep=|\r\nname|product|link\rAutumn|livechat|https://www.livechat.com/\r',
		],
	])('reads a sheet with %s', async (_, csv) => {
		const page = await upload(csv);

		expect(await rows(page)).toEqual([['1', 'Autumn', 'Created', expect.stringMatching(link)]]);
	});

	it.each(['trialDays', 'TRIAL-DAYS', 'Trial (days)', '\u00A0trial  days.'])(
		'reads trial days below "%s"',
		async (header) => {
			await upload(`name,product,link,${header}\nAutumn,livechat,https://www.livechat.com/,21\n`);

			const { campaigns } = example.sandbox.state;
			expect(campaigns.find(({ name }) => name === 'Autumn')).toMatchObject({ trialDuration: 21 });
		},
	);

	it('says which columns it did not read', async () => {
		const page = await upload(
			'name,product,link,Length of <trial>\nAutumn,livechat,https://www.livechat.com/,21\n',
		);

		expect(await page.getByText(/not read/).innerText()).toBe(
			'Columns that were not read: Length of <trial>',
		);
	});

	it('refuses trial days that are no number', async () => {
		const bad = ['21 days', '2w', '14,5', '14.5', '1e2', '-14', '0', 'twenty', '\u0661\u0664'];
		const page = await upload(
			[
				'name;product;link;trial_days',
				...bad.map((days, index) => `Autumn ${index};livechat;https://www.livechat.com/;${days}`),
			].join('\n'),
		);

		expect(await rows(page)).toEqual(
			bad.map((days, index): unknown[] => [
				`${index + 1}`,
				`Autumn ${index}`,
				'Failed',
				expect.stringContaining(`, but is "${days}"`),
			]),
		);
		expect(example.writes()).toEqual([]);
	});

	it.each<[string, string | Buffer, string]>([
		[
			'that is not UTF-8',
			Buffer.from('name,product,link\nCaf\xe9,livechat,x\n', 'latin1'),
			'not UTF-8',
		],
		[
			'in UTF-16, as Excel saves "Unicode Text"',
			Buffer.from('\uFEFFname\tproduct\tlink\nAutumn\tlivechat\tx\n', 'utf16le'),
			'not UTF-8',
		],
		[
			'in UTF-16 without a byte order mark',
			Buffer.from('name,product,link\nAutumn,livechat,x\n', 'utf16le'),
			'not UTF-8',
		],
		[
			'whose letters were lost before',
			'name,product,link\nCaf\uFFFD,livechat,https://www.livechat.com/\n',
			'not UTF-8',
		],
		[
			'with a quotation mark too many',
			'name,product,link\n"Autumn,livechat,https://www.livechat.com/\n',
			'opened and never closed',
		],
		[
			'with two columns of one name',
			'name,product,link,Trial Days,trial_days\nAutumn,livechat,https://www.livechat.com/,14,30\n',
			'There more than once: trial_days',
		],
		['without rows', 'name,product,link\n', 'no rows'],
		[
			'without a column',
			'Title;Product\nAutumn;livechat\n',
			'Columns not found: name, link. The file has: Title, Product.',
		],
	])('says of a sheet %s what is wrong with it, and creates nothing', async (_, csv, words) => {
		const text = await (await upload(csv)).locator('body').innerText();

		expect(text).toContain('The sheet was not read');
		expect(text).toContain(words);
		expect(example.writes()).toEqual([]);
	});
});
