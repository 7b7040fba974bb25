import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pack } from '../../tools/scan/tarball';
import { runOrThrow } from './command';
import { stringAt } from './json';
import { packageFolder } from './paths';

/** The tarball that a user would get from the registry, and what is in it. */
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
	const { archive, directory, files, bytes } = pack(folder, destination);
	const manifest: unknown = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
	return { name: stringAt(manifest, 'name', 'package.json'), tarball: archive, files, bytes };
}
