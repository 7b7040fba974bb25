import fc from 'fast-check';
import { readImageHeader } from '../../nodes/LiveChatPartners/resources/expertProfile/image';
import { jpegHeader, png } from '../sandbox/image';

/** A JPEG with segments before its frame, which has a marker of its own and a size of 640 by 480. */
function jpeg(before: number[], frame = 0xc0): Buffer {
	return Buffer.from([
		...[0xff, 0xd8, ...before],
		...[0xff, frame, 0, 11, 8, 480 >> 8, 480 & 0xff, 640 >> 8, 640 & 0xff],
	]);
}

const SIZE = { width: 640, height: 480 };
const hex = (marker: number) => marker.toString(16);

describe('a PNG', () => {
	it('has the size that its first chunk says', () => {
		expect(readImageHeader(png(640, 480))).toEqual({ contentType: 'image/png', size: SIZE });
		expect(readImageHeader(png(640, 480).subarray(0, 24))).toMatchObject({ size: SIZE });
	});

	it('has none where the chunk is cut off or another', () => {
		const other = png(640, 480);
		other.write('IDAT', 12, 'latin1');

		expect(readImageHeader(png(640, 480).subarray(0, 23))).toEqual({ contentType: 'image/png' });
		expect(readImageHeader(other)).toEqual({ contentType: 'image/png' });
	});
});

describe('a JPEG', () => {
	const frames = Array.from({ length: 16 }, (_, index) => 0xc0 + index).filter(
		(marker) => ![0xc4, 0xc8, 0xcc].includes(marker),
	);

	it.each(frames.map(hex))('has the size that its frame says: ff%s', (marker) => {
		expect(readImageHeader(jpeg([], Number.parseInt(marker, 16)))).toEqual({
			contentType: 'image/jpeg',
			size: SIZE,
		});
	});

	// Each of these would be a size of 1 by 1 where it passed for a frame.
	it.each([0xc4, 0xc8, 0xcc, 0xbf, 0xdb, 0xe0, 0xe1, 0xfe].map(hex))(
		'may have a segment before the frame that is none: ff%s',
		(marker) => {
			const segment = [0xff, Number.parseInt(marker, 16), 0, 7, 8, 0, 1, 0, 1];

			expect(readImageHeader(jpeg(segment))).toMatchObject({ size: SIZE });
		},
	);

	it.each([0x01, 0xd0, 0xd3, 0xd7].map(hex))(
		'may have a marker that stands alone: ff%s',
		(marker) => {
			expect(readImageHeader(jpeg([0xff, Number.parseInt(marker, 16)]))).toMatchObject({
				size: SIZE,
			});
		},
	);

	it('may have any number of fill bytes before a marker', () => {
		expect(readImageHeader(jpeg([0xff, 0xff, 0xff]))).toMatchObject({ size: SIZE });
	});

	it('may have segments of any length, and a frame at the very end', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 }), (contents) => {
				const segments = contents.flatMap((content) => {
					const length = content.length + 2;
					return [0xff, 0xe1, length >> 8, length & 0xff, ...content];
				});

				expect(readImageHeader(jpeg(segments))).toEqual({
					contentType: 'image/jpeg',
					size: SIZE,
				});
			}),
		);
	});

	it('has no size where it is cut off before its end, or goes on with something else', () => {
		const whole = jpeg([0xff, 0xe0, 0, 4, 0, 0]);
		for (let length = 3; length < whole.length; length++)
			expect(readImageHeader(whole.subarray(0, length))).toEqual({ contentType: 'image/jpeg' });
		const derailed = jpeg([0xff, 0xe0, 0, 3, 0, 0]);

		expect(readImageHeader(derailed)).toEqual({ contentType: 'image/jpeg' });
	});
});

it.each([
	['nothing', Buffer.alloc(0)],
	['the beginning of a PNG', png(1, 1).subarray(0, 7)],
	['the beginning of a JPEG', jpegHeader(1, 1).subarray(0, 2)],
	['a PNG behind something else', Buffer.concat([Buffer.from(' '), png(1, 1)])],
	['a JPEG behind something else', Buffer.concat([Buffer.from(' '), jpegHeader(1, 1)])],
	['a text', Buffer.from('PNG and JPEG')],
])('%s is no image', (_, data) => {
	expect(readImageHeader(data)).toBeUndefined();
});
