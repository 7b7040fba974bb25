import { setTimeout as delay } from 'node:timers/promises';

import { inPool } from '../../../nodes/LiveChatPartners/runtime/pool';
import { LICENSES } from '../../sandbox';
import { newLicenseId } from '../../sandbox/state/licenseId';
import { STEPS, crashWorker, type Crash } from './crash';
import { callWith, dealOf, type Call, type Deal } from './crm';
import type { ExamplesInQueue } from './examplesInQueue';
import { fillIn, type Visit } from './formVisitor';

/** How many clients there are, each with one deal. */
const clients = 133;
/**
 * How many calls of the CRM are under way at once: fewer than the two workers take. n8n puts
 * webhooks before triggers, so that the news would wait until all calls are answered.
 */
const concurrentCalls = 16;
/** How many licenses get their subscription by the form, each two visitors at once. */
const formLicenses = 5;
const leadEveryMs = 2_000;

/** What happened under load, and what it was answered. */
export interface Load {
	calls: Call[];
	visits: Visit[];
	/** The names of the companies whose leads came in. */
	leads: string[];
	/** A worker that died, for each step in which it can. */
	crashes: Crash[];
	milliseconds: number;
}

/** Every fourth deal is delivered twice at the same moment, and another fourth once more later. */
const twiceAtOnce = (number: number) => number % 4 === 0;
const againLater = (number: number) => number % 4 === 1;
const laterBy = 40;

/** The deals that are delivered once. */
function isSingle(dealId: string): boolean {
	const number = Number(dealId.slice(2));
	return !twiceAtOnce(number) && !againLater(number);
}

/** What the CRM delivers, in order: the deals of one entry at the same moment. 200 in all. */
function deliveries(): Deal[][] {
	const all: Deal[][] = [];
	for (let number = 1; number <= clients + laterBy; number += 1) {
		const repeated = number - laterBy;
		if (number <= clients) {
			all.push(Array.from({ length: twiceAtOnce(number) ? 2 : 1 }, () => dealOf(number)));
		}
		if (repeated > 0 && againLater(repeated)) all.push([dealOf(repeated)]);
	}
	return all;
}

/** Puts licenses in trial into the account, for the form. Gives back their ids. */
function licensesForForm({ sandbox }: ExamplesInQueue): string[] {
	const { state } = sandbox;
	const trial = state.licenses.find(({ id }) => id === LICENSES.livechatTrial.id);
	if (!trial) throw new Error('The seed of the sandbox lacks a license in trial');
	return Array.from({ length: formLicenses }, (_, index) => {
		const id = newLicenseId('livechat');
		const clientEmail = `form-${index}@harbour.example`;
		// New, so that it is news also where it is paid before the first poll that sees it.
		state.licenses.push({ ...trial, id, clientEmail, createdAt: state.now() });
		return id;
	});
}

/** Puts a lead into the account, as if somebody had submitted it. */
export function submitLead({ sandbox }: ExamplesInQueue, companyName: string): void {
	const { leads, now } = sandbox.state;
	const [lead] = leads;
	if (!lead) throw new Error('The seed of the sandbox has no lead');
	leads.push({ ...lead, id: String(90_000 + leads.length), companyName, updatedAt: now() });
}

/**
 * Delivers 200 events of the CRM while visitors fill in the form and leads come in. For each step
 * of a client, a worker is killed and started again. Throws where a call or a visit got no answer at all.
 */
export async function runLoad(examples: ExamplesInQueue): Promise<Load> {
	const { webhookUrl } = examples.cluster;
	const started = performance.now();
	const calls: Call[] = [];
	const visits: Visit[] = [];
	const leads: string[] = [];
	let over = false;

	const all = deliveries();
	const crashing: Array<Promise<Crash>> = [];
	// Each step has a part of the deliveries, and a worker dies at the end of its part: what is not
	// answered is then soon all that is under way, also on a slow machine, long before it times out.
	// The next part waits until that worker works again.
	const partLength = Math.ceil(all.length / STEPS.length);
	const beginPartOf = async (index: number) => {
		const part = Math.floor(index / partLength);
		const step = STEPS[part];
		await crashing[part - 1];
		const partEnd = Math.min((part + 1) * partLength, all.length);
		if (!step || crashing[part] || index < partEnd - 2 * concurrentCalls) return;
		crashing[part] = crashWorker(examples, step, isSingle);
		// Until it is waited for below.
		crashing[part].catch(() => undefined);
	};
	const callAll = async () => {
		await inPool(all.length, concurrentCalls, async (index) => {
			await beginPartOf(index);
			const answered = (all[index] ?? []).map(async (deal) => await callWith(deal, webhookUrl));
			calls.push(...(await Promise.all(answered)));
			return !over;
		});
		return await Promise.all(crashing);
	};
	const visitAll = async () => {
		for (const id of licensesForForm(examples)) {
			if (over) return;
			const twice = [fillIn(id, webhookUrl), fillIn(id, webhookUrl)];
			visits.push(...(await Promise.all(twice)));
		}
	};
	const submitLeads = async () => {
		while (!over) {
			leads.push(`Lantern Bakery ${leads.length + 1}`);
			submitLead(examples, leads.at(-1) ?? '');
			await delay(leadEveryMs);
		}
	};
	const submitting = submitLeads();
	const loaded = Promise.all([callAll(), visitAll()]);
	const [crashes] = await loaded.finally(() => {
		over = true;
	});
	await submitting;
	return { calls, visits, leads, crashes, milliseconds: performance.now() - started };
}
