import { NodeOperationError } from 'n8n-workflow';
import {
	ALL_EVENTS,
	affiliateLicense,
	fieldsOf,
	lead,
	leadIds,
	underPoll,
	withdrawal,
} from '../../engine/underPoll';

const trigger = underPoll();

describe('another selection', () => {
	test('starts with what is there', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		state.leads.push(lead('90001'));
		for (const one of state.leads.slice(0, 3)) one.status = 'won';
		state.withdrawals.push(withdrawal(900, 40));
		workflow.parameters = fieldsOf(['newLead', 'leadStatusChanged', 'newWithdrawal']);
		await workflow.activate('update');
		expect(workflow.items).toMatchObject([{ event: 'newLead' }]);
		for (const one of state.leads.slice(0, 1)) one.status = 'lost';
		await workflow.poll();
		expect(workflow.items.slice(1)).toMatchObject([
			{ event: 'leadStatusChanged', before: { status: 'won' }, after: { status: 'lost' } },
		]);
	});

	test('of filters brings nothing up that they held back, and loses nothing that happened since', async () => {
		const { state } = trigger.sandbox;
		const chatbot = { filters: { product: ['chatbot'] } };
		const workflow = trigger.workflow(['newAffiliateLicense'], chatbot, 'durable');
		await workflow.activate();
		state.affiliateLicenses.push(affiliateLicense());
		await workflow.poll();
		state.affiliateLicenses.push(affiliateLicense({ product: 'chatbot' }), affiliateLicense());
		workflow.parameters = fieldsOf(['newAffiliateLicense']);
		await workflow.activate('update');
		expect(workflow.items).toMatchObject([
			{ after: { product: 'chatbot' } },
			{ after: { product: 'livechat' } },
		]);
		await workflow.poll();
		expect(workflow.items).toHaveLength(2);
	});

	test.each([
		['none', [], '"Events" is required'],
		['one that does not exist', ['newMoon'], '"Events" must be among the choices'],
	])('of events that is %s is an error', async (_, events, message) => {
		const failure = await trigger
			.workflow(events)
			.activate()
			.catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(NodeOperationError);
		expect(failure).toMatchObject({ message: expect.stringContaining(message) });
	});

	test.each([
		['minimumAmount', 'much', '"Minimum Amount" must be a number'],
		['licenseStatus', 0.5, '"License Status" must be a text'],
	])('of the filter %s that cannot be right is an error', async (name, value, message) => {
		const workflow = trigger.workflow(ALL_EVENTS, { filters: { [name]: value } });
		await expect(workflow.activate()).rejects.toThrow(message);
	});
});

describe('another credential', () => {
	test('of the same account goes on', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		const [token] = state.apiTokens;
		if (token)
			state.apiTokens.push({ ...token, id: 99, token: 'dal:another-token-of-the-account' });
		const { liveChatPartnersApi: values } = workflow.credentials;
		workflow.credentials = {
			liveChatPartnersApi: { ...values, apiToken: 'dal:another-token-of-the-account' },
		};
		state.leads.push(lead('90001'));
		await workflow.activate('update');
		expect(leadIds(workflow.items)).toEqual(['90001']);
	});

	test('of another account starts with what is there', async () => {
		const { state } = trigger.sandbox;
		const workflow = trigger.workflow(['newLead']);
		await workflow.activate();
		state.partner.partnerId = 'somebody-else';
		const [token] = state.apiTokens;
		if (token) state.apiTokens.push({ ...token, id: 99, token: 'dal:token-of-somebody-else' });
		const { liveChatPartnersApi: values } = workflow.credentials;
		workflow.credentials = {
			liveChatPartnersApi: { ...values, apiToken: 'dal:token-of-somebody-else' },
		};
		state.leads.push(lead('90001'));
		await workflow.activate('update');
		expect(workflow.items).toEqual([]);
		state.leads.push(lead('90002'));
		await workflow.poll();
		expect(leadIds(workflow.items)).toEqual(['90002']);
	});
});
