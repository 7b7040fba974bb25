import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { usedByAgent } from './agent';
import type { Call } from './call';
import { isDataObject } from './guards';
import { harmsTwice } from './endpoint';
import type { Output } from './operation';
import { Problem } from './problem';

const KEY = 'doneWrites';

/** What tells one write from another: what is asked of which method, without any secret. */
function fingerprint(call: Call): string {
	return JSON.stringify([call.operation.action, call.inputs()]);
}

function asOutputs(stored: unknown): Output[] | undefined {
	if (!Array.isArray(stored)) return undefined;
	return stored.filter(isDataObject).map((json) => ({ json }));
}

/**
 * The writes of a node's run that succeeded, or may have, although the run as a whole did not. n8n's
 * Retry On Fail, and its Retry of a failed execution, run the node again with all of its items; what
 * is remembered here is not sent a second time. It lives in the execution's own data, so it is gone
 * with the execution, and a new run in a loop starts without it.
 *
 * An AI Agent tries again in a run of its own, with the same values. There what counts is the
 * execution: a write whose outcome is unknown is not sent again, one that succeeded may be wanted twice.
 */
export class DoneWrites {
	private readonly writes: IDataObject;

	private readonly store: IDataObject;

	private readonly byAgent: boolean;

	constructor(context: IExecuteFunctions) {
		const proxy: Record<string, unknown> = context.getWorkflowDataProxy(0);
		this.byAgent = usedByAgent(context);
		const run = this.byAgent ? 'any' : Number(proxy.$runIndex);
		this.store = context.getContext('node');
		const kept = this.store[KEY];
		this.writes = isDataObject(kept) && kept.run === run ? kept : { run };
		this.store[KEY] = this.writes;
	}

	/**
	 * What the item's write reported when it succeeded before, if it did.
	 * @throws Problem where an earlier try ended without saying whether it was carried out
	 */
	find(call: Call): Output[] | undefined {
		const done = this.writes[this.placeOf(call)];
		if (!isDataObject(done) || done.write !== fingerprint(call)) return undefined;
		if (typeof done.unknown === 'string') {
			throw new Problem(done.unknown, {
				fromApi: true,
				outcomeUnknown: true,
				description:
					'An earlier try of this execution ended so. It is not known whether the request was carried out, and it was not sent again. Look at the account first; a new execution sends it.',
			});
		}
		return asOutputs(done.outputs);
	}

	/** Remembers a write that succeeded. What may be repeated is not remembered. */
	keep(call: Call, outputs: Output[]): void {
		if (this.byAgent) return;
		// A file is no part of what tells one write from another, and uploading it again does no harm.
		if (!call.operation.endpoints.some((one) => harmsTwice(one) && one.body !== 'bytes')) return;
		this.writes[this.placeOf(call)] = {
			write: fingerprint(call),
			outputs: outputs.map(({ json }) => json),
		};
	}

	/** Remembers a write whose outcome is unknown, by the words of its error, which hold no secret. */
	keepUnknown(call: Call, message: string): void {
		this.writes[this.placeOf(call)] = { write: fingerprint(call), unknown: message };
	}

	/** Forgets everything, because the run succeeded and will not be repeated. */
	forget(): void {
		if (!this.byAgent) delete this.store[KEY];
	}

	private placeOf(call: Call): string {
		return this.byAgent ? fingerprint(call) : String(call.itemIndex);
	}
}
