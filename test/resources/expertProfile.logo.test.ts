import { binaryOf } from '../engine/binary';
import { underTest } from '../engine/underTest';
import { jpegHeader, png } from '../sandbox/image';

const node = underTest();

const upload = async (data: Buffer, mimeType = 'image/png') =>
	await node.run(
		'expertProfile',
		'uploadLogo',
		{},
		{ binary: [{ data: binaryOf(data, mimeType) }] },
	);

/** A JPEG as cameras write it: with a thumbnail that has a size of its own in front of the size. */
function cameraJpeg(width: number, height: number, inFront: number[] = []): Buffer {
	const thumbnail = jpegHeader(160, 120);
	const exif = Buffer.from([0xff, 0xe1, 0, thumbnail.length + 2]);
	const image = jpegHeader(width, height);
	return Buffer.concat([
		image.subarray(0, 2),
		exif,
		thumbnail,
		Buffer.from(inFront),
		image.subarray(2),
	]);
}

/** Legal, and rare: fill bytes before a table, and a marker without a length. */
const ODDITIES = [0xff, 0xff, 0xff, 0xc4, 0, 3, 0, 0xff, 0x01];

describe('expertProfile: uploadLogo', () => {
	it('sends the bytes of the image as they are', async () => {
		const logo = png(400, 350);
		const { items } = await upload(logo);

		const request = node.request();
		expect(request).toMatchObject({
			method: 'POST',
			path: '/v2/partners/experts/profile/logo',
			query: {},
			status: 200,
		});
		expect(request.headers['content-type']).toBe('image/png');
		expect(Buffer.isBuffer(request.body) && request.body.equals(logo)).toBe(true);
		expect(items).toEqual([
			{ json: { result: expect.stringMatching(/^https:.*\.png$/) }, pairedItem: { item: 0 } },
		]);
	});

	it('goes by the bytes and not by what the file is called', async () => {
		await upload(cameraJpeg(1000, 999), 'image/png');

		expect(node.request().headers['content-type']).toBe('image/jpeg');
		expect(node.request().status).toBe(200);
	});

	it('takes the file of each item from the field that is named', async () => {
		const { items } = await node.run(
			'expertProfile',
			'uploadLogo',
			{ binaryPropertyName: '={{ $json.field }}' },
			{
				items: [{ field: 'logo' }, { field: 'picture' }],
				binary: [
					{ logo: binaryOf(png(400, 400), 'image/png') },
					{ picture: binaryOf(jpegHeader(350, 350), 'image/jpeg') },
				],
			},
		);

		expect(node.sandbox.requests.map(({ headers }) => headers['content-type'])).toEqual([
			'image/png',
			'image/jpeg',
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it.each([
		['too narrow', png(349, 400), '349 pixels wide and 400 high (image/png)'],
		['too high', jpegHeader(400, 1001), '400 pixels wide and 1001 high (image/jpeg)'],
		[
			'a thumbnail inside of a photo that is too large',
			cameraJpeg(4032, 3024, ODDITIES),
			'4032 pixels wide and 3024 high (image/jpeg)',
		],
	])(
		'refuses an image that is %s, and names what it found and both limits',
		async (_, data, found) => {
			const { error } = await upload(data);

			expect(error).toMatchObject({ name: 'NodeOperationError' });
			expect(error?.message).toBe(
				`"Input Binary Field" ("data") must hold an image with 350 to 1000 pixels on each side, but it is ${found}`,
			);
			expect(node.traffic()).toEqual([]);
		},
	);

	it.each([
		[
			'another kind of image',
			Buffer.from('GIF89a........'),
			'image/gif',
			'must hold a PNG or JPEG image, but the file (image/gif) is neither',
		],
		[
			'a text that is called an image',
			Buffer.from('hello'),
			'image/png',
			'must hold a PNG or JPEG image, but the file (image/png) is neither',
		],
		[
			'nothing',
			Buffer.alloc(0),
			'image/png',
			'must hold a PNG or JPEG image, but the file (image/png) is neither',
		],
		[
			'half of a header',
			png(400, 400).subarray(0, 20),
			'image/png',
			'must hold a whole image, but the image/png in it is broken',
		],
		[
			'a JPEG without a size',
			Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9, 0, 0, 0, 0, 0]),
			'image/jpeg',
			'must hold a whole image, but the image/jpeg in it is broken',
		],
	])('refuses %s', async (_, data, mimeType, complaint) => {
		const { error } = await upload(data, mimeType);

		expect(error?.message).toBe(`"Input Binary Field" ("data") ${complaint}`);
		expect(node.traffic()).toEqual([]);
	});

	it('passes on what n8n says where there is no file', async () => {
		const { error } = await node.run('expertProfile', 'uploadLogo');

		expect(error?.message).toContain("binary file 'data', but none was found");
		expect(node.traffic()).toEqual([]);
	});

	it.each(['constructor', '__proto__', 'other'])(
		'finds no file in a field called %s',
		async (name) => {
			const { error } = await node.run(
				'expertProfile',
				'uploadLogo',
				{ binaryPropertyName: name },
				{ binary: [{ data: binaryOf(png(400, 400), 'image/png') }] },
			);

			expect(error?.message).toMatch(/binary field/);
			expect(error?.message).toContain(name);
			expect(node.traffic()).toEqual([]);
		},
	);
});
