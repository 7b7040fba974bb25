import { isDataObject } from '../../../nodes/LiveChatPartners/runtime/json';
import { affiliateLicense, lead, leadIds, license, underPoll } from '../../engine/underPoll';
import type { FaultAct } from '../../sandbox';

const trigger = underPoll();

const DAY = 86_400_000;

function ago(days: number): Date {
	return new Date(Date.now() - days * DAY);
}

function several<Row>(count: number, make: (index: number) => Row): Row[] {
	return Array.from({ length: count }, (_, index) => make(index));
}

const answered = (result: unknown[]): FaultAct => ({ status: 200, body: { result } });

describe('a first poll', () => {
	test('that is answered with nothing does not make old licenses new', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newAffiliateLicense', 'affiliateLicenseConverted']);
		trigger.sandbox.fault({ path: /affiliates\/licenses$/, act: answered([]) });
		await workflow.activate();
		state.affiliateLicenses = several(500, (index) =>
			affiliateLicense({ createdAt: ago(1 + index), paid: true }),
		);
		await workflow.poll();
		expect(workflow.items).toEqual([]);
		state.affiliateLicenses.push(affiliateLicense({ paid: true }));
		await workflow.poll();
		expect(workflow.items.map(({ event }) => event)).toEqual([
			'affiliateLicenseConverted',
			'newAffiliateLicense',
		]);
	});

	test('goes by the clock of the server', async () => {
		const { state } = trigger.sandbox;
		state.now = () => ago(100);
		state.licenses = [];
		const workflow = trigger.workflow(['newSolutionLicense']);
		await workflow.activate();
		state.licenses.push(license('901', { createdAt: ago(101) }));
		state.licenses.push(license('902', { createdAt: ago(99) }));
		await workflow.poll();
		expect(workflow.items).toMatchObject([{ after: { license: '902' } }]);
	});
});

describe('a list', () => {
	test('whose campaign is renamed has no news', async () => {
		const { state } = trigger.sandbox;
		state.affiliateLicenses = several(300, (index) =>
			affiliateLicense({ createdAt: ago(index), paid: index % 2 === 0 }),
		);
		const workflow = trigger.workflow(['newAffiliateLicense', 'affiliateLicenseConverted']);
		await workflow.activate();
		for (const one of state.affiliateLicenses) one.campaignName = 'Summer';
		const [first] = state.affiliateLicenses.slice(1);
		if (first) first.paid = true;
		await workflow.poll();
		expect(workflow.items).toMatchObject([
			{ event: 'affiliateLicenseConverted', after: { campaign_name: 'Summer' } },
		]);
	});

	test.each([
		['all', 1],
		['a fifth', 0.2],
	])(
		'of which %s come with other ids has no news, and what changed meanwhile is told then',
		async (_, part) => {
			const { state } = trigger.sandbox;
			state.leads = several(100, (index) => lead(String(5_000 + index)));
			const workflow = trigger.workflow(['newLead', 'leadStatusChanged']);
			await workflow.activate();
			for (const one of state.leads.slice(0, 100 * part)) one.id = `L-${one.id}`;
			await workflow.poll();
			expect(workflow.items).toEqual([]);
			for (const one of state.leads.slice(0, 2)) one.status = 'won';
			await workflow.poll();
			expect(leadIds(workflow.items)).toEqual(['L-5000', 'L-5001']);
		},
	);

	test('of which few vanish has its news', async () => {
		const { state } = trigger.sandbox;
		state.leads = several(100, (index) => lead(String(5_000 + index)));
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		state.leads = [
			...state.leads.slice(19),
			...several(19, (index) => lead(String(6_000 + index))),
		];
		await workflow.poll();
		expect(workflow.items).toHaveLength(19);
	});

	test('that is missing for a poll has no news when it comes back, also with other ids', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newLead']);
		state.leads = several(60, (index) => lead(String(5_000 + index)));
		await workflow.activate();
		const all = state.leads;
		for (const others of [all, all.map((one) => ({ ...one, id: `L-${one.id}` }))]) {
			state.leads = [];
			await workflow.poll();
			state.leads = others;
			await workflow.poll();
		}
		expect(workflow.items).toEqual([]);
		state.leads.push(lead('9000'));
		await workflow.poll();
		expect(leadIds(workflow.items)).toEqual(['9000']);
	});

	test('that is as long as ever waits for no rows, so that as many new ones are told', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newLead']);
		state.leads = several(100, (index) => lead(String(5_000 + index)));
		await workflow.activate();
		state.leads = [
			...state.leads.slice(30),
			...several(45, (index) => lead(String(6_000 + index))),
		];
		await workflow.poll();
		expect(workflow.items).toHaveLength(45);
		state.leads.push(...several(30, (index) => lead(String(7_000 + index))));
		await workflow.poll();
		expect(workflow.items).toHaveLength(75);
	});

	test('of 25,000 rows that is missing for a poll has no news when it comes back', async () => {
		const rows = several(25_000, (index) => ({ lead_id: String(index), status: 'new' }));
		const workflow = trigger.workflow(['newLead', 'leadStatusChanged']);
		for (const act of [
			answered(rows),
			answered([]),
			answered(rows),
			answered(rows.slice(9_000)),
			answered(rows),
		]) {
			trigger.sandbox.fault({ path: /leads$/, act });
			if (workflow.state === '') await workflow.activate();
			else await workflow.poll();
		}
		expect(workflow.failures).toEqual([]);
		expect(workflow.items).toEqual([]);
	});

	test('with rows without an id has its other news', async () => {
		const workflow = trigger.workflow(['newLead', 'newSolutionLicense']);
		await workflow.activate();
		trigger.sandbox.state.licenses.push(license('900'));
		const rows = [
			{ lead_id: null, status: 'new' },
			{ status: 'new' },
			{ lead_id: '90001', status: 'new' },
		];
		for (let times = 0; times < 2; times++) {
			trigger.sandbox.fault({ path: /leads$/, act: answered(rows) });
			await workflow.poll();
		}
		expect(workflow.failures).toEqual([]);
		expect(workflow.items).toMatchObject([
			{ after: { lead_id: '90001' } },
			{ after: { license: '900' } },
		]);
	});
});

