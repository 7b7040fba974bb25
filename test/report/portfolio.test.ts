import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { isDataObject, textAt } from '../../nodes/LiveChatPartners/runtime/json';
import { underTest } from '../engine/underTest';
import type { SandboxState } from '../sandbox';
import { readMail } from './mail';

const node = underTest();

type License = SandboxState['licenses'][number];

const REFUSED = { status: 403, body: { message: 'Only for members of the Solution Program' } };
const CSV = /licenses\/search\/csv$/;
const LIST = /solutions\/licenses$/;

const now = DateTime.utc();
const inDays = (days: number) => now.plus({ days }).toJSDate();
const dayIn = (days: number) => now.plus({ days }).toFormat('LLL d, yyyy');
const subscription = {
	plan: 'team',
	billingCycle: 'monthly',
	seats: 2,
	cardToken: 't',
} as const;

/** An agency with a client of each kind. */
function seed(): void {
	const { state } = node.sandbox;
	const [template] = state.licenses;
	if (!template) throw new Error('The sandbox has no license');
	const license = (id: string, change: Partial<License>): License => {
		return {
			...template,
			subscription: undefined,
			convertedAt: undefined,
			id,
			product: 'livechat',
			clientName: `Client ${id}`,
			clientEmail: `${id}@client.example`,
			ccAdded: false,
			createdAt: inDays(-60),
			trialEndsAt: inDays(-40),
			discountCents: 0,
			paymentOrigin: 'client',
			...change,
		};
	};
	state.commissions = [
		{
			at: inDays(-30),
			program: 'solution',
			source: 'own',
			product: 'livechat',
			cents: 12_345,
			billingCycle: 'monthly',
			licenseId: 'gone',
		},
	];
	state.licenses = [
		license('later', { trialEndsAt: inDays(15) }),
		license('soon', { trialEndsAt: inDays(3), createdAt: inDays(-1) }),
		license('today', {
			trialEndsAt: now.plus({ minutes: 1 }).toJSDate(),
			ccAdded: true,
			product: 'helpdesk',
		}),
		license('paying', {
			subscription: {
				...subscription,
				startedAt: now.plus({ days: 5 }).minus({ months: 2 }).toJSDate(),
			},
			discountCents: 5_000,
			paymentOrigin: 'partner',
			clientEmail: 'SOON@client.example',
			clientName: 'Pays <b>',
		}),
		license('gone', {
			subscription: { ...subscription, startedAt: inDays(-40), endsAt: inDays(-2) },
		}),
		license('ran-out', { trialEndsAt: inDays(-3) }),
		license('long-gone', { trialEndsAt: inDays(-30) }),
	];
}

interface Report {
	json: IDataObject;
	text: string;
	html: string;
	hints: string[];
}

async function create(parameters: INodeParameters = {}): Promise<Report> {
	const { json, error, hints } = await node.run('license', 'createReport', parameters);
	if (error) throw error;
	const [report = {}] = json;
	expect(json).toHaveLength(1);
	const plain = textAt(report, 'text').replace(/[\u2009\u202F]/g, ' ');
	return { json: report, text: plain, html: textAt(report, 'html'), hints };
}

/** What stands below a heading. */
function below(text: string, heading: string): string[] {
	const lines = text.split('\n');
	const start = lines.findIndex((line) => line.startsWith(heading));
	return start < 0 ? [] : lines.slice(start + 2, lines.indexOf('', start));
}

