import { isObject, objectAt, stringAt, type JsonObject } from './json';

/** One item that left a node, as n8n recorded it. */
export interface ExecutedItem {
	json: JsonObject;
	pairedItem?: unknown;
	binary?: JsonObject;
	error?: unknown;
}

/** The error that stopped an execution, in the words that n8n shows to the user. */
export interface ExecutionError {
	message: string;
	description?: string;
	/** The node that failed, where n8n knows it. */
	node?: string;
	httpCode?: string;
	/** All that n8n stored about it, to search for what must not be there. */
	stored: JsonObject;
}

/** What one execution of a workflow did, whichever way it was started. */
export class Execution {
	/** n8n's own word: `success`, `error`, `canceled`, `waiting` … */
	readonly status: string;

	private readonly resultData: JsonObject;

	/**
	 * Takes n8n's record of an execution (`{ status, data: { resultData } }`) and
	 * everything that n8n printed meanwhile. Throws a TypeError when the record
	 * has another shape.
	 */
	constructor(
		private readonly record: JsonObject,
		readonly log: string,
	) {
		this.status = stringAt(record, 'status', 'An execution');
		const data = objectAt(record, 'data', 'An execution');
		this.resultData = objectAt(data, 'resultData', "An execution's data");
	}

	/** The whole record and log as one text, to search for secrets. */
	get text(): string {
		return `${JSON.stringify(this.record)}\n${this.log}`;
	}

	/** The names of the nodes that ran, in the order in which they first did. */
	get nodesRun(): string[] {
		const runData = this.resultData.runData;
		return isObject(runData) ? Object.keys(runData) : [];
	}

	/** The error that stopped the execution, or undefined when none did. */
	get error(): ExecutionError | undefined {
		const error = this.resultData.error;
		if (!isObject(error)) return undefined;
		const { message, description, node, httpCode } = error;
		return {
			message: typeof message === 'string' ? message : JSON.stringify(error),
			description: typeof description === 'string' ? description : undefined,
			node: isObject(node) && typeof node.name === 'string' ? node.name : undefined,
			httpCode: typeof httpCode === 'string' ? httpCode : undefined,
			stored: error,
		};
	}

	/** Gives itself back when the execution succeeded; throws its error and n8n's log when not. */
	succeeded(): this {
		if (this.status !== 'success') {
			const { message, description, node } = this.error ?? { message: 'no error was recorded' };
			const words = [message, description].filter(Boolean).join(' / ');
			throw new Error(
				`Execution ended as "${this.status}" at ${node ?? 'no node'}: ${words}\n${this.log}`,
			);
		}
		return this;
	}

	/**
	 * The items that a node put out, over all its runs, at one of its outputs (0 is
	 * the first). Throws when the node did not run, so that no test passes on it.
	 */
	items(node: string, output = 0): ExecutedItem[] {
		return this.runs(node).flatMap((run) => {
			const main = isObject(run.data) ? run.data.main : undefined;
			const items: unknown = Array.isArray(main) ? main[output] : undefined;
			return Array.isArray(items) ? items.filter(isItem) : [];
		});
	}

	/** Only the `json` of what `items` gives. Throws as `items` does. */
	json(node: string, output = 0): JsonObject[] {
		return this.items(node, output).map((item) => item.json);
	}

	/** The hints that a node left for the user. Throws when the node did not run. */
	hints(node: string): string[] {
		return this.runs(node).flatMap((run) => {
			const hints = Array.isArray(run.hints) ? run.hints : [];
			return hints.filter(isObject).map((hint) => stringAt(hint, 'message', 'A hint'));
		});
	}

	private runs(node: string): JsonObject[] {
		const runData = this.resultData.runData;
		const runs = isObject(runData) ? runData[node] : undefined;
		if (!Array.isArray(runs)) {
			throw new Error(
				`"${node}" did not run; these did: ${this.nodesRun.join(', ') || 'none'}\n${this.log}`,
			);
		}
		return runs.filter(isObject);
	}
}

function isItem(value: unknown): value is ExecutedItem {
	return isObject(value) && isObject(value.json);
}
