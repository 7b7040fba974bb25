import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isDataObject, textAt } from '../json';
import { Problem } from '../problem';
import type { WriteJournal } from '../transport/api';
import { harmsTwice } from '../transport/endpoint';
import { usedByAgent } from './agent';
import type { Call } from './call';
import type { Operation, Output } from './operation';

const KEY = 'doneWrites';

/** What stands for the words of an error while a write is under way, and for good where the execution is stopped then. */
const UNDER_WAY = 'The execution was stopped while a request was under way';

/** The texts of an object that was kept with the execution. */
function asTexts(stored: IDataObject): Record<string, string> {
	return Object.fromEntries(Object.keys(stored).map((name) => [name, textAt(stored, name)]));
}

function asOutputs(stored: unknown): Output[] | undefined {
	if (!Array.isArray(stored)) return undefined;
	return stored.filter(isDataObject).map((json) => ({ json }));
}

/**
 * The writes of a node's run that succeeded, or may have, although the run as a whole did not. n8n's
 * Retry On Fail, and its Retry of a failed execution, run the node again with all of its items; what
 * is remembered here is not sent a second time. It lives in the execution's own data, so it is gone
 * with the execution, and a new run in a loop starts without it. A write is written down before it is
 * sent, because n8n saves the data of an execution at the moment in which it is stopped.
 *
 * What is remembered belongs to the account, and what succeeded to the card as well: with another one
 * it is another write.
 *
 * An AI Agent tries again in a run of its own, with the same values. There what counts is the
 * execution: a write whose outcome is unknown is not sent again, one that succeeded may be wanted twice.
 */
export class DoneWrites {
	private readonly writes: IDataObject;

	private readonly store: IDataObject;

	private readonly byAgent: boolean;

	/** @param operation the one operation of the execution */
	constructor(
		context: IExecuteFunctions,
		private readonly operation: Operation,
	) {
		const proxy: Record<string, unknown> = context.getWorkflowDataProxy(0);
		this.byAgent = usedByAgent(context);
		const run = this.byAgent ? 'any' : Number(proxy.$runIndex);
		this.store = context.getContext('node');
		const kept = this.store[KEY];
		this.writes = isDataObject(kept) && kept.run === run ? kept : { run };
		this.store[KEY] = this.writes;
	}

	/**
	 * What an earlier try of the item's write had found for its path, so that this one is about the same
	 * thing and asks for nothing again; undefined where there was none.
	 */
	found(call: Call): Record<string, string> | undefined {
		const entry = this.earlierOf(call);
		if (!isDataObject(entry) || !isDataObject(entry.found)) return undefined;
		const found = asTexts(entry.found);
		return this.entryOf(call, found) ? found : undefined;
	}

	/**
	 * What the item's write reported when it succeeded before, if it did.
	 * @param card the one that the item pays with; empty where it pays with none
	 * @throws Problem where an earlier try ended without saying whether it was carried out
	 */
	find(call: Call, card: string): Output[] | undefined {
		const entry = this.entryOf(call);
		if (!entry) return undefined;
		if (typeof entry.unknown === 'string') {
			if (this.operation.mayRunAgain?.(call)) return undefined;
			throw new Problem(entry.unknown, {
				fromApi: true,
				outcomeUnknown: true,
				description:
					'An earlier try of this execution ended in this way. It is not known whether the request was carried out, and it was not sent again. Look at the account first; a new execution sends the request again.',
			});
		}
		if (entry.card !== card) return undefined;
		const outputs = asOutputs(entry.outputs);
		if (outputs) return outputs;
		throw new Problem('An earlier try of this execution did this already', {
			description:
				'The secret that the API gave is not kept with the execution, so it is lost. Revoke it in the account; a new execution creates another one.',
		});
	}

	/** True where an earlier try of the item's write ended without saying whether it was carried out. */
	isUnknown(call: Call): boolean {
		return typeof this.entryOf(call)?.unknown === 'string';
	}

	/** Writes down the writes of an item while they are under way. */
	journal(call: Call): WriteJournal {
		const place = this.placeOf(call);
		let unknown = this.isUnknown(call);
		return {
			sending: () => {
				this.writes[place] = { ...this.entryFor(call), unknown: UNDER_WAY };
			},
			settled: ({ is }) => {
				if (is === 'unknown') unknown = true;
				// What was done is remembered with what it reported, or else this stays.
				else if (is !== 'done' && !unknown) delete this.writes[place];
			},
		};
	}

	/** Remembers a write that succeeded. What may be repeated is not remembered. */
	keep(call: Call, outputs: Output[], card: string): void {
		if (this.byAgent) {
			delete this.writes[this.placeOf(call)];
			return;
		}
		// A file is no part of what tells one write from another, and uploading it again does no harm.
		if (!this.operation.endpoints.some((one) => harmsTwice(one) && one.body !== 'bytes')) return;
		const entry = { ...this.entryFor(call), card };
		// What cannot be enumerated is there for Retry On Fail and is not saved with the execution.
		this.writes[this.placeOf(call)] = Object.defineProperty(entry, 'outputs', {
			value: outputs.map(({ json }) => json),
			enumerable: this.operation.sensitiveOutputFields === undefined,
		});
	}

	/** Remembers a write whose outcome is unknown, by the words of its error, which hold no secret. */
	keepUnknown(call: Call, message: string): void {
		this.writes[this.placeOf(call)] = { ...this.entryFor(call), unknown: message };
	}

	/** Forgets everything, because n8n will not run the node again. */
	forget(): void {
		if (!this.byAgent) delete this.store[KEY];
	}

	/** The beginning of what is written down about the item's write. */
	private entryFor(call: Call): IDataObject {
		const { found } = call;
		if (Object.keys(found).length === 0) return { ...this.identityOf(call) };
		return {
			...this.identityOf(call),
			found,
			...(this.byAgent ? { words: this.wordsOf(call) } : {}),
		};
	}

	private entryOf(call: Call, found = call.found): IDataObject | undefined {
		const entry = this.writes[this.placeOf(call, found)];
		if (!isDataObject(entry)) return undefined;
		const { account, write } = this.identityOf(call, found);
		return entry.account === account && entry.write === write ? entry : undefined;
	}

	/** What tells one write from another, without any secret: the account, the method and what is asked of it. */
	private identityOf(call: Call, found = call.found): { account: string; write: string } {
		return {
			account: call.credential.account,
			write: JSON.stringify([this.operation.action, call.requestValues(found)]),
		};
	}

	/** For an agent by what it asks for; what is the same write in other words has the same place. */
	private placeOf(call: Call, found = call.found): string {
		return this.byAgent ? JSON.stringify(this.identityOf(call, found)) : String(call.itemIndex);
	}

	/** What is asked for in the words of the item, by which an agent's try is known before anything is found for it. */
	private wordsOf(call: Call): string {
		return JSON.stringify(this.identityOf(call, {}));
	}

	/** What is written down about an earlier try in the same place, or in the same words. */
	private earlierOf(call: Call): unknown {
		if (!this.byAgent) return this.writes[this.placeOf(call)];
		const words = this.wordsOf(call);
		return Object.values(this.writes).find((one) => isDataObject(one) && one.words === words);
	}
}
