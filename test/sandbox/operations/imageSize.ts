/** Width and height in pixels. */
export interface ImageSize {
	width: number;
	height: number;
}

const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The size of a PNG or JPEG; undefined when the bytes are not an image of the content type. */
export function imageSize(bytes: Buffer, contentType: string): ImageSize | undefined {
	return contentType === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
}

function pngSize(bytes: Buffer): ImageSize | undefined {
	// The mark, then the length and the name of the first chunk, which holds the size.
	if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG_MARK)) return undefined;
	if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function jpegSize(bytes: Buffer): ImageSize | undefined {
	if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
	let position = 2;
	while (position + 9 <= bytes.length) {
		if (bytes[position] !== 0xff) return undefined;
		const marker = bytes[position + 1] ?? 0;
		if (isFrame(marker))
			return { height: bytes.readUInt16BE(position + 5), width: bytes.readUInt16BE(position + 7) };
		position += 2 + bytes.readUInt16BE(position + 2);
	}
	return undefined;
}

/** Frames are C0 to CF without the Huffman tables (C4), the reserved C8 and the arithmetic tables (CC). */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
