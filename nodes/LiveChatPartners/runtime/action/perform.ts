import type { IDataObject } from 'n8n-workflow';

import { usedByAgent } from './agent';
import type { CollectedList } from '../transport/paging';
import type { RequestValues } from '../transport/request';
import type { Call } from './call';
import {
	limit,
	output,
	returnAll,
	selectedFields,
	simplify,
	splitIntoItems,
} from '../parameters/standard';
import type { Operation, Output, WithItems } from './operation';
import { update } from './update';

/** What an operation reports for one item: by its own steps if it has some, else by the shape of the response. */
export async function perform(operation: Operation, call: Call): Promise<Output[]> {
	if (operation.run) return await operation.run(call);
	if (operation.partialUpdate) return await update(operation, operation.partialUpdate, call);
	const endpoint = operation.choose ? operation.choose(call) : operation.endpoints[0];
	const values = call.requestValues();
	switch (endpoint.response.kind) {
		case 'object':
			return [
				{
					json: project(
						await call.api.requestObject(endpoint, values),
						keptFields(operation, call),
					),
				},
			];
		case 'list':
			return await list(operation, call, endpoint, values);
		case 'report':
			return await report(call, endpoint, values);
		case 'nothing': {
			await call.api.send(endpoint, values);
			return [{ json: { success: true, ...values.path, ...operation.confirm?.(call) } }];
		}
	}
}

/** Reads lists one after the other, until there is as much of them as is wanted. */
async function readParts(
	parts: ReadonlyArray<RequestValues['query']>,
	wanted: number,
	read: (part: RequestValues['query'], most: number) => Promise<CollectedList>,
): Promise<CollectedList> {
	const lists: CollectedList[] = [];
	let left = wanted;
	for (const part of parts) {
		if (left <= 0) break;
		const list = await read(part, left);
		lists.push(list);
		left -= list.elements.length;
	}
	return {
		elements: lists.flatMap(({ elements }) => elements),
		total: lists.reduce((sum, { total = 0 }) => sum + total, 0),
		partial: lists.some(({ partial }) => partial),
		unsettled: lists.some(({ unsettled }) => unsettled),
	};
}

async function list(
	operation: Operation,
	call: Call,
	endpoint: WithItems,
	values: RequestValues,
): Promise<Output[]> {
	const wanted = call.value(returnAll) ? Infinity : (call.value(limit) ?? Infinity);
	const filter = operation.elementFilter?.(call);
	const { elements, total, partial, unsettled } = await readParts(
		operation.parts?.(call) ?? [{}],
		filter ? Infinity : wanted,
		async (part, most) =>
			await call.api.requestList(
				endpoint,
				{ ...values, query: { ...values.query, ...part } },
				most,
			),
	);
	if (partial) {
		call.hint(
			`The API has ${total} entries and gave the first ${elements.length}. It documents no way to ask for the others.`,
		);
	}
	if (unsettled) {
		call.hint(
			'The list changed each time it was read. No entry is there twice, but some may be missing.',
		);
	}
	const { mapElement } = operation;
	const kept = keptFields(operation, call);
	const mapped = mapElement ? elements.map((element) => mapElement(element, call)) : elements;
	const fitting = filter ? mapped.filter(filter).slice(0, wanted) : mapped;
	return fitting.map((json) => ({ json: project(json, kept) }));
}

/** The fields that are wanted of what an operation gives; undefined for all of them. A person chooses by Simplify, a tool by Output. */
function keptFields({ simplify: kept }: Operation, call: Call): readonly string[] | undefined {
	if (!kept) return undefined;
	if (!usedByAgent(call.context)) return call.value(simplify) === false ? undefined : kept;
	const wanted = call.value(output);
	if (wanted === 'raw') return undefined;
	return wanted === 'selected'
		? call
				.value(selectedFields)
				?.split(',')
				.map((name) => name.trim())
		: kept;
}

/** The object with these of its fields only, or as it is. */
function project(object: IDataObject, names: readonly string[] | undefined): IDataObject {
	if (!names) return object;
	const picked: IDataObject = {};
	for (const name of names) {
		if (Object.hasOwn(object, name)) picked[name] = object[name];
	}
	return picked;
}

async function report(call: Call, endpoint: WithItems, values: RequestValues): Promise<Output[]> {
	if (call.value(splitIntoItems) === false)
		return [{ json: await call.api.requestObject(endpoint, values) }];
	const { elements } = await call.api.requestList(endpoint, values, Infinity);
	return elements.map((json) => ({ json }));
}
