import { openCredential } from './credential';
import type { Context, Credential } from './credential';
import { SharedValues } from './shared';
import { Turns } from './turns';
import { RateLimitPause } from './retry';
import type { Judged } from './verdict';

/** What the requests on behalf of one account share in an execution: the credential, the pause that a server asked for, reads, and turns. */
export interface Session {
	readonly context: Context;
	readonly credential: Credential;
	readonly pause: RateLimitPause;
	/**
	 * Outcomes of reads by URL, kept as text so that every item parses a copy of its own; undefined
	 * where no second item could ask the same, so that nothing is kept in memory.
	 */
	readonly reads?: Map<string, Promise<Judged>>;
	readonly turns: Turns;
	readonly shared: SharedValues;
}

/**
 * Opens the credential and starts a session, once for a poll or a picker.
 * @throws Problem where the credential cannot be right
 */
export async function openSession(context: Context): Promise<Session> {
	return sessionOf(context, await openCredential(context), false);
}

function sessionOf(context: Context, credential: Credential, shareReads: boolean): Session {
	return {
		context,
		credential,
		pause: new RateLimitPause(),
		turns: new Turns(),
		shared: new SharedValues(),
		...(shareReads ? { reads: new Map() } : {}),
	};
}

/** The sessions of an execution: one for each account on whose behalf its items act, by the values of the credential. */
export class Sessions {
	private readonly byAccount = new Map<string, Session>();

	/** @param shareReads whether several items may ask for the same thing */
	constructor(
		private readonly context: Context,
		private readonly shareReads: boolean,
	) {}

	/**
	 * The session of the account that the credential gives for an item.
	 * @throws Problem where the credential cannot be right
	 */
	async of(itemIndex: number): Promise<Session> {
		const credential = await openCredential(this.context, itemIndex);
		const account = JSON.stringify(credential.decrypted.data);
		const session =
			this.byAccount.get(account) ?? sessionOf(this.context, credential, this.shareReads);
		this.byAccount.set(account, session);
		return session;
	}
}