describe('a conversion', () => {
	test.each([[1], ['true'], ['1'], ['yes'], ['TRUE']])('is told where paid is %j', async (paid) => {
		const row = { creation_timestamp: '2026-03-01 10:00:00', product: 'livechat' };
		const workflow = trigger.workflow(['affiliateLicenseConverted']);
		const poll = async (value: unknown) => {
			trigger.sandbox.fault({ path: /licenses$/, act: answered([{ ...row, paid: value }]) });
			if (workflow.state === '') await workflow.activate();
			else await workflow.poll();
		};
		await poll(0);
		await poll('false');
		await poll(null);
		expect(workflow.items).toEqual([]);
		await poll(paid);
		await poll(true);
		expect(workflow.items).toMatchObject([{ before: { paid: false }, after: { paid } }]);
	});

	test('is not told for an old license that is seen for the first time', async () => {
		const { state } = trigger.sandbox;
		state.now = () => ago(10);
		const workflow = trigger.workflow(['newAffiliateLicense', 'affiliateLicenseConverted']);
		await workflow.activate();
		state.now = () => ago(3);
		state.affiliateLicenses.push(affiliateLicense({ createdAt: ago(4) }));
		await workflow.poll();
		workflow.executions = [];
		state.now = () => ago(0);
		state.affiliateLicenses.push(
			affiliateLicense({ createdAt: ago(30), paid: true }),
			affiliateLicense({ createdAt: ago(5), paid: true }),
			affiliateLicense({ createdAt: ago(1), paid: true }),
		);
		await workflow.poll();
		expect(workflow.items.map(({ event }) => event)).toEqual([
			'affiliateLicenseConverted',
			'newAffiliateLicense',
			'newAffiliateLicense',
		]);
	});
});

test('what happened while the workflow was off stays old where the API is down and n8n starts anew', async () => {
	const workflow = trigger.workflow(['newLead']);
	await workflow.activate();
	trigger.sandbox.state.leads.push(lead('90001'));
	trigger.sandbox.fault({ path: /leads$/, act: { status: 503 } });
	await workflow.activate('activate');
	await workflow.activate('init');
	expect(workflow.items).toEqual([]);
	trigger.sandbox.state.leads.push(lead('90002'));
	await workflow.poll();
	expect(leadIds(workflow.items)).toEqual(['90002']);
});

describe('a filter', () => {
	test('that is changed between two polls lets through what only it lets through', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newAffiliateLicense'], {
			filters: { product: ['chatbot'] },
		});
		await workflow.activate();
		state.affiliateLicenses.push(affiliateLicense());
		workflow.parameters = { ...workflow.parameters, filters: {} };
		await workflow.activate('update');
		expect(workflow.items).toMatchObject([{ after: { product: 'livechat' } }]);
	});
});

describe('most items per poll', () => {
	test('brings the rest with the next polls, in order and each once', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newLead', 'leadStatusChanged', 'newSolutionLicense'], {
			options: { mostItems: 10 },
		});
		await workflow.activate();
		for (const one of state.leads.slice(0, 2)) one.status = 'won';
		state.leads.push(...several(24, (index) => lead(String(90_000 + index))));
		state.licenses.push(license('900'), license('901'));
		const counts: number[] = [];
		for (let poll = 0; poll < 5; poll++) {
			const before = workflow.items.length;
			await workflow.poll();
			if (poll === 1) await workflow.activate('init');
			counts.push(workflow.items.length - before);
		}
		expect(counts).toEqual([10, 18, 0, 0, 0]);
		expect(workflow.executions.map(({ length }) => length)).toEqual([10, 10, 8]);
		const fresh = workflow.items.filter(({ event }) => event === 'newLead');
		expect(leadIds(fresh)).toEqual(several(24, (index) => String(90_000 + index)));
		expect(workflow.executions[0]?.map(({ event }) => event)).toContain('newSolutionLicense');
	});

	test('goes on with what was there in the first poll', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newSolutionLicense', 'solutionLicenseStatusChanged'], {
			options: { mostItems: 7, emitExisting: true },
		});
		state.licenses = several(20, (index) =>
			license(String(900 + index), { createdAt: ago(index) }),
		);
		await workflow.activate();
		for (let poll = 0; poll < 3; poll++) await workflow.poll();
		expect(workflow.executions.map(({ length }) => length)).toEqual([7, 7, 6]);
		const ids = workflow.items.map(({ after }) => (isDataObject(after) ? after.license : after));
		expect(new Set(ids).size).toBe(20);
	});

	test('tells of one license one after the other', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newAffiliateLicense', 'affiliateLicenseConverted'], {
			options: { mostItems: 1 },
		});
		await workflow.activate();
		state.affiliateLicenses.push(affiliateLicense({ paid: true }));
		for (let poll = 0; poll < 3; poll++) await workflow.poll();
		expect(workflow.items.map(({ event }) => event)).toEqual([
			'newAffiliateLicense',
			'affiliateLicenseConverted',
		]);
	});
});
