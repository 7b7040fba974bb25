import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../nodes/LiveChatPartners/runtime/json';
import type { Operation, Resource } from '../../nodes/LiveChatPartners/runtime/action/operation';
import { DOCUMENTS } from '../../test/sandbox';
import { operationsOf, readDocument } from '../../test/sandbox/server/document';

/** The part of JSON Schema that n8n's editor reads to show the fields of an output. */
export interface OutputSchema {
	type: string | string[];
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/** An output schema with the place where n8n looks for it, below `__schema__`. */
export interface SchemaFile {
	path: string;
	schema: OutputSchema & { version: number };
}

const DOCUMENT = {
	partner: readDocument(DOCUMENTS.partner),
	recurly: readDocument(DOCUMENTS.recurly),
};

/** Looks up what a `$ref` in one of the documents points at. */
function resolve(document: unknown, schema: unknown): IDataObject {
	if (!isDataObject(schema)) return {};
	// Of several possible answers the first one is the success.
	if (Array.isArray(schema.oneOf)) return resolve(document, schema.oneOf[0]);
	if (typeof schema.$ref !== 'string') return schema;
	let target: unknown = document;
	for (const name of schema.$ref.replace(/^#\//, '').split('/')) {
		target = isDataObject(target) ? target[name] : undefined;
	}
	return resolve(document, target);
}

function isType(value: unknown): value is string | string[] {
	return (
		typeof value === 'string' ||
		(Array.isArray(value) && value.every((name) => typeof name === 'string'))
	);
}

/** The names, kinds and nesting of the fields in a documented schema; the rest is for validators. */
function bare(document: unknown, documented: unknown): OutputSchema {
	const schema = resolve(document, documented);
	const parts = Array.isArray(schema.allOf)
		? schema.allOf.map((part) => resolve(document, part))
		: [];
	const properties: Record<string, OutputSchema> = {};
	for (const part of [...parts, schema]) {
		if (!isDataObject(part.properties)) continue;
		for (const [name, field] of Object.entries(part.properties))
			properties[name] = bare(document, field);
	}
	const type = isType(schema.type) ? schema.type : 'object';
	if (type === 'array') return { type, items: bare(document, schema.items) };
	return Object.keys(properties).length === 0 ? { type } : { type, properties };
}

/** The schema of the documented JSON answer of an operation's first method, if it has one. */
function documentedAnswer(operation: Operation): OutputSchema | undefined {
	const [{ method, path, origin }] = operation.endpoints;
	const document = DOCUMENT[origin ?? 'partner'];
	const found = operationsOf(document).find(
		(candidate) => candidate.path === path && candidate.method === method.toLowerCase(),
	);
	const responses = resolve(document, found?.operation.responses);
	const success = Object.keys(responses).find((status) => status.startsWith('2'));
	const content = resolve(document, resolve(document, responses[success ?? '']).content);
	const json = resolve(document, content['application/json']).schema;
	return json === undefined ? undefined : bare(document, json);
}

/** What one item of an operation looks like by the documents, or undefined where they do not tell. */
export function documentedItem(operation: Operation): OutputSchema | undefined {
	const [{ response }] = operation.endpoints;
	if (
		operation.composed ||
		// What it changes is seen only in what comes out.
		operation.mapElement ||
		(response.kind !== 'object' && response.kind !== 'list' && response.kind !== 'report')
	)
		return undefined;
	const whole = documentedAnswer(operation);
	const item = response.kind === 'object' ? whole : whole?.properties?.[response.root]?.items;
	if (!item?.properties || !operation.simplify) return item;
	const kept = operation.simplify;
	return {
		...item,
		properties: Object.fromEntries(
			Object.entries(item.properties).filter(([name]) => kept.includes(name)),
		),
	};
}

/** The schema of a value that was seen. */
export function schemaOf(value: unknown): OutputSchema {
	if (Array.isArray(value)) return { type: 'array', items: schemaOf(value[0]) };
	if (!isDataObject(value))
		return { type: value === null || value === undefined ? 'null' : typeof value };
	return {
		type: 'object',
		properties: Object.fromEntries(
			Object.entries(value).map(([name, field]) => [name, schemaOf(field)]),
		),
	};
}

/**
 * The schema of what an operation puts out.
 * @param seen the json of an item, for an operation whose output the documents do not tell
 */
export function schemaFile(
	resource: Resource,
	operation: Operation,
	seen: IDataObject | undefined,
): SchemaFile {
	const schema = documentedItem(operation) ?? schemaOf(seen ?? {});
	return {
		path: `v1.0.0/${resource.value}/${operation.value}.json`,
		schema: { ...schema, version: 1 },
	};
}
