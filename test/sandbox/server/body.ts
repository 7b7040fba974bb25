import { queryOf } from './recorded';
import { Refusal } from './refusal';

/** The media type of a Content-Type header, in lower case and without its parameters. */
export function mediaType(header: string | undefined): string {
	return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/**
 * Reads a body by its content type: JSON, the fields of a form, or the bytes.
 * @throws Refusal (400) when the body is not the JSON that it claims to be.
 */
export function parseBody(
	bytes: Buffer,
	contentType: string,
	integerFields: ReadonlySet<string>,
): unknown {
	if (bytes.length === 0) return undefined;
	if (contentType === 'application/json') {
		try {
			return JSON.parse(bytes.toString('utf8'));
		} catch {
			throw new Refusal(400, 'The body is not valid JSON');
		}
	}
	if (contentType === 'application/x-www-form-urlencoded') {
		const fields = Object.entries(queryOf(`?${bytes.toString('utf8')}`));
		return Object.fromEntries(
			fields.map(([name, value]) => [
				name,
				integerFields.has(name) && typeof value === 'string' && /^-?\d+$/.test(value)
					? Number(value)
					: value,
			]),
		);
	}
	return bytes;
}
