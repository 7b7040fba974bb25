import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { ErrorObject, ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { operationsOf, readDocument } from '../../test/sandbox/server/document';
import { isRecord } from '../../test/sandbox/server/fields';

const SANDBOX = join(__dirname, '../../test/sandbox');

/** A parameter of a method, as far as a request needs it. */
export interface Parameter {
	name: string;
	in: 'path' | 'query';
	required: boolean;
	/** The allowed words; empty where any value is. */
	choices: string[];
	/** The pattern of a text, where it has one. */
	pattern: string;
}

/** A method of an API, as its OpenAPI document describes it. */
export interface Method {
	id: string;
	path: string;
	/** In lower case. */
	verb: string;
	parameters: Parameter[];
	/** Where each documented response stands in the document, by status. */
	responses: ReadonlyMap<number, string>;
	/** The names of the fields of its form. */
	formFields: string[];
}

/** An OpenAPI document that answers can be held against. */
export class Contract {
	readonly methods: readonly Method[];
	private readonly ajv = new Ajv2020({
		allErrors: true,
		verbose: true,
		strict: false,
		validateFormats: true,
	});
	private readonly validators = new Map<string, ValidateFunction>();

	private constructor(
		private readonly document: Record<string, unknown>,
		methods: Method[],
	) {
		this.methods = methods;
		addFormats(this.ajv, { mode: 'full' });
		this.ajv.addSchema(document, 'contract', false, false);
	}

	/** @param name of a document of the sandbox */
	static read(name: 'partner-api' | 'recurly'): Contract {
		const document = readDocument(join(SANDBOX, `${name}.openapi.yaml`));
		const plain: unknown = JSON.parse(JSON.stringify(document));
		if (!isRecord(plain)) throw new Error(`${name} is no OpenAPI document`);
		const resolve = (value: unknown) => resolved(plain, value);
		const methods = operationsOf(document).map(({ path, method, operation }) => ({
			id: String(operation.operationId),
			path,
			verb: method,
			parameters: (Array.isArray(operation.parameters) ? operation.parameters : [])
				.filter(isRecord)
				.map((parameter) => parameterOf(parameter, resolve(parameter.schema))),
			responses: responsesOf(path, method, operation.responses),
			formFields: formFieldsOf(operation),
		}));
		return new Contract(plain, methods);
	}

	/** The names of all fields and parameters in the document. */
	names(): Set<string> {
		const names = new Set(
			this.methods.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
		);
		const visit = (value: unknown): void => {
			if (Array.isArray(value)) value.forEach(visit);
			if (!isRecord(value)) return;
			if (isRecord(value.properties))
				Object.keys(value.properties).forEach((name) => names.add(name));
			Object.values(value).forEach(visit);
		};
		visit(this.document);
		return names;
	}

	/** The media type that a response is documented with; empty where it has no body. */
	contentType(pointer: string): string {
		const content = at(this.document, `${pointer}/content`);
		return isRecord(content) ? (Object.keys(content)[0] ?? '') : '';
	}

	/** What a JSON body has against the documented one. */
	errors(pointer: string, body: unknown): ErrorObject[] {
		let validate = this.validators.get(pointer);
		if (!validate) {
			const segments = `${pointer}/content/application~1json/schema`.split('/');
			validate = this.ajv.compile({
				$ref: `contract#${segments.map(encodeURIComponent).join('/')}`,
			});
			this.validators.set(pointer, validate);
		}
		validate(body);
		return validate.errors ?? [];
	}
}

/** The value at a JSON pointer: https://www.rfc-editor.org/rfc/rfc6901 */
function at(document: unknown, pointer: string): unknown {
	let value = document;
	for (const part of pointer.split('/').slice(1)) {
		const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
		value = isRecord(value) ? value[key] : undefined;
	}
	return value;
}

function resolved(document: unknown, value: unknown): Record<string, unknown> {
	if (!isRecord(value)) return {};
	return typeof value.$ref === 'string' ? resolved(document, at(document, value.$ref)) : value;
}

function parameterOf(
	parameter: Record<string, unknown>,
	schema: Record<string, unknown>,
): Parameter {
	return {
		name: String(parameter.name),
		in: parameter.in === 'path' ? 'path' : 'query',
		required: parameter.required === true,
		choices: Array.isArray(schema.enum) ? schema.enum.map(String) : [],
		pattern: typeof schema.pattern === 'string' ? schema.pattern : '',
	};
}

function responsesOf(path: string, method: string, responses: unknown): Map<number, string> {
	const own = `/paths/${path.replaceAll('/', '~1')}/${method}/responses`;
	return new Map(
		Object.entries(isRecord(responses) ? responses : {}).map(([status, response]) => [
			Number(status),
			isRecord(response) && typeof response.$ref === 'string'
				? response.$ref.slice(1)
				: `${own}/${status}`,
		]),
	);
}

function formFieldsOf({ requestBody }: Record<string, unknown>): string[] {
	const properties = at(
		requestBody,
		'/content/application~1x-www-form-urlencoded/schema/properties',
	);
	return isRecord(properties) ? Object.keys(properties) : [];
}
