import { inPool } from '../../../nodes/LiveChatPartners/runtime/pool';
import { webhookHeader } from '../examples/exampleCredentials';
import { isObject, type JsonObject } from '../json';

/** A deal that was won: one client, who is to get one subscription. */
export interface Deal {
	dealId: string;
	company: string;
	clientName: string;
	clientEmail: string;
	product: 'livechat';
	plan: 'team';
	billingCycle: 'monthly';
	seats: number;
}

/** A call of the CRM, and what it was answered. */
export interface Call {
	deal: Deal;
	status: number;
	reply: JsonObject;
	/** From the call to the whole answer. */
	milliseconds: number;
}

/** The deal of a number, always the same one. */
export function dealOf(number: number): Deal {
	const name = String(number).padStart(4, '0');
	return {
		dealId: `D-${name}`,
		company: `Quayside ${name} Ltd`,
		clientName: `Mira Solberg ${name}`,
		clientEmail: `mira@quayside-${name}.example`,
		product: 'livechat',
		plan: 'team',
		billingCycle: 'monthly',
		seats: (number % 9) + 1,
	};
}

/** Whether the client of a call has been paid for. */
export const succeeded = ({ status }: { status: number }) => status === 200;

/** Calls the webhook of the example with a deal, as a CRM does, and waits for the answer. Throws where there is none. */
export async function callWith(deal: Deal, webhookUrl: string): Promise<Call> {
	const started = performance.now();
	const response = await fetch(`${webhookUrl}/webhook/livechat-deal-won`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', [webhookHeader.name]: webhookHeader.value },
		body: JSON.stringify(deal),
	});
	const text = await response.text();
	const parsed: unknown = response.headers.get('content-type')?.includes('json')
		? JSON.parse(text)
		: undefined;
	return {
		deal,
		status: response.status,
		reply: isObject(parsed) ? parsed : { text },
		milliseconds: performance.now() - started,
	};
}

/** Calls it with several deals, eight at a time. The calls are in the order in which they were answered. */
export async function callWithEach(deals: readonly Deal[], webhookUrl: string): Promise<Call[]> {
	const calls: Call[] = [];
	await inPool(deals.length, 8, async (index) => {
		const deal = deals[index];
		if (deal) calls.push(await callWith(deal, webhookUrl));
		return true;
	});
	return calls;
}
