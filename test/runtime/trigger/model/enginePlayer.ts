import type { IDataObject } from 'n8n-workflow';
import { accountOf } from '../../../engine/account';
import { PolledWorkflow, type Storage } from '../../../engine/poll';
import type { FaultAct, License, ReferredPartner, Sandbox, Withdrawal } from '../../../sandbox';
import {
	affiliateLicense,
	earnInCents,
	fieldsOf,
	lead,
	license,
	pay,
	withdrawal,
} from '../../../engine/underPoll';
import type { PollOutcome, Selection } from './history';
import type { Player } from './replay';
import { productOfLook, type Thing, type World } from './world';

function licenseOf({ looks, status, product, created, end, card }: Thing): License {
	const made = license(looks, {
		product,
		createdAt: new Date(created),
		trialEndsAt: new Date(end),
		ccAdded: card,
	});
	if (status === 'paid') {
		pay(made);
		if (made.subscription) made.subscription.endsAt = new Date(end);
	}
	if (status === 'expired') made.trialEndsAt = new Date(0);
	return made;
}

function withdrawalStatus(status: string): Withdrawal['status'] {
	return status === 'paid' || status === 'rejected' ? status : 'pending';
}

/** Lets the sandbox's account be that of the world. */
function show(world: World, { state }: Sandbox, partner: ReferredPartner): void {
	state.now = () => new Date(world.now);
	state.affiliateLicenses = world.shown('affiliate').map(({ looks, status, created }) =>
		affiliateLicense({
			campaignName: world.campaign,
			utmCampaign: looks,
			createdAt: new Date(created),
			product: productOfLook(looks),
			paid: status === 'true',
		}),
	);
	state.licenses = world.shown('solution').map(licenseOf);
	state.leads = world.shown('lead').map(({ looks, status }) => lead(looks, status));
	state.withdrawals = world.shown('withdrawal').map(({ looks, status, amount, created }) => ({
		...withdrawal(Number(looks), amount / 100),
		status: withdrawalStatus(status),
		requestedAt: new Date(created),
	}));
	state.referredPartners = world
		.shown('partner')
		.map(({ looks, created }) => ({ ...partner, partnerId: looks, joinedAt: new Date(created) }));
	state.commissions = [];
	earnInCents(state, world.earned);
}

/** How a poll of the schedule is made to fail. Every selection asks for one of these paths. */
const FAULTS: Partial<Record<PollOutcome, FaultAct>> = {
	failsBefore: 'resetBefore',
	failsHalfWay: 'truncate',
	failsAfter: { status: 200, body: { result: [7] } },
};

/** The whole trigger on n8n's poll path, over HTTP. */
export class EnginePlayer implements Player {
	private readonly workflow: PolledWorkflow;
	private readonly partner: ReferredPartner;

	constructor(
		private readonly sandbox: Sandbox,
		private readonly storage: Storage,
	) {
		sandbox.reset();
		const [partner] = sandbox.state.referredPartners;
		if (!partner) throw new Error('The sandbox has no referred partner');
		this.partner = partner;
		this.workflow = new PolledWorkflow(fieldsOf([]), accountOf(sandbox), storage);
	}

	async activate(
		world: World,
		{ events, filters, existing, daysAhead }: Selection,
		how: 'activate' | 'update' | 'init',
	): Promise<void> {
		show(world, this.sandbox, this.partner);
		this.workflow.parameters = fieldsOf(events, {
			filters,
			options: { emitExisting: existing },
			daysAhead: daysAhead.join(', '),
		});
		await this.workflow.activate(how);
	}

	async poll(world: World, outcome: PollOutcome): Promise<void> {
		show(world, this.sandbox, this.partner);
		const act = FAULTS[outcome];
		if (act) this.sandbox.fault({ act });
		// The durable scheduler gives a poll up before the next one is due.
		const times = outcome === 'overlaps' && this.storage === 'legacy' ? 3 : 1;
		await Promise.all(Array.from({ length: times }, async () => await this.workflow.poll()));
		const failures = this.workflow.failures.splice(0);
		if (failures.length !== (act ? 1 : 0)) throw new Error(`${outcome}: ${failures.join(', ')}`);
	}

	take(): IDataObject[] {
		return this.workflow.executions.splice(0).flat();
	}
}
