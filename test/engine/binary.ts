import type { IBinaryData } from 'n8n-workflow';

/** A file as the node before would have put it in a binary field, kept in memory. */
export function binaryOf(data: Buffer, mimeType: string): IBinaryData {
	return { data: data.toString('base64'), mimeType };
}

/** The bytes in a binary field that left the node. The engine keeps them in memory, as it was not told otherwise. */
export function bytesOf(binary: IBinaryData | undefined): Buffer {
	if (!binary) throw new Error('There is no such binary field');
	if (binary.id !== undefined) throw new Error('The file was stored outside of the item');
	return Buffer.from(binary.data, 'base64');
}
