import type { Sandbox } from '../sandbox';
import {
	affiliateLicense,
	earn,
	lead,
	license,
	pay,
	underPoll,
	withdrawal,
	withoutTime,
	type Fields,
} from '../engine/underPoll';

const trigger = underPoll();

interface Case {
	what: string;
	event: string;
	fields?: Fields;
	/** What is there before the workflow is switched on. */
	before?: (sandbox: Sandbox) => void;
	/** What happens after. */
	then: (sandbox: Sandbox) => void;
	/** What is reported, in part. */
	reported: Array<{ before?: object; after: object }>;
}

function convert(sandbox: Sandbox, index: number): void {
	const found = sandbox.state.affiliateLicenses.at(index);
	if (found) found.paid = true;
}

const table: Case[] = [
	{
		what: 'a license from an affiliate link',
		event: 'newAffiliateLicense',
		then: ({ state }) => state.affiliateLicenses.push(affiliateLicense()),
		reported: [{ after: { product: 'livechat', campaign_name: 'Spring' } }],
	},
	{
		what: 'two equal licenses beside an equal one that was there',
		event: 'newAffiliateLicense',
		before: ({ state }) => state.affiliateLicenses.push(affiliateLicense()),
		then: ({ state }) => state.affiliateLicenses.push(affiliateLicense(), affiliateLicense()),
		reported: [{ after: { campaign_name: 'Spring' } }, { after: { campaign_name: 'Spring' } }],
	},
	{
		what: 'only licenses for the chosen product',
		event: 'newAffiliateLicense',
		fields: { filters: { product: ['chatbot', 'helpdesk'] } },
		then: ({ state }) =>
			state.affiliateLicenses.push(affiliateLicense(), affiliateLicense({ product: 'chatbot' })),
		reported: [{ after: { product: 'chatbot' } }],
	},
	{
		what: 'a conversion',
		event: 'affiliateLicenseConverted',
		before: ({ state }) => state.affiliateLicenses.push(affiliateLicense()),
		then: (sandbox) => convert(sandbox, -1),
		reported: [{ before: { paid: false }, after: { paid: true, campaign_name: 'Spring' } }],
	},
	{
		what: 'the conversion of one of two equal licenses',
		event: 'affiliateLicenseConverted',
		before: ({ state }) => state.affiliateLicenses.push(affiliateLicense(), affiliateLicense()),
		then: (sandbox) => convert(sandbox, -1),
		reported: [{ before: { paid: false }, after: { paid: true } }],
	},
	{
		what: 'a license that started and was paid between two polls, without what nobody saw',
		event: 'affiliateLicenseConverted',
		then: ({ state }) => state.affiliateLicenses.push(affiliateLicense({ paid: true })),
		reported: [{ after: { paid: true } }],
	},
	{
		what: 'no conversion where a license stops being paid',
		event: 'affiliateLicenseConverted',
		before: ({ state }) => state.affiliateLicenses.push(affiliateLicense({ paid: true })),
		then: ({ state }) => {
			const last = state.affiliateLicenses.at(-1);
			if (last) last.paid = false;
		},
		reported: [],
	},
	{
		what: 'a license of a client',
		event: 'newSolutionLicense',
		then: ({ state }) => state.licenses.push(license('900')),
		reported: [{ after: { license: '900', status: 'trial' } }],
	},
	{
		what: 'a license whose number another product has already',
		event: 'newSolutionLicense',
		before: ({ state }) => state.licenses.push(license('900')),
		then: ({ state }) => state.licenses.push(license('900', { product: 'chatbot' })),
		reported: [{ after: { license: '900', product: 'chatbot' } }],
	},
	{
		what: 'a license whose status is another',
		event: 'solutionLicenseStatusChanged',
		before: ({ state }) => state.licenses.push(license('900')),
		then: ({ state }) => state.licenses.slice(-1).forEach(pay),
		reported: [{ before: { status: 'trial' }, after: { license: '900', status: 'paid' } }],
	},
	{
		what: 'only changes to the chosen status',
		event: 'solutionLicenseStatusChanged',
		fields: { filters: { licenseStatus: ['expired'] } },
		before: ({ state }) => state.licenses.push(license('900'), license('901')),
		then: ({ state }) => {
			const [first, second] = state.licenses.slice(-2);
			if (first) pay(first);
			if (second) second.trialEndsAt = new Date(0);
		},
		reported: [{ before: { status: 'trial' }, after: { license: '901', status: 'expired' } }],
	},
	{
		what: 'a license that was created and paid between two polls',
		event: 'solutionLicenseStatusChanged',
		then: ({ state }) => {
			state.licenses.push(license('900'), license('901'));
			state.licenses.slice(-1).forEach(pay);
		},
		reported: [{ after: { license: '901', status: 'paid' } }],
	},
	{
		what: 'leads, the older first',
		event: 'newLead',
		then: ({ state }) => state.leads.push(lead('90010'), lead('90009')),
		reported: [{ after: { lead_id: '90009' } }, { after: { lead_id: '90010' } }],
	},
	{
		what: 'a lead whose status is another, and not one that is new with another status',
		event: 'leadStatusChanged',
		before: ({ state }) => state.leads.push(lead('90010')),
		then: ({ state }) => {
			for (const one of state.leads.slice(-1)) one.status = 'won';
			state.leads.push(lead('90011', 'open'));
		},
		reported: [{ before: { status: 'new' }, after: { lead_id: '90010', status: 'won' } }],
	},
	{
		what: 'only leads that came to the chosen status, whatever the case',
		event: 'leadStatusChanged',
		fields: { filters: { leadStatus: ['Won'] } },
		before: ({ state }) => state.leads.push(lead('90010'), lead('90011')),
		then: ({ state }) => {
			for (const [index, one] of state.leads.slice(-2).entries())
				one.status = index ? 'won' : 'lost';
		},
		reported: [{ before: { status: 'new' }, after: { lead_id: '90011', status: 'won' } }],
	},
	{
		what: 'a withdrawal',
		event: 'newWithdrawal',
		then: ({ state }) => state.withdrawals.push(withdrawal(900, 40)),
		reported: [{ after: { withdrawal_id: 900, amount: 40 } }],
	},
	{
		what: 'only withdrawals of the minimum amount',
		event: 'newWithdrawal',
		fields: { filters: { minimumAmount: 50 } },
		then: ({ state }) => state.withdrawals.push(withdrawal(900, 49.99), withdrawal(901, 50)),
		reported: [{ after: { withdrawal_id: 901 } }],
	},
	{
		what: 'a withdrawal that was paid',
		event: 'withdrawalStatusChanged',
		fields: { filters: { withdrawalStatus: ['paid'], minimumAmount: 50 } },
		before: ({ state }) =>
			state.withdrawals.push(withdrawal(900, 60), withdrawal(901, 60), withdrawal(902, 10)),
		then: ({ state }) => {
			for (const one of state.withdrawals.slice(-3))
				one.status = one.id === 900 ? 'rejected' : 'paid';
		},
		reported: [{ before: { status: 'pending' }, after: { withdrawal_id: 901, status: 'paid' } }],
	},
	{
		what: 'a partner who joined',
		event: 'newReferredPartner',
		then: ({ state }) => {
			const [first] = state.referredPartners;
			if (first)
				state.referredPartners.push({ ...first, partnerId: 'fresh', joinedAt: new Date() });
		},
		reported: [{ after: { partner_id: 'fresh' } }],
	},
	{
		what: 'a comment on the expert profile, and not one whose text is changed',
		event: 'newExpertComment',
		then: ({ state }) => {
			for (const one of state.comments) one.comment += '!';
			state.comments.push({ comment: 'Great', author: 'Nora', at: new Date(), website: '' });
		},
		reported: [{ after: { comment: 'Great', author: 'Nora' } }],
	},
	{
		what: 'a card that a client added',
		event: 'solutionLicenseCardAdded',
		before: ({ state }) => state.licenses.push(license('900'), license('901', { ccAdded: true })),
		then: ({ state }) => {
			for (const one of state.licenses.slice(-2)) one.ccAdded = !one.ccAdded;
		},
		reported: [{ before: { cc_added: false }, after: { license: '900', cc_added: true } }],
	},
	{
		what: 'nothing where only the figures of a referred partner moved',
		event: 'newReferredPartner',
		then: ({ state }) => state.referredPartners.forEach((partner) => (partner.activeTrials += 1)),
		reported: [],
	},
];

