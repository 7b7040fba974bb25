import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { forReader, usedByAgent, withAnswer } from './agent';
import { Call } from './call';
import { openConnection } from './connection';
import { DoneWrites } from './doneWrites';
import { Exchange } from './exchange';
import { FieldValues } from './fieldValues';
import { isDataObject } from './guards';
import { nodeError } from './nodeError';
import type { Operation, Output, Resource } from './operation';
import { perform } from './perform';
import { inPool } from './pool';
import { Problem, parameterProblem } from './problem';
import { quote } from './parameters/parameter';
import { concurrency } from './settings';
import { cancelSignal } from './transport';

/** What the items of one run of the node have in common. */
interface Shared {
	operation: Operation;
	fields: FieldValues;
	exchange: Exchange;
	doneWrites: DoneWrites;
}

/** What became of one item. */
type Result =
	| { ok: true; items: INodeExecutionData[] }
	| { ok: false; error: NodeApiError | NodeOperationError; parameter: string | undefined };

/**
 * The operation that Resource and Operation name. It is the same for all items: n8n takes both for plain
 * texts, unless an AI Agent chooses them, which hands over one item.
 */
function findOperation(fields: FieldValues, resources: readonly Resource[]): Operation {
	const wanted = fields.at('resource', 0);
	const resource = resources.find(({ value }) => value === wanted);
	if (!resource)
		throw parameterProblem(
			'Resource',
			`must be one of the choices in the list, but is ${quote(wanted)}`,
		);
	const name = fields.at('operation', 0);
	const operation = resource.operations.find(({ value }) => value === name);
	if (!operation) {
		throw parameterProblem(
			'Operation',
			`must be an operation of ${resource.name}, but is ${quote(name)}`,
		);
	}
	return operation;
}

/** How many items are worked on at the same time, the same for all of them. */
function concurrencyOf(
	context: IExecuteFunctions,
	fields: FieldValues,
	operation: Operation,
): number {
	const options = fields.at('options', 0);
	const raw = isDataObject(options) ? options.concurrency : undefined;
	const { read, property } = concurrency(operation);
	const reading = { sibling: () => undefined, timezone: context.getTimezone() };
	return read(raw, reading) ?? Number(property.default);
}

/** An output as an item, linked to the input item that it came from. Written out, since there may be very many. */
function linked({ json, binary }: Output, itemIndex: number): INodeExecutionData {
	const pairedItem = { item: itemIndex };
	return binary ? { json, binary, pairedItem } : { json, pairedItem };
}

async function runItem(
	context: IExecuteFunctions,
	{ operation, fields, exchange, doneWrites }: Shared,
	itemIndex: number,
): Promise<Result> {
	let call: Call | undefined;
	try {
		call = new Call(context, operation, itemIndex, exchange, fields);
		const outputs = doneWrites.find(call) ?? (await perform(call));
		doneWrites.keep(call, outputs);
		return {
			ok: true,
			items: (usedByAgent(context) ? withAnswer(outputs) : outputs).map((output) =>
				linked(output, itemIndex),
			),
		};
	} catch (thrown) {
		const { parameter, outcomeUnknown } = thrown instanceof Problem ? thrown.details : {};
		const secrets = call?.secrets ?? exchange.connection.secrets;
		const error = nodeError(context, thrown, itemIndex, secrets);
		if (call && outcomeUnknown) doneWrites.keepUnknown(call, error.message);
		return { ok: false, error, parameter };
	}
}

/**
 * A failed item as n8n expects it: with no other keys than these it takes the error branch.
 * https://docs.n8n.io/workflows/executions/error-handling
 */
function failedItem(
	context: IExecuteFunctions,
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
	parameter?: string,
): INodeExecutionData {
	const details: IDataObject = { itemIndex };
	if (error.description) details.description = error.description;
	if ('httpCode' in error && error.httpCode !== null) details.httpCode = error.httpCode;
	if (parameter !== undefined) details.parameter = parameter;
	const item = { json: { error: error.message, details }, pairedItem: { item: itemIndex } };
	if (context.getNode().onError !== 'continueErrorOutput') return item;
	// n8n 1 knows no `details`: there an item takes the error branch only if it has an `error` beside
	// its json. n8n would then replace the json, so the error must not outlive the copy that n8n
	// makes of the item when it sorts it (n8n-core: workflow-execute.js, handleNodeErrorOutput).
	return Object.defineProperty(item, 'error', { value: error });
}

/** Adds to an error how far the execution got, since n8n drops the results of a node that stops. */
function withProgress(
	error: NodeApiError | NodeOperationError,
	succeeded: number,
	count: number,
): void {
	if (count < 2) return;
	const progress =
		succeeded === 0
			? `None of the ${count} items had succeeded before.`
			: `${succeeded} of ${count} items had already succeeded; what they did is not undone.`;
	// n8n ends some of its descriptions without a full stop.
	const advice = error.description?.replace(/\w$/, '$&.');
	error.description = advice ? `${advice} ${progress}` : progress;
}

/**
 * Runs every input item through the operation. Reads run many at a time, writes in
 * the order of the items; the output keeps the order of the input, each item linked to its own.
 * @throws NodeApiError or NodeOperationError for the first item that failed, unless the node
 * continues on errors
 */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	const results: Array<Result | undefined> = Array.from({ length: count }, () => undefined);
	const goOn = context.continueOnFail();
	const prepared = await prepare(context, resources, count);
	if ('error' in prepared) {
		if (!goOn) throw forReader(context, prepared.error);
		return [results.map((_, index) => failedItem(context, prepared.error, index))];
	}

	await inPool(count, prepared.concurrency, async (index) => {
		const result = await runItem(context, prepared, index);
		results[index] = result;
		return cancelSignal(context)?.aborted !== true && (result.ok || goOn);
	});

	const failed = results.find((result) => result?.ok === false);
	if (failed?.ok === false && !goOn) {
		withProgress(failed.error, results.filter((result) => result?.ok).length, count);
		throw forReader(context, failed.error);
	}
	if (!failed) prepared.doneWrites.forget();
	return [results.flatMap((result, index) => outputOf(context, result, index))];
}

function outputOf(
	context: IExecuteFunctions,
	result: Result | undefined,
	index: number,
): INodeExecutionData[] {
	if (!result) return [];
	return result.ok ? result.items : [failedItem(context, result.error, index, result.parameter)];
}

async function prepare(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	count: number,
): Promise<(Shared & { concurrency: number }) | { error: NodeApiError | NodeOperationError }> {
	try {
		const connection = await openConnection(context);
		const fields = new FieldValues(context);
		const operation = findOperation(fields, resources);
		return {
			operation,
			fields,
			exchange: new Exchange(context, connection, count > 1),
			doneWrites: new DoneWrites(context),
			concurrency: concurrencyOf(context, fields, operation),
		};
	} catch (thrown) {
		return { error: nodeError(context, thrown) };
	}
}
