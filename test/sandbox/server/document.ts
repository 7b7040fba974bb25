import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import { isRecord } from './fields';

/** An OpenAPI document, read from its file. */
export type ApiDocument = OpenAPIV3.DocumentV3_1;

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];
const FORM = 'application/x-www-form-urlencoded';

/**
 * Reads an OpenAPI document. Every call gives a fresh one, since the validator changes what it is given.
 * @throws Error when the file is no OpenAPI 3.1 document.
 */
export function readDocument(file: string): ApiDocument {
	const document: unknown = parse(readFileSync(file, 'utf8'));
	if (!isApiDocument(document)) throw new Error(`${file} is no OpenAPI 3.1 document`);
	return document;
}

function isApiDocument(value: unknown): value is ApiDocument {
	return (
		isRecord(value) &&
		typeof value.openapi === 'string' &&
		value.openapi.startsWith('3.1.') &&
		isRecord(value.paths) &&
		isRecord(value.components)
	);
}

/** One operation of a document, with the place where it stands. */
export interface Operation {
	path: string;
	/** In lower case, as in the document. */
	method: string;
	operation: Record<string, unknown>;
}

/** All operations of a document. */
export function operationsOf(document: ApiDocument): Operation[] {
	const found: Operation[] = [];
	for (const [path, item] of Object.entries(document.paths ?? {})) {
		for (const [method, operation] of Object.entries(item)) {
			if (METHODS.includes(method) && isRecord(operation)) found.push({ path, method, operation });
		}
	}
	return found;
}

/** The names of form fields that are whole numbers. A form knows only text, so these are read as numbers first. */
export function integerFormFields(document: ApiDocument): Set<string> {
	const names = new Set<string>();
	for (const { operation } of operationsOf(document)) {
		for (const [name, schema] of Object.entries(formProperties(operation))) {
			if (isRecord(schema) && schema.type === 'integer') names.add(name);
		}
	}
	return names;
}

/**
 * Lets JSON in a query hold colons and brackets as they are, as many clients send them. OpenAPI knows `allowReserved`
 * only beside `schema`, so that the document itself cannot say it of a parameter with `content`.
 */
export function allowReservedInJson(document: ApiDocument): ApiDocument {
	for (const { operation } of operationsOf(document)) {
		const parameters: unknown[] = Array.isArray(operation.parameters) ? operation.parameters : [];
		for (const parameter of parameters) {
			if (isRecord(parameter) && parameter.content !== undefined) parameter.allowReserved = true;
		}
	}
	return document;
}

function formProperties(operation: Record<string, unknown>): Record<string, unknown> {
	const steps = ['requestBody', 'content', FORM, 'schema', 'properties'];
	let value: unknown = operation;
	for (const step of steps) value = isRecord(value) ? value[step] : undefined;
	return isRecord(value) ? value : {};
}
