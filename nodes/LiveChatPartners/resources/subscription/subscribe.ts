import type { IDataObject } from 'n8n-workflow';

import { paymentToken } from '../../payment/source';
import type { Call } from '../../runtime/action/call';
import { textAt } from '../../runtime/json';
import type { JsonValue } from '../../runtime/json';
import { Problem, problemOf } from '../../runtime/problem';
import type { Endpoint } from '../../runtime/transport/endpoint';
import { differing } from '../fields/ifExists';
import { GET_LICENSE } from '../license/get';

/** Creates a subscription, and charges the card. */
export const CREATE_SUBSCRIPTION: Endpoint = {
	method: 'POST',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}/subscription',
	body: 'json',
	response: { kind: 'nothing' },
};

/** A subscription that is wanted for a license, by the names that the API has for all of it. */
export interface Order {
	/** `product` and `license_id`. */
	path: Record<string, string>;
	/** `plan`, `billing_cycle` and `seats`. */
	terms: Record<string, JsonValue>;
}

/** How an order is carried out. */
export interface OrderOptions {
	/**
	 * Whether a subscription that is already there is as good. Then the order is sent again as well
	 * where its answer is lost and the license still shows none: the API refuses a second one with 409.
	 */
	returnsExisting: boolean;
	/** Whether nothing is sent where the license is paid, though its subscription may be closed and run out. */
	leavesPaid?: boolean;
	/** Milliseconds before each look at the license after a 409: who was faster may not be done yet. */
	patience?: readonly number[];
	/** What the license shows, where that is known. */
	license?: IDataObject;
	/** A token for the first try, where one was made before. */
	token?: string;
}

/**
 * What became of an order.
 * - `created`: the API says so.
 * - `recovered`: its answer was lost, and the license shows since then what was asked for.
 * - `existed`: the license, as it is now, has a subscription that somebody else created.
 */
export type Ordered =
	{ is: 'created' | 'recovered'; license?: undefined } | { is: 'existed'; license: IDataObject };

/** One order on its way: what the license showed before anything was sent, and what is not known since then. */
class Ordering {
	/** The license before the first write. */
	private before: IDataObject = {};

	/** The license when it was last looked at. */
	private license: IDataObject | undefined;

	/** The write whose outcome is unknown. */
	private lost: Problem | undefined;

	constructor(
		private readonly call: Call,
		private readonly order: Order,
		private readonly options: OrderOptions,
	) {}

	/** @throws Problem where there is no subscription, or none that is known */
	async run(): Promise<Ordered> {
		try {
			return await this.steps();
		} catch (thrown) {
			throw this.lost && thrown instanceof Problem ? this.uncertain(this.lost) : thrown;
		}
	}

	private async steps(): Promise<Ordered> {
		const { call, options } = this;
		this.before = options.license ?? (await this.look());
		if (options.leavesPaid && this.isPaid(this.before))
			return { is: 'existed', license: this.before };
		for (let attempt = 1; ; attempt++) {
			// A token can be spent once, and it may have been.
			const made = attempt === 1 ? options.token : undefined;
			const ordered = await this.attempt(attempt, made ?? (await paymentToken(call)));
			if (ordered) return ordered;
		}
	}

	/** Sends the order once. @returns undefined where it is to be sent once more */
	private async attempt(attempt: number, token: string): Promise<Ordered | undefined> {
		const { path, terms } = this.order;
		const body = { ...terms, token };
		const problem = await problemOf(this.call.api.send(CREATE_SUBSCRIPTION, { path, body }));
		if (!problem) return { is: 'created' };
		const { httpCode, outcomeUnknown } = problem.details;
		if (outcomeUnknown) return await this.afterLost(attempt, problem);
		if (httpCode === 409 && (this.options.returnsExisting || this.lost))
			return await this.existing(problem);
		throw problem;
	}

	/** The answer was lost, so the license tells whether there is a subscription: at once, or after a pause. */
	private async afterLost(attempt: number, lost: Problem): Promise<Ordered | undefined> {
		this.lost = lost;
		this.license = undefined;
		const atOnce = this.told(await this.look());
		if (atOnce) return atOnce;
		if (!(await this.call.api.waitToRepeat(attempt))) throw lost;
		const later = this.told(await this.look());
		if (!later && !this.options.returnsExisting) throw lost;
		return later;
	}

	/** The API says that there is a subscription, or means something else: the license tells which. */
	private async existing(refusal: Problem): Promise<Ordered> {
		for (const pause of this.options.patience ?? [0]) {
			await this.call.api.pause(pause);
			const ordered = this.told(await this.look(), true);
			if (ordered) return ordered;
		}
		throw refusal;
	}

	private async look(): Promise<IDataObject> {
		this.license = await this.call.api.requestObject(GET_LICENSE, { path: this.order.path });
		return this.license;
	}

	/**
	 * What the license tells of the order; undefined where it tells nothing.
	 * @param refused whether the API refused the order because there is a subscription
	 */
	private told(license: IDataObject, refused = false): Ordered | undefined {
		if (this.lost && this.isAsAsked(license) && !this.isAsAsked(this.before))
			return { is: 'recovered' };
		const isThere = this.isPaid(license) && (refused || !this.isPaid(this.before));
		return this.options.returnsExisting && isThere ? { is: 'existed', license } : undefined;
	}

	private isAsAsked(license: IDataObject): boolean {
		return this.isPaid(license) && differing(this.call, license, this.order.terms).length === 0;
	}

	/** True where it is that license and has a subscription. A truth value may come as a number or a text. */
	private isPaid(license: IDataObject): boolean {
		const { license_id: id = '' } = this.order.path;
		return (
			['true', '1'].includes(textAt(license, 'paid')) &&
			[id, this.call.secrets.clean(id), ''].includes(textAt(license, 'license'))
		);
	}

	/** The failure of an order of which a write may have been carried out. */
	private uncertain(lost: Problem): Problem {
		const { license } = this;
		const field = (name: string) => textAt(license ?? {}, name);
		const shows = license
			? `The license now shows status ${field('status')}, plan ${field('plan')}, billing cycle ${field('billing_cycle')}, seats ${field('seats')}, paid ${field('paid')}.`
			: 'The license could not be read either.';
		const advice = this.options.returnsExisting
			? 'Run it again: if the subscription is there after all, it is found and not paid twice, since the API refuses a second one.'
			: 'It was not sent again: a retry may pay twice. Look at the license in the Partner App first.';
		return new Problem(
			`${lost.message.replace(/\.$/, '')}. It is not known whether the subscription was created`,
			{ ...lost.details, description: `${shows} ${advice}` },
		);
	}
}

/**
 * Has the API create a subscription, paid with a token that is made for it. Where the answer is lost,
 * the license is read, and a change to what was asked for is the success that nobody heard of.
 * @throws Problem where there is no subscription, or none that is known (`outcomeUnknown`)
 */
export async function subscribe(call: Call, order: Order, options: OrderOptions): Promise<Ordered> {
	return await new Ordering(call, order, options).run();
}
