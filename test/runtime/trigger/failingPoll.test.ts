import { NodeApiError } from 'n8n-workflow';
import { lead, leadIds, license, underPoll, withdrawal } from '../../engine/underPoll';

const trigger = underPoll();

describe('a poll that fails', () => {
	const broken = [
		['before it is answered', 'resetBefore'],
		['half-way through an answer', 'truncate'],
		['with a server in trouble', { status: 500 }],
		['with a page of a proxy', { status: 200, body: '<h1>Welcome</h1>', contentType: 'text/html' }],
		['with another shape', { status: 200, body: { result: {} } }],
		['with a row that is none', { status: 200, body: { result: [7] } }],
	] as const;

	test.each(broken)('%s leaves everything for the next one', async (_, act) => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newLead', 'newWithdrawal', 'newSolutionLicense']);
		await workflow.activate();
		const { stored } = workflow;
		state.leads.push(lead('90001'));
		state.withdrawals.push(withdrawal(900, 40));
		state.licenses.push(license('900'));
		trigger.sandbox.fault({ path: /leads$/, act });
		await workflow.poll();
		expect(workflow.executions).toEqual([]);
		expect(workflow.failures).toHaveLength(1);
		expect(workflow.failures[0]).toBeInstanceOf(NodeApiError);
		expect(workflow.stored).toBe(stored);
		await workflow.poll();
		expect(workflow.executions).toHaveLength(1);
		expect(workflow.items).toHaveLength(3);
	});

	test('says for which events it asked', async () => {
		const workflow = trigger.workflow(['newLead', 'leadStatusChanged', 'newWithdrawal']);
		await workflow.activate();
		trigger.sandbox.fault({
			path: /leads$/,
			act: { status: 403, body: { message: 'Forbidden area' } },
		});
		await workflow.poll();
		expect(workflow.failures).toMatchObject([
			{
				message: 'Forbidden area',
				httpCode: '403',
				description: expect.stringMatching(/solution partners.*Lead Status Changed, New Lead\./),
			},
		]);
	});

	test('does not deactivate the workflow when it is the poll of an activation', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		trigger.sandbox.state.leads.push(lead('90001'));
		trigger.sandbox.fault({ times: Infinity, act: { status: 503 } });
		await workflow.activate('update');
		await workflow.activate('init');
		await workflow.poll();
		expect(workflow.failures).toHaveLength(1);
		trigger.sandbox.reset();
		trigger.sandbox.state.leads.push(lead('90001'));
		await workflow.poll();
		expect(leadIds(workflow.items)).toEqual(['90001']);
	});

	test('keeps a workflow from being activated for the first time, where nothing is known yet', async () => {
		const workflow = trigger.workflow(['newLead']);
		trigger.sandbox.fault({ path: /leads$/, act: { status: 503, body: 'Maintenance' } });
		await expect(workflow.activate()).rejects.toThrow('Maintenance');
		expect(workflow.stored).toBe('{}');
	});

	test('waits no longer for a busy server than n8n lets a poll run', async () => {
		const workflow = trigger.workflow(['newLead'], { options: { maxRetries: 3 } });
		await workflow.activate();
		trigger.sandbox.fault({ act: { status: 429, headers: { 'Retry-After': '30' } } });
		const start = Date.now();
		await workflow.poll();
		expect(workflow.failures).toMatchObject([{ httpCode: '429' }]);
		expect(Date.now() - start).toBeLessThan(25_000);
	});
});

describe('an invalid token', () => {
	test('is named when the workflow is activated', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		trigger.sandbox.state.apiTokens.length = 0;
		for (const activation of ['activate', 'update'] as const) {
			const failure = await workflow.activate(activation).catch((error: unknown) => error);
			expect(failure).toBeInstanceOf(NodeApiError);
			expect(failure).toMatchObject({
				message: 'The API token is wrong or was revoked (401: the API token was refused)',
				httpCode: '401',
				description: expect.stringContaining('credential'),
			});
		}
	});

	test('is named in each poll, and nothing is lost when it is valid again', async () => {
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		const tokens = trigger.sandbox.state.apiTokens.splice(0);
		trigger.sandbox.state.leads.push(lead('90001'));
		await workflow.activate('init');
		await workflow.poll();
		expect(workflow.failures).toMatchObject([{ message: expect.stringContaining('401') }]);
		trigger.sandbox.state.apiTokens.push(...tokens);
		await workflow.poll();
		expect(leadIds(workflow.items)).toEqual(['90001']);
	});
});
