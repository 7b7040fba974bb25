import type { IDataObject } from 'n8n-workflow';

/** The lists that can change. Rows of `affiliate` have no id: several may look the same. */
export const LISTS = ['affiliate', 'solution', 'lead', 'withdrawal', 'partner'] as const;
export type ListName = (typeof LISTS)[number];

/** The values that the followed field of a list goes through; rows begin with the first. */
export const STATUSES: Record<ListName, readonly [string, ...string[]]> = {
	affiliate: ['false', 'true'],
	solution: ['trial', 'paid', 'expired'],
	lead: ['new', 'qualified', 'won', 'lost'],
	withdrawal: ['pending', 'paid', 'rejected'],
	partner: ['none'],
};

/** The lists whose rows tell when they were created. */
export const DATED: readonly ListName[] = ['affiliate', 'solution', 'withdrawal', 'partner'];

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Something in the partner's account. */
export interface Thing {
	/** Its id or, where the API gives none, what it looks like: several things may share it. */
	looks: string;
	status: string;
	product: 'livechat' | 'chatbot';
	/** In cents. */
	amount: number;
	/** Milliseconds since 1970. */
	created: number;
	/** Milliseconds since 1970; only licenses of clients have an end. */
	end: number;
	/** Whether the client has added a card. */
	card: boolean;
}

/** The partner's account as it really is. */
export class World {
	readonly things: Record<ListName, Thing[]> = {
		affiliate: [],
		solution: [],
		lead: [],
		withdrawal: [],
		partner: [],
	};

	/** Commission of all times in cents. */
	earned = 1_000_000;

	/** The rows that the API leaves out, by mistake. */
	private readonly hidden = new Map<ListName, ReadonlySet<Thing>>();

	/** The server's clock. A minute goes by from one poll to the next. */
	now = Date.parse('2026-03-01T10:00:00Z');

	/** What the campaigns are called. */
	campaign = 'Spring';

	private count = 0;

	/** @param look for rows without an id: which of a few they look like. There are never many of them. */
	add(list: ListName, look: number, amount: number): void {
		if (list === 'affiliate' && this.things.affiliate.length >= 19) return;
		this.count += 1;
		this.things[list].push({
			looks: list === 'affiliate' ? `look-${look % 3}@${this.now}` : String(90_000 + this.count),
			status: STATUSES[list][0],
			product: look % 2 === 0 ? 'livechat' : 'chatbot',
			amount,
			created: this.now,
			end: this.now + (4 + look * 4) * DAY,
			card: false,
		});
	}

	/** Days go by. */
	pass(days: number): void {
		this.now += days * DAY + MINUTE;
	}

	/** All ids of a list are written in another way. */
	reformat(list: ListName): void {
		for (const thing of this.things[list]) thing.looks = String(Number(thing.looks) + 1_000_000);
	}

	/** Leaves rows out by mistake, or shows all of them again. Of look-alikes it leaves out all or none. */
	hide(list: ListName, share: number): void {
		if (this.hidden.delete(list)) return;
		const things = this.things[list];
		const count = list === 'affiliate' ? things.length : Math.ceil(things.length * share);
		this.hidden.set(list, new Set(things.slice(0, count)));
	}

	/** Rows come in another order. */
	shift(list: ListName): void {
		this.things[list].reverse();
	}

	/** The balance in cents, as the sandbox has it: of the withdrawals that it shows. */
	get balance(): number {
		const withdrawn = this.shown('withdrawal')
			.filter(({ status }) => status !== 'rejected')
			.reduce((sum, { amount }) => sum + amount, 0);
		return Math.max(0, this.earned - withdrawn);
	}

	/** What of a list the API shows. A license that has come to its end is expired, whatever it was. */
	shown(list: ListName): Thing[] {
		const hidden = this.hidden.get(list);
		return this.things[list]
			.filter((thing) => !hidden?.has(thing))
			.map((thing) =>
				list === 'solution' && thing.end <= this.now ? { ...thing, status: 'expired' } : thing,
			);
	}

	/** A list as the API answers it. */
	rows(list: ListName): IDataObject[] {
		return this.shown(list).map((thing) => this.rowOf(list, thing));
	}

	/** Product and looks belong together where there is no id: they are what a row is known by. */
	private rowOf(list: ListName, thing: Thing): IDataObject {
		const { looks, status, product, amount } = thing;
		const created = timestamp(thing.created);
		switch (list) {
			case 'affiliate':
				return {
					product: productOfLook(looks),
					creation_timestamp: created,
					paid: status === 'true',
					campaign_name: this.campaign,
					utm_campaign: looks,
				};
			case 'solution':
				return {
					license: looks,
					product,
					status,
					cc_added: thing.card,
					creation_timestamp: created,
					end_timestamp: timestamp(thing.end),
				};
			case 'lead':
				return { lead_id: looks, status };
			case 'withdrawal':
				return {
					withdrawal_id: Number(looks),
					status,
					amount: amount / 100,
					request_timestamp: created,
				};
			case 'partner':
				return { partner_id: looks, creation_timestamp: created };
		}
	}
}

function timestamp(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** Things that look the same are for the same product. */
export function productOfLook(looks: string): Thing['product'] {
	return looks.startsWith('look-1') ? 'chatbot' : 'livechat';
}
