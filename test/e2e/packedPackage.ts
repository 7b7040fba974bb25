import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runOrThrow } from './command';
import { isObject, stringAt } from './json';
import { packageFolder } from './paths';

/** The tarball that a user would get from the registry, and what npm says is in it. */
export interface PackedPackage {
	name: string;
	tarball: string;
	/** Paths inside the package. */
	files: string[];
	/** Size of the tarball in bytes. */
	bytes: number;
}

/**
 * Builds a package and packs it into a folder of its own. Builds and packs the
 * root of the repository unless told. Throws a CommandError when the build or
 * the packing fails.
 */
export async function packPackage(folder: string = packageFolder): Promise<PackedPackage> {
	await runOrThrow('npm', ['run', 'build'], { cwd: folder });
	const destination = await mkdtemp(join(tmpdir(), 'livechat-partners-pack-'));
	const { stdout } = await runOrThrow(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', destination],
		{ cwd: folder },
	);
	return readPacked(JSON.parse(stdout), destination);
}

function readPacked(answer: unknown, destination: string): PackedPackage {
	// npm gives a list with one entry, or since npm 11 in places an object by package name.
	const entries = Array.isArray(answer) ? answer : isObject(answer) ? Object.values(answer) : [];
	const packed: unknown = entries[0];
	if (!isObject(packed) || typeof packed.size !== 'number' || !Array.isArray(packed.files)) {
		throw new TypeError('npm pack gave an answer of another shape');
	}
	return {
		name: stringAt(packed, 'name', 'npm pack'),
		tarball: join(destination, stringAt(packed, 'filename', 'npm pack')),
		files: packed.files.map((file: unknown) => stringAt(file, 'path', 'A packed file')),
		bytes: packed.size,
	};
}
