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
