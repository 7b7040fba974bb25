import type { IDataObject } from 'n8n-workflow';

import type { Call } from './call';
import { splitIntoItems } from './fields';
import { limit, returnAll, simplify } from './listParameters';
import { Problem } from './problem';
import type { Endpoint } from './endpoint';
import type { Output } from './operation';

/** What the operation reports for one item: its own way if it has one, else by the kind of the answer. */
export async function perform(call: Call): Promise<Output[]> {
	const { operation } = call;
	if (operation.run) return await operation.run(call);
	const endpoint = operation.choose ? operation.choose(call) : operation.endpoints[0];
	switch (endpoint.answer.kind) {
		case 'object':
			return [{ json: await call.api.askObject(endpoint, call.inputs()) }];
		case 'list':
			return await list(call, endpoint);
		case 'report':
			return await report(call, endpoint);
		case 'file':
			throw new Problem('A file needs an operation that says what becomes of it');
		case 'nothing': {
			const values = call.inputs();
			await call.api.tell(endpoint, values);
			return [{ json: { success: true, ...values.path, ...operation.confirm?.(call) } }];
		}
	}
}

async function list(call: Call, endpoint: Endpoint): Promise<Output[]> {
	const wanted = call.value(returnAll) ? Infinity : (call.value(limit) ?? Infinity);
	const { elements, total, partial } = await call.api.askList(endpoint, call.inputs(), wanted);
	if (partial) {
		call.hint(
			`The API has ${total} elements and gave the first ${elements.length}. It documents no way to ask for the others.`,
		);
	}
	const { refine, simplify: kept } = call.operation;
	const simplified = kept !== undefined && call.value(simplify) !== false;
	return elements.map((element) => {
		const json = refine ? refine(element, call) : element;
		return { json: simplified ? pick(json, kept) : json };
	});
}

/** The object with these of its fields only. */
function pick(object: IDataObject, names: readonly string[]): IDataObject {
	const picked: IDataObject = {};
	for (const name of names) {
		if (Object.hasOwn(object, name)) picked[name] = object[name];
	}
	return picked;
}

async function report(call: Call, endpoint: Endpoint): Promise<Output[]> {
	if (call.value(splitIntoItems) === false)
		return [{ json: await call.api.askObject(endpoint, call.inputs()) }];
	const { elements } = await call.api.askList(endpoint, call.inputs(), Infinity);
	return elements.map((json) => ({ json }));
}
