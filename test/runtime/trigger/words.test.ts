import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import { lead, leadIds, underPoll } from '../../engine/underPoll';
import type { FaultAct } from '../../sandbox';

const trigger = underPoll();

const said = (status: number): FaultAct => ({ status, body: { message: 'So it is' } });
const answered = (body: object): FaultAct => ({ status: 200, body });

describe('the failure of a poll', () => {
	test.each<[string, RegExp, FaultAct, string, string]>([
		['of leads with 499', /leads$/, said(499), 'So it is', 'Asked for the events: New Lead.'],
		[
			'of leads with 403',
			/leads$/,
			said(403),
			'So it is',
			'The account behind the API token may not read this. Leads and solution licenses are for solution partners, affiliate licenses for affiliates. Remove the events that do not apply to the account. (HTTP 403) Asked for the events: New Lead.',
		],
		[
			'of the balance without an amount',
			/earnings$/,
			answered({ balance: '' }),
			'The Partner API answered without the amount "balance"',
			'',
		],
	])('%s says what it is and what it was about', async (_, path, act, message, description) => {
		const workflow = trigger.workflow(['newLead', 'balanceChanged']);
		await workflow.activate();
		trigger.sandbox.fault({ path, act });
		await workflow.poll();

		const [failure] = workflow.failures;
		expect(failure).toMatchObject({ name: 'NodeApiError', message });
		expect({ description: '', ...failure }.description ?? '').toBe(description);
	});

	test('is one of the API where the account does not say who it is', async () => {
		trigger.sandbox.fault({ path: /partners$/, act: answered({}) });
		await expect(trigger.workflow(['newLead']).activate()).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'The Partner API answered with a profile that has no "partner_id"',
		});
	});

	test('leaves a workflow active where n8n starts without anybody who could act', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		for (const activation of ['init', 'leadershipChange'] as const) {
			trigger.sandbox.fault({ path: /leads$/, act: said(403) });
			await workflow.activate(activation);
		}
		trigger.sandbox.fault({ path: /leads$/, act: said(403) });
		await expect(workflow.activate('update')).rejects.toThrow('So it is');
	});

	test('is none of the API where a filter is wrong', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		workflow.parameters = { ...workflow.parameters, events: [] };
		await expect(workflow.activate('update')).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: '"Events" is required',
		});
	});
});

test('a manual run without a row says that the trigger works all the same', async () => {
	trigger.sandbox.state.leads.length = 0;
	await expect(trigger.workflow(['newLead']).manual()).rejects.toMatchObject({
		message: 'There is nothing to show for these events',
		description:
			'The account has no row that matches the events and filters. The trigger still works: it starts the workflow as soon as something happens.',
	});
});

describe('a request of a poll', () => {
	test.each([
		[{ maxRetries: 1 }, 2],
		[{}, 4],
	])('is repeated as the options %j say', async (options, requests) => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		workflow.parameters = { events: ['newLead'], filters: {}, options };
		await workflow.activate('init');
		trigger.sandbox.requests.length = 0;
		const headers = { 'Retry-After': '0' };
		trigger.sandbox.fault({ times: Infinity, act: { status: 503, headers } });
		await workflow.poll();

		expect(workflow.failures).toHaveLength(1);
		expect(trigger.traffic()).toEqual(Array(requests).fill('/solutions/leads'));
	});

	test('lets everything through where a filter is blank', async () => {
		const workflow = trigger.workflow(['leadStatusChanged'], { filters: { leadStatus: [] } });
		await workflow.activate();
		const [first] = trigger.sandbox.state.leads;
		if (first) first.status = 'won';
		trigger.sandbox.state.leads.push(lead('90001', 'lost'));
		await workflow.poll();
		expect(leadIds(workflow.items)).toContain(first?.id);
	});
});

describe('the log', () => {
	const warnings: unknown[] = [];
	beforeEach(() => {
		warnings.length = 0;
		jest
			.spyOn(Container.get(Logger), 'warn')
			.mockImplementation((warning) => void warnings.push(warning));
	});

	test('says once that rows have no id', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		const result = [{ lead_id: null }, { status: 'new' }, { lead_id: '90001', status: 'new' }];
		for (const activation of ['', '', 'init'] as const) {
			trigger.sandbox.fault({ path: /leads$/, act: answered({ result }) });
			if (activation) await workflow.activate(activation);
			else await workflow.poll();
		}
		expect(leadIds(workflow.items)).toEqual(['90001']);
		expect(warnings).toEqual([
			'LiveChat Partners Trigger: 2 rows of /v2/partners/solutions/leads have no "lead_id" and are left out, since they cannot be told apart.',
		]);
	});

	test('says why a list with other ids has no news', async () => {
		const { state } = trigger.sandbox;
		state.leads = Array.from({ length: 40 }, (_, index) => lead(String(5_000 + index)));
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		for (const one of state.leads) one.id = `L-${one.id}`;
		await workflow.poll();
		expect(workflow.items).toEqual([]);
		expect(warnings).toEqual([
			expect.stringContaining(
				'40 rows of /v2/partners/solutions/leads are gone and 40 others have appeared: names or the format of the list have changed.',
			),
		]);
	});
});
