import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isDataObject, textAt } from '../json';

const KEY = 'notes';

/**
 * What an operation has found out and nobody could find out again, such as the id of what it made.
 * It is kept in the data of the execution, so that n8n's Retry On Fail and Retry know it.
 */
export class Notes {
	private readonly store: IDataObject;

	/** @param account what tells the account from others; it must hold no secret */
	constructor(
		context: Pick<IExecuteFunctions, 'getContext'>,
		private readonly account: string,
	) {
		this.store = context.getContext('node');
	}

	/** What was noted about something; empty where nothing was. */
	about(what: string): string {
		const notes = this.store[KEY];
		return isDataObject(notes) ? textAt(notes, this.keyOf(what)) : '';
	}

	/** Notes it down. */
	note(what: string, value: string): void {
		const notes = this.store[KEY];
		this.store[KEY] = { ...(isDataObject(notes) ? notes : {}), [this.keyOf(what)]: value };
	}

	private keyOf(what: string): string {
		return `${this.account} ${what}`;
	}
}
