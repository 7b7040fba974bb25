import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { nodeError } from '../nodeError';
import { inPool } from '../pool';
import { Problem, parameterProblem, quote, stillUnknown } from '../problem';
import type { ProblemDetails } from '../problem';
import { Sessions } from '../transport/session';
import type { Session } from '../transport/session';
import { cancelSignal } from '../transport/transmit';
import { adviceOf } from './advice';
import { explainToAgent, outputsForAgent, usedByAgent } from './agent';
import { Call } from './call';
import { DoneWrites } from './doneWrites';
import { withShownNames } from './fieldNames';
import { concurrencyOf, groupsOf } from './layout';
import type { Group } from './layout';
import { isRead } from './operation';
import type { Operation, Output, Resource } from './operation';
import { perform } from './perform';
import { RawValues } from './rawValues';
import { readValue, readValues } from './readValues';
import { withSubject } from './subject';

/** What the items of one run of the node have in common, decided once. */
interface Run {
	operation: Operation;
	groups: readonly Group[];
	rawValues: RawValues;
	sessions: Sessions;
	doneWrites: DoneWrites;
	timezone: string;
	/** How many items there are. */
	count: number;
	/** How many items are worked on at the same time. */
	concurrency: number;
}

/** What became of one item. */
type Result =
	| { ok: true; items: INodeExecutionData[] }
	| { ok: false; error: NodeApiError | NodeOperationError; known: ProblemDetails };

/**
 * The operation that Resource and Operation name. It is the same for all items: n8n takes both for plain
 * texts, unless an AI Agent chooses them, which hands over one item.
 */
function findOperation(rawValues: RawValues, resources: readonly Resource[]): Operation {
	const wanted = rawValues.at('resource', 0);
	const resource = resources.find(({ value }) => value === wanted);
	if (!resource)
		throw parameterProblem(
			'Resource',
			`must be one of the choices in the list, but is ${quote(wanted)}`,
		);
	const name = rawValues.at('operation', 0);
	const operation = resource.operations.find(({ value }) => value === name);
	if (!operation) {
		throw parameterProblem(
			'Operation',
			`must be an operation of ${resource.name}, but is ${quote(name)}`,
		);
	}
	return operation;
}

/** An output as an item, linked to the input item that it came from. Written out, since there may be very many. */
function linked({ json, binary }: Output, itemIndex: number): INodeExecutionData {
	const pairedItem = { item: itemIndex };
	return binary ? { json, binary, pairedItem } : { json, pairedItem };
}

async function runItem(
	context: IExecuteFunctions,
	{ operation, groups, rawValues, sessions, doneWrites, timezone, count }: Run,
	itemIndex: number,
): Promise<Result> {
	let session: Session | undefined;
	let call: Call | undefined;
	let wasUnknown = false;
	try {
		session = await sessions.of(itemIndex);
		const values = readValues(groups, rawValues, itemIndex, timezone);
		call = new Call(context, itemIndex, session, values);
		call.found = doneWrites.found(call) ?? (await operation.findPath?.(call)) ?? {};
		wasUnknown = doneWrites.isUnknown(call);
		call.api.advice = adviceOf(operation, values);
		const card = (await operation.payingCard?.(call)) ?? '';
		const earlier = doneWrites.find(call, card);
		call.api.journal = doneWrites.journal(call);
		const outputs = earlier ?? (await perform(operation, call));
		doneWrites.keep(call, outputs, card);
		return {
			ok: true,
			items: (usedByAgent(context)
				? outputsForAgent(outputs, call.requestValues().query)
				: outputs
			).map((output) => linked(output, itemIndex)),
		};
	} catch (caught) {
		const failure = wasUnknown && caught instanceof Problem ? stillUnknown(caught) : caught;
		const named = withShownNames(failure, groups);
		const thrown = call ? withSubject(named, call) : named;
		const known = thrown instanceof Problem ? thrown.details : {};
		const secrets = call?.secrets ?? session?.credential.secrets;
		if (call && known.outcomeUnknown)
			doneWrites.keepUnknown(call, nodeError(context, thrown, undefined, secrets).message);
		return { ok: false, error: nodeError(context, thrown, { itemIndex, count }, secrets), known };
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
	{ parameter, outcomeUnknown, done }: ProblemDetails = {},
): INodeExecutionData {
	const details: IDataObject = { itemIndex, ...done };
	if (error.description) details.description = error.description;
	if ('httpCode' in error && error.httpCode !== null) details.httpCode = error.httpCode;
	if (parameter !== undefined) details.parameter = parameter;
	if (outcomeUnknown) details.outcomeUnknown = true;
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
	const prepared = prepare(context, resources, count);
	if ('error' in prepared) {
		if (!goOn) throw explainToAgent(context, prepared.error);
		return [results.map((_, index) => failedItem(context, prepared.error, index, prepared.known))];
	}

	await inPool(count, prepared.concurrency, async (index) => {
		const result = await runItem(context, prepared, index);
		results[index] = result;
		return cancelSignal(context)?.aborted !== true && (result.ok || goOn);
	});

	const failed = results.find((result) => result?.ok === false);
	if (failed?.ok === false && !goOn) {
		withProgress(failed.error, results.filter((result) => result?.ok).length, count);
		throw explainToAgent(context, failed.error);
	}
	const items = results.flatMap((result, index) => outputOf(context, result, index));
	if (!failed && !looksFailed(items)) prepared.doneWrites.forget();
	return [items];
}

/**
 * True where n8n takes a run for a failed one, whoever put the `error` into its first item. With
 * Retry On Fail it then runs the node again (n8n-core: workflow-execute.js, checkFailure).
 */
function looksFailed([first]: INodeExecutionData[]): boolean {
	const error = first?.json.error;
	return error !== undefined && error !== null && error !== false;
}

function outputOf(
	context: IExecuteFunctions,
	result: Result | undefined,
	index: number,
): INodeExecutionData[] {
	if (!result) return [];
	return result.ok ? result.items : [failedItem(context, result.error, index, result.known)];
}

function prepare(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	count: number,
): Run | { error: NodeApiError | NodeOperationError; known: ProblemDetails } {
	try {
		const rawValues = new RawValues(context);
		const operation = findOperation(rawValues, resources);
		const groups = groupsOf(operation);
		const timezone = context.getTimezone();
		const field = concurrencyOf(operation);
		return {
			operation,
			groups,
			rawValues,
			// What a write reads first may have been changed meanwhile, so it is read again for each item.
			sessions: new Sessions(context, count > 1 && isRead(operation)),
			doneWrites: new DoneWrites(context, operation),
			timezone,
			count,
			concurrency: readValue(field, groups, rawValues, 0, timezone) ?? field.default,
		};
	} catch (thrown) {
		const known = thrown instanceof Problem ? thrown.details : {};
		return { error: nodeError(context, thrown), known };
	}
}
