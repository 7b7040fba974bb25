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

/** Something in the partner's account. */
export interface Thing {
	/** Its id or, where the API gives none, what it looks like: several things may share it. */
	looks: string;
	status: string;
	product: 'livechat' | 'chatbot';
	/** In cents. */
	amount: number;
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

	/** Lists that the API answers as empty, by mistake. */
	readonly hidden = new Set<ListName>();

	private count = 0;

	/** @param look for rows without an id: which of a few they look like */
	add(list: ListName, look: number, amount: number): void {
		this.count += 1;
		this.things[list].push({
			looks: list === 'affiliate' ? `look-${look % 3}` : String(90_000 + this.count),
			status: STATUSES[list][0],
			product: look % 2 === 0 ? 'livechat' : 'chatbot',
			amount,
		});
	}

	/** The balance in cents, as the sandbox has it: of the withdrawals that it shows. */
	get balance(): number {
		const withdrawn = this.shown('withdrawal')
			.filter(({ status }) => status !== 'rejected')
			.reduce((sum, { amount }) => sum + amount, 0);
		return Math.max(0, this.earned - withdrawn);
	}

	/** What of a list the API shows. */
	shown(list: ListName): Thing[] {
		return this.hidden.has(list) ? [] : this.things[list];
	}

	/** A list as the API answers it. All rows were made in the same second. */
	rows(list: ListName): IDataObject[] {
		return this.shown(list).map((thing) => rowOf(list, thing));
	}
}

const SECOND = '2026-03-01 10:00:00';

/** Product and looks belong together where there is no id: they are what a row is known by. */
function rowOf(list: ListName, { looks, status, product, amount }: Thing): IDataObject {
	switch (list) {
		case 'affiliate':
			return {
				product: productOfLook(looks),
				creation_timestamp: SECOND,
				paid: status === 'true',
				campaign_name: looks,
				utm_campaign: '',
			};
		case 'solution':
			return { license: looks, product, status, creation_timestamp: SECOND };
		case 'lead':
			return { lead_id: looks, status };
		case 'withdrawal':
			return {
				withdrawal_id: Number(looks),
				status,
				amount: amount / 100,
				request_timestamp: SECOND,
			};
		case 'partner':
			return { partner_id: looks, creation_timestamp: SECOND };
	}
}

/** Things that look the same are for the same product. */
export function productOfLook(looks: string): Thing['product'] {
	return looks === 'look-1' ? 'chatbot' : 'livechat';
}
