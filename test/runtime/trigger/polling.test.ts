import { ALL_EVENTS, lead, leadIds, license, underPoll, withdrawal } from '../../engine/underPoll';

const trigger = underPoll();

describe('the first poll', () => {
	test('reports nothing of what is there', async () => {
		const workflow = trigger.workflow(ALL_EVENTS);
		await workflow.activate();
		await workflow.poll();
		expect(workflow.executions).toEqual([]);
	});

	test('reports the rows that are there where it is asked to, and each only once', async () => {
		const { leads, licenses } = trigger.sandbox.state;
		const workflow = trigger.workflow(
			['newLead', 'leadStatusChanged', 'newSolutionLicense', 'solutionLicenseStatusChanged'],
			{ options: { emitExisting: true } },
		);
		await workflow.activate();
		const count = leads.length + licenses.length;
		expect(workflow.items).toHaveLength(count);
		expect(new Set(workflow.items.map(({ event }) => event))).toEqual(
			new Set(['newLead', 'newSolutionLicense']),
		);
		await workflow.poll();
		await workflow.activate('update');
		await workflow.activate('activate');
		expect(workflow.items).toHaveLength(count);
	});

	test('lets only rows through that fit the filters', async () => {
		trigger.sandbox.state.withdrawals.push(withdrawal(900, 70_000));
		const workflow = trigger.workflow(['newWithdrawal'], {
			options: { emitExisting: true },
			filters: { minimumAmount: 60_000 },
		});
		await workflow.activate();
		expect(workflow.items).toMatchObject([{ after: { withdrawal_id: 900 } }]);
	});
});

describe('what happened while nobody polled', () => {
	test('is reported after a restart of n8n and after a new version of the workflow', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		trigger.sandbox.state.leads.push(lead('90001'));
		await workflow.activate('init');
		trigger.sandbox.state.leads.push(lead('90002'));
		await workflow.activate('update');
		expect(leadIds(workflow.items)).toEqual(['90001', '90002']);
	});

	test('is old where a person had switched the workflow off', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		trigger.sandbox.state.leads.push(lead('90001'));
		await workflow.activate('activate');
		trigger.sandbox.state.leads.push(lead('90002'));
		await workflow.poll();
		expect(leadIds(workflow.items)).toEqual(['90002']);
	});

	test('is reported after switching on where it is asked for', async () => {
		const workflow = trigger.workflow(['newLead'], { options: { emitExisting: true } });
		await workflow.activate();
		workflow.executions = [];
		trigger.sandbox.state.leads.push(lead('90001'));
		await workflow.activate('activate');
		expect(leadIds(workflow.items)).toEqual(['90001']);
	});
});

describe('a manual run', () => {
	test('shows the latest row of each event and moves nothing', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(ALL_EVENTS);
		await workflow.activate();
		const { stored } = workflow;
		state.licenses.push(license('900', { cardProblem: 'Declined' }));
		state.leads.push(lead('90010'), lead('9010'));
		state.withdrawals.push(withdrawal(900, 40));
		const shown = await workflow.manual();
		expect(shown.map(({ event }) => event)).toEqual(ALL_EVENTS);
		const of = new Map(shown.map((item) => [item.event, item]));
		expect(of.get('affiliateLicenseConverted')).toMatchObject({
			before: { paid: null },
			after: { paid: true },
		});
		expect(of.get('balanceChanged')).toMatchObject({
			before: { balance: null, commission_total: null },
			after: { withdrawals: expect.any(Number) },
		});
		expect(of.get('leadStatusChanged')).toMatchObject({
			before: { status: null },
			after: { lead_id: '90010' },
		});
		expect(of.get('newLead')).toMatchObject({ after: { lead_id: '90010' } });
		expect(of.get('newSolutionLicense')).toMatchObject({ after: { license: '900' } });
		expect(of.get('newWithdrawal')).toMatchObject({ after: { withdrawal_id: 900 } });
		expect(of.get('solutionLicenseCardProblem')).toMatchObject({
			before: { 'Card problem': null },
			after: { 'License ID': '900', 'Card problem': 'Declined' },
		});
		expect(of.get('solutionLicenseEndsSoon')).toMatchObject({ daysLeft: expect.any(Number) });
		expect(of.get('solutionLicenseStatusChanged')).toMatchObject({ before: { status: null } });
		expect(of.get('withdrawalStatusChanged')).toMatchObject({ after: { withdrawal_id: 900 } });
		expect(workflow.stored).toBe(stored);
		await workflow.poll();
		expect(workflow.items.map(({ event }) => event)).toContain('newSolutionLicense');
	});

	test('needs no state and says so where there is nothing to show', async () => {
		trigger.sandbox.state.leads.length = 0;
		const workflow = trigger.workflow(['newLead']);
		await expect(workflow.manual()).rejects.toThrow('There is nothing to show for these events');
		expect(workflow.stored).toBe('{}');
	});

	test('fails where the API fails, as the person is there', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		trigger.sandbox.fault({ act: { status: 503, body: { message: 'Maintenance' } } });
		await expect(workflow.manual()).rejects.toThrow('Maintenance');
	});
});

test('polls that overlap hand nothing over twice', async () => {
	const workflow = trigger.workflow(['newLead']);
	await workflow.activate();
	trigger.sandbox.state.leads.push(lead('90001'));
	await Promise.all([workflow.poll(), workflow.poll(), workflow.poll()]);
	expect(leadIds(workflow.items)).toEqual(['90001']);
});

test('rows that an answer leaves out are not new when they come back', async () => {
	const { state } = trigger.sandbox;
	const workflow = trigger.workflow(['newAffiliateLicense', 'newLead', 'leadStatusChanged']);
	await workflow.activate();
	const { leads, affiliateLicenses } = state;
	state.leads = [];
	state.affiliateLicenses = [];
	await workflow.poll();
	state.leads = leads;
	state.affiliateLicenses = affiliateLicenses;
	const [first] = leads;
	if (first) first.status = 'won';
	await workflow.poll();
	expect(workflow.items).toMatchObject([{ event: 'leadStatusChanged', after: { status: 'won' } }]);
});