describe.each(table)('$event reports $what', ({ event, fields, before, then, reported }) => {
	test.each(['legacy', 'durable'] as const)('with %s storage', async (storage) => {
		before?.(trigger.sandbox);
		const workflow = trigger.workflow([event], fields, storage);
		await workflow.activate();
		await workflow.poll();
		expect(workflow.items).toEqual([]);
		then(trigger.sandbox);
		await workflow.poll();
		const items = withoutTime(workflow.items);
		expect(items).toMatchObject(reported.map((part) => ({ event, ...part })));
		expect(items.map((item) => 'before' in item)).toEqual(reported.map((part) => 'before' in part));
		await workflow.poll();
		expect(workflow.items).toHaveLength(reported.length);
		expect(workflow.failures).toEqual([]);
	});
});

describe('balanceChanged', () => {
	test('reports the balance and the commission before and after', async () => {
		const workflow = trigger.workflow(['balanceChanged']);
		await workflow.activate();
		earn(trigger.sandbox, 12.34);
		await workflow.poll();
		await workflow.poll();
		expect(workflow.items).toHaveLength(1);
		const [item] = workflow.items;
		const before = Object.entries(item?.before ?? {});
		expect(before.map(([field]) => field)).toEqual(['balance', 'commission_total']);
		const after: Record<string, unknown> = { ...Object(item?.after) };
		for (const [field, amount] of before)
			expect(Number(after[field]) - Number(amount)).toBeCloseTo(12.34, 5);
		expect(after).toHaveProperty('affiliate.livechat.commission_total');
	});

	test('adds up changes that are too small by themselves', async () => {
		const workflow = trigger.workflow(['balanceChanged'], { filters: { minimumChange: 30 } });
		await workflow.activate();
		for (let times = 0; times < 5; times++) {
			earn(trigger.sandbox, 10);
			await workflow.poll();
			if (times === 1) await workflow.activate('init');
		}
		expect(workflow.items).toHaveLength(1);
	});

	test('reports what goes down as well', async () => {
		const workflow = trigger.workflow(['balanceChanged'], { filters: { minimumChange: 50 } });
		await workflow.activate();
		trigger.sandbox.state.withdrawals.push(withdrawal(900, 55));
		await workflow.poll();
		expect(workflow.items).toHaveLength(1);
	});
});

test('several events that read the same list share one request', async () => {
	const workflow = trigger.workflow([
		'newSolutionLicense',
		'solutionLicenseStatusChanged',
		'newLead',
		'leadStatusChanged',
	]);
	await workflow.activate();
	expect(trigger.traffic().sort()).toEqual(['', '/solutions/leads', '/solutions/licenses']);
	trigger.sandbox.requests.length = 0;
	trigger.sandbox.state.licenses.push(license('900'));
	trigger.sandbox.state.licenses.slice(-1).forEach(pay);
	await workflow.poll();
	expect(trigger.traffic().sort()).toEqual(['/solutions/leads', '/solutions/licenses']);
	expect(workflow.items.map(({ event }) => event)).toEqual([
		'newSolutionLicense',
		'solutionLicenseStatusChanged',
	]);
});
