import type { IDataObject } from 'n8n-workflow';

import { usedByAgent } from './agent';
import type { Call } from './call';
import { isDataObject } from '../json';
import type { Output } from './operation';
import type { Parameter } from '../parameters/parameter';
import { text } from '../parameters/text';
import { parameterProblem, quote } from '../problem';
import type { ReceivedFile } from '../transport/request';

const FIELD = 'binaryPropertyName';

/** A model that reads of success alone promises its user a file that the user never sees. */
const FOR_AGENT =
	'The file is in the output of this tool in the n8n execution. It cannot be read or passed on here.';

/**
 * The binary field that a file is put in.
 * @param show shown only while another field has one of these values
 */
export function outputField(show?: Record<string, string[]>): Parameter<string> {
	return text({
		name: FIELD,
		displayName: 'Put Output File in Field',
		hint: 'The name of the output binary field to put the file in',
		required: true,
		default: 'data',
		...(show ? { show } : {}),
	});
}

/** The binary field that a file is taken from. */
export function inputField(description: string): Parameter<string> {
	return text({
		name: FIELD,
		displayName: 'Input Binary Field',
		description,
		hint: 'The name of the input binary field containing the file to be uploaded',
		required: true,
		default: 'data',
	});
}

/**
 * What an operation reports that received a file: the file in a binary field, and its name.
 * @param fallback the name of the file where the server suggests none that can be used
 */
export async function fileOutput(
	call: Call,
	field: Parameter<string>,
	file: ReceivedFile,
	fallback: string,
	json: IDataObject = {},
): Promise<Output> {
	const extension = fallback.slice(fallback.lastIndexOf('.') + 1);
	const name = suggestedFileName(file.disposition, extension) ?? fallback;
	const binary = await call.context.helpers.prepareBinaryData(file.data, name, file.contentType);
	return {
		json: {
			success: true,
			...json,
			file_name: name,
			...(usedByAgent(call.context) ? { note: FOR_AGENT } : {}),
		},
		binary: { [call.value(field) ?? 'data']: binary },
	};
}

/** The bytes in a binary field of the input item, and the type that they are said to have. */
export interface InputFile {
	data: Buffer;
	claimedType: string;
}

/**
 * The file in a binary field of the input item.
 * @throws what n8n says where the item has no such field
 */
export async function inputFile(call: Call, field: Parameter<string>): Promise<InputFile> {
	const { context, itemIndex } = call;
	const name = call.value(field) ?? 'data';
	const found: unknown = context.helpers.assertBinaryData(itemIndex, name);
	// A name such as "constructor" is found in every object.
	if (!isDataObject(found) || typeof found.mimeType !== 'string')
		throw parameterProblem(field.property.displayName, `names no binary field: ${quote(name)}`);
	const data = await context.helpers.getBinaryDataBuffer(itemIndex, name);
	return { data, claimedType: found.mimeType };
}

/** Letters, digits and what people put between them; neither a path nor a hidden file. */
const SAFE = /^[\p{L}\p{N}][\p{L}\p{N} ._()+,@-]{0,119}$/u;

/** A parameter of Content-Disposition: `name*=charset'language'percent-encoded`, `name="quoted"` or `name=token`. */
function parameter(header: string, name: string): string | undefined {
	const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(
		header,
	);
	return match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2];
}

function decoded(extended: string | undefined): string | undefined {
	const encoded = /^utf-8'[^']*'(.+)/i.exec(extended ?? '')?.[1];
	if (encoded === undefined) return undefined;
	try {
		return decodeURIComponent(encoded);
	} catch {
		return undefined;
	}
}

/** The plain form is for ASCII only; what else arrives in it has an unknown encoding. */
function isAscii(text: string): boolean {
	return /^[\x20-\x7e]*$/.test(text);
}

/**
 * The file name that a server suggests in Content-Disposition, if it can be used as it is: a plain
 * name with the extension that was expected. https://www.rfc-editor.org/rfc/rfc6266
 * @param extension without the dot
 */
export function suggestedFileName(header: string, extension: string): string | undefined {
	const plain = parameter(header, 'filename');
	const names = [decoded(parameter(header, 'filename\\*')), plain && isAscii(plain) ? plain : ''];
	return names.find(
		(name) => name !== undefined && SAFE.test(name) && name.toLowerCase().endsWith(`.${extension}`),
	);
}