describe('the report on clients', () => {
	it('is made of two requests', async () => {
		await create();

		expect(node.sandbox.requests.map(({ method, path, query }) => [method, path, query])).toEqual([
			['GET', '/v2/partners/solutions/licenses', {}],
			['GET', '/v2/partners/solutions/licenses/search/csv', {}],
		]);
	});

	it('reads like this', async () => {
		seed();
		const { text, json } = await create();

		const from = now.minus({ days: 6 });
		expect(json.subject).toMatch(/^Client report for .*: trials ending soon: 2, card problems: 0$/);
		expect(text.split('\n').slice(0, 2)).toEqual(['Client report', '=============']);
		expect(text.split('\n')[2]).toContain(from.toFormat('LLL d'));
		expect(text.split('\n').slice(4, 6)).toEqual([
			'Paid licenses: 1',
			'In trial: 3 \u00B7 Expired: 3',
		]);
		expect(below(text, 'New and lost')).toEqual([
			'New licenses: 1',
			'Paying clients lost: 1',
			'Trials that ran out: 1',
		]);
		expect(below(text, `Trials that end by ${dayIn(14)}`)).toEqual([
			`Client today: ${now.plus({ minutes: 1 }).hasSame(now, 'day') ? 'today' : 'tomorrow'} (${now.plus({ minutes: 1 }).toFormat('LLL d, yyyy')})`,
			'  HelpDesk \u00B7 today@client.example',
			`Client soon: in 3 days (${dayIn(3)})`,
			'  LiveChat \u00B7 no card yet \u00B7 soon@client.example',
		]);
		expect(below(text, `Paid periods that end by ${dayIn(14)}`)).toEqual([
			`Pays <b>: in 5 days (${dayIn(5)})`,
			'  LiveChat \u00B7 no card yet \u00B7 SOON@client.example',
		]);
		expect(below(text, 'Cards with a problem')).toEqual(['No card has a problem.']);
		expect(text.split('Paying clients lost\n')[1]?.split('\n').slice(1, 3)).toEqual([
			`Client gone: ${dayIn(-2)}`,
			'  LiveChat \u00B7 gone@client.example',
		]);
		expect(below(text, 'Licenses per product')).toEqual([
			'LiveChat: 1',
			'  In trial: 2 \u00B7 Expired: 3',
			'HelpDesk: 0',
			'  In trial: 1 \u00B7 Expired: 0',
		]);
		expect(below(text, 'Earnings and savings per client').slice(1)).toEqual([
			'Client gone: $123.45',
			'  Earnings: $123.45 \u00B7 Savings: $0.00',
			'Client soon: $50.00',
			'  Earnings: $0.00 \u00B7 Savings: $50.00',
			'Total: $173.45',
			'  Earnings: $123.45 \u00B7 Savings: $50.00',
		]);
	});

	it('gives what a mail needs first, then the figures', async () => {
		seed();
		const { json } = await create();

		expect(Object.keys(json)).toEqual([
			'subject',
			'html',
			'text',
			'figures',
			'missing',
			'range',
			'endsWithinDays',
			'locale',
			'currency',
		]);
		expect(json.figures).toMatchObject({
			licenses: { paid: 1, trial: 3, expired: 3 },
			new: 1,
			lost: { count: 2, trials: 1 },
			lostPaying: { count: 1, licenses: [{ licenseId: 'gone', ended: expect.any(String) }] },
			trialsEndingSoon: {
				count: 2,
				licenses: [
					{ licenseId: 'today', cardAdded: true },
					{ licenseId: 'soon', daysLeft: 3, cardAdded: false, email: 'soon@client.example' },
				],
			},
			paidPeriodsEndingSoon: { count: 1, licenses: [{ licenseId: 'paying', daysLeft: 5 }] },
			cardProblems: { count: 0, licenses: [] },
			clients: {
				count: 2,
				earnings: 123.45,
				savings: 50,
				largest: [
					{ email: 'gone@client.example', licenses: 1, earnings: 123.45, savings: 0 },
					{ email: 'soon@client.example', licenses: 2, earnings: 0, savings: 50 },
				],
				others: { count: 0, earnings: 0, savings: 0 },
			},
		});
	});

	it('names the cards that have a problem, in whatever words', async () => {
		const csv = [
			'License ID,Product,Status,Client name,Client email,Card problem,Total earnings,Total savings',
			'1,LiveChat,paid,Ann <i>,ann@x.example,"Declined,\nexpired",1.10,0',
			'2,LiveChat,paid,Bob,bob@x.example,,2.20,0',
			'3,New Thing,paid,,,yes,,',
		].join('\n');
		node.sandbox.fault({
			path: CSV,
			times: Infinity,
			act: { status: 200, body: csv, contentType: 'text/csv' },
		});
		const { text, html, json } = await create();

		expect(below(text, 'Cards with a problem')).toEqual([
			'Ann <i>: LiveChat',
			'  Declined, expired \u00B7 ann@x.example',
			'License 3: new thing',
			'  yes',
		]);
		expect(readMail(html).texts.map((line) => line.trim())).toContain('Ann <i>');
		expect(json.subject).toContain('card problems: 2');
	});

	it('counts the rest where there are more rows than are wanted', async () => {
		const { json, text } = await create({ options: { rowsPerTable: 2 } });
		const figures = isDataObject(json.figures) ? json.figures : {};
		const clients = isDataObject(figures.clients) ? figures.clients : {};

		expect(text).toMatch(/^All others \(\d+\): \$/m);
		expect(text).toMatch(/^and \d+ more$/m);
		expect(clients.largest).toHaveLength(2);
		expect(clients.others).toMatchObject({ count: Number(clients.count) - 2 });
	});

	it('looks as far ahead as is asked for, and speaks the language of the locale', async () => {
		seed();
		const { text, json } = await create({
			options: { endsWithinDays: 15, locale: 'de-DE', currency: 'eur', title: 'Montag' },
		});

		expect(json.subject).toMatch(/^Montag für .*: bald endende Tests: 3, Kartenprobleme: 0$/);
		expect(text).toContain('Client soon: in 3 Tagen (');
		expect(text).toMatch(/^Summe: 173,45\u00A0€$/m);
	});
});

describe('a request that is refused', () => {
	it('of the list leaves what the export tells, and is named', async () => {
		seed();
		node.sandbox.fault({ path: LIST, times: Infinity, act: REFUSED });
		const { json, text, hints } = await create();

		expect(json.missing).toEqual([
			{ part: 'licenses', name: 'List of licenses', message: REFUSED.body.message, httpCode: 403 },
		]);
		expect(Object.keys(json.figures ?? {})).toEqual([
			'licenses',
			'licensesPerProduct',
			'cardProblems',
			'clients',
		]);
		expect(text).toContain('Paid licenses: 1\n');
		expect(text).toContain('List of licenses: Only for members of the Solution Program (HTTP 403)');
		expect(hints).toEqual(['The report leaves out List of licenses.']);
	});

	it('of the export leaves what the list tells, without knowing who had paid', async () => {
		seed();
		node.sandbox.fault({ path: CSV, times: Infinity, act: REFUSED });
		const { json, text } = await create();

		expect(json.missing).toMatchObject([{ part: 'export', name: 'Cards, earnings and savings' }]);
		expect(below(text, 'New and lost')).toEqual(['New licenses: 1', 'Licenses lost: 2']);
		expect(text).not.toContain('Earnings and savings');
		expect(json.figures).toMatchObject({ lost: { count: 2 } });
	});

	it('fails the item together with the other one', async () => {
		node.sandbox.fault({ times: Infinity, act: REFUSED });
		const { error } = await node.run('license', 'createReport');

		expect(error).toMatchObject({ httpCode: '403', message: REFUSED.body.message });
	});
});
