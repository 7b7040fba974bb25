import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../nodes/LiveChatPartners/runtime/json';
import { accountOf } from './account';
import { ownSandbox } from './ownSandbox';
import { PolledWorkflow, type Storage } from './poll';
import type {
	AffiliateLicense,
	Lead,
	License,
	Sandbox,
	SandboxState,
	Withdrawal,
} from '../sandbox';

/** Every event, in menu order. */
export const ALL_EVENTS = [
	'affiliateLicenseCardAdded',
	'affiliateLicenseConverted',
	'affiliateLicenseEnded',
	'balanceChanged',
	'leadStatusChanged',
	'newAffiliateLicense',
	'newExpertComment',
	'newLead',
	'newReferredPartner',
	'newSolutionLicense',
	'newWithdrawal',
	'solutionLicenseCardAdded',
	'solutionLicenseCardProblem',
	'solutionLicenseEndsSoon',
	'solutionLicenseStatusChanged',
	'withdrawalStatusChanged',
];

/** What the fields of the trigger node hold. */
export interface Fields {
	filters?: Record<string, string | number | string[]>;
	options?: Record<string, boolean | number>;
	daysAhead?: string;
}

/** A trigger under test, and the sandbox that it polls. */
export interface UnderPoll {
	readonly sandbox: Sandbox;
	/** A workflow with the trigger, not yet active. */
	workflow: (events: string[], fields?: Fields, storage?: Storage) => PolledWorkflow;
	/** The requests that arrived, by path. */
	traffic: () => string[];
}

/** The fields of the node with these events. */
export function fieldsOf(
	events: string[],
	{ filters = {}, options = {}, daysAhead = '7' }: Fields = {},
) {
	return { events, daysAhead, filters, options: { maxRetries: 0, ...options } };
}

/** Starts a sandbox for the tests of a file and puts it back to its seed before each of them. */
export function underPoll(): UnderPoll {
	const running = ownSandbox();
	return {
		get sandbox() {
			return running();
		},
		workflow: (events, fields = {}, storage = 'legacy') =>
			new PolledWorkflow(fieldsOf(events, fields), accountOf(running()), storage),
		traffic: () => running().requests.map(({ path }) => path.replace('/v2/partners', '')),
	};
}

/** A license from an affiliate link, all alike unless something else is given. */
export function affiliateLicense(change: Partial<AffiliateLicense> = {}): AffiliateLicense {
	return {
		product: 'livechat',
		createdAt: new Date(),
		endsAt: new Date(Date.now() + 14 * 86_400_000),
		active: true,
		ql: false,
		ccAdded: false,
		paid: false,
		commissionPercent: 20,
		earningsCents: 0,
		blocked: false,
		campaignName: 'Spring',
		utmCampaign: 'pp_spring',
		utmMedium: 'mail',
		utmContent: 'Dear Ms Lind',
		utmTerm: '',
		...change,
	};
}

/** A license of a client in its trial. */
export function license(id: string, change: Partial<License> = {}): License {
	return {
		id,
		product: 'livechat',
		organizationId: 'organization',
		clientName: 'Nora Lind',
		clientEmail: `${id}@example.com`,
		purchaseOrder: '',
		paymentOrigin: 'partner',
		createdAt: new Date(),
		trialEndsAt: new Date(Date.now() + 14 * 86_400_000),
		invoices: [],
		operators: [],
		invitedAgents: [],
		ccAdded: false,
		ql: false,
		conversations: 0,
		conversationsLast30Days: 0,
		discountPercent: 0,
		discountCents: 0,
		commissionPercent: 20,
		dataCenter: 'dal',
		...change,
	};
}

/** The client pays for a license. */
export function pay(paid: License): void {
	paid.subscription = {
		plan: 'team',
		billingCycle: 'monthly',
		seats: 2,
		startedAt: new Date(),
		cardToken: 'card',
	};
}

/** A submitted lead. */
export function lead(id: string, status = 'new'): Lead {
	return {
		id,
		status,
		feeCents: 0,
		companyName: 'Northwind',
		contactEmail: 'nora@northwind.example',
		domain: 'northwind.example',
		firstName: 'Nora',
		lastName: 'Lind',
		region: '',
		jobTitle: '',
		phoneNumber: '',
		description: '',
		updatedAt: new Date(),
		history: [],
	};
}

/** A requested withdrawal of some dollars. */
export function withdrawal(id: number, dollars: number): Withdrawal {
	return {
		id,
		requestedAt: new Date(),
		status: 'pending',
		cents: dollars * 100,
		invoiceId: `2026/${id}`,
		paypal: 'okapi@example.com',
	};
}

/** Commission, earned long enough ago to be part of the balance. */
export function earnInCents(state: SandboxState, cents: number): void {
	state.commissions.push({
		at: new Date(state.now().getTime() - 60 * 86_400_000),
		program: 'affiliate',
		source: 'own',
		product: 'livechat',
		cents,
		billingCycle: 'monthly',
	});
}

/** Commission of some dollars. */
export function earn({ state }: Sandbox, dollars: number): void {
	earnInCents(state, Math.round(dollars * 100));
}

/** The items without the time, after checking that it is one. */
export function withoutTime(items: IDataObject[]): IDataObject[] {
	return items.map(({ noticedAt, ...item }) => {
		expect(noticedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
		return item;
	});
}

/** The ids of the leads that were reported. */
export function leadIds(items: IDataObject[]): unknown[] {
	return items.map(({ after }) => (isDataObject(after) ? after.lead_id : undefined));
}
