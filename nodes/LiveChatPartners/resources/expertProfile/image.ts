/** What the header of an image says. */
export interface ImageHeader {
	contentType: 'image/png' | 'image/jpeg';
	/** Pixels; left out where the header is cut off or broken. */
	size?: { width: number; height: number };
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);

/** The size stands in the first chunk: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(data: Buffer): ImageHeader['size'] {
	if (data.length < 24 || data.toString('latin1', 12, 16) !== 'IHDR') return undefined;
	return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

/** Start of frame: 0xC0 to 0xCF, without the tables DHT and DAC and the reserved JPG. */
function startsFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Markers that stand alone: TEM and RST0 to RST7. */
function standsAlone(marker: number): boolean {
	return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** The size stands in the start of frame, behind segments of any number and length: ITU-T T.81, annex B. */
function jpegSize(data: Buffer): ImageHeader['size'] {
	for (let at = 2; at + 9 <= data.length && data[at] === 0xff;) {
		const marker = data[at + 1] ?? 0;
		// Any number of 0xFF may stand before a marker.
		if (marker === 0xff) at += 1;
		else if (standsAlone(marker)) at += 2;
		else if (startsFrame(marker))
			return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
		else at += 2 + data.readUInt16BE(at + 2);
	}
	return undefined;
}

/** What an image is by its own bytes, whatever it is called; undefined where it is neither PNG nor JPEG. */
export function readImageHeader(data: Buffer): ImageHeader | undefined {
	if (data.subarray(0, 8).equals(PNG_SIGNATURE)) return header('image/png', pngSize(data));
	if (data.subarray(0, 3).equals(JPEG_SIGNATURE)) return header('image/jpeg', jpegSize(data));
	return undefined;
}

function header(contentType: ImageHeader['contentType'], size: ImageHeader['size']): ImageHeader {
	return size ? { contentType, size } : { contentType };
}
