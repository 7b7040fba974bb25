import type { Call } from '../../runtime/action/call';
import { inputField, inputFile } from '../../runtime/action/files';
import type { InputFile } from '../../runtime/action/files';
import type { Endpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { parameterProblem, quote } from '../../runtime/problem';
import { readImageHeader } from './image';

const UPLOAD_LOGO: Endpoint = {
	method: 'POST',
	path: '/v2/partners/experts/profile/logo',
	body: 'bytes',
	response: { kind: 'object' },
};

/** Pixels that each side of a logo must have at least and at most. */
const LEAST = 350;
const MOST = 1000;

const field = inputField(
	`The binary field that holds the logo: a PNG or JPEG image, each side from ${LEAST} to ${MOST} pixels`,
);

/**
 * The type to send a logo as.
 * @throws Problem where it is no image that the API takes
 */
function typeOfLogo({ data, claimedType }: InputFile, name: string): string {
	const complain = (complaint: string) =>
		parameterProblem(field.property.displayName, `(${quote(name)}) ${complaint}`);
	const image = readImageHeader(data);
	if (!image)
		throw complain(`must hold a PNG or JPEG image, but the file (${claimedType}) is neither`);
	const { contentType, size } = image;
	if (!size) throw complain(`must hold a whole image, but the ${contentType} in it is broken`);
	const { width, height } = size;
	if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
		throw complain(
			`must hold an image with ${LEAST} to ${MOST} pixels on each side, but it is ${width} pixels wide and ${height} high (${contentType})`,
		);
	}
	return contentType;
}

async function run(call: Call): Promise<Output[]> {
	const file = await inputFile(call, field);
	const contentType = typeOfLogo(file, call.value(field) ?? '');
	const json = await call.api.requestObject(UPLOAD_LOGO, {
		file: { contentType, data: file.data },
	});
	return [{ json }];
}

export const uploadLogo: Operation = {
	value: 'uploadLogo',
	name: 'Upload Logo',
	action: 'Upload the logo of an expert profile',
	description: `Upload the logo of your expert profile from a binary field: a PNG or JPEG image, each side from ${LEAST} to ${MOST} pixels`,
	effect: 'none',
	parameters: [field],
	endpoints: [UPLOAD_LOGO],
	run,
	advice: {
		400: `The directory did not accept the file. It requires a PNG or JPEG image with ${LEAST} to ${MOST} pixels on each side; if it is one, save it again with another program.`,
		403: 'The account behind the API token may not be in the Partner Directory. Account > Get Profile tells whose token it is.',
	},
};
