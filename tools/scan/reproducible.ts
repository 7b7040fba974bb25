/* Whether anybody who builds a commit gets the tarball that was published from it, byte for byte. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pack, type Tarball } from './tarball';

/** What a build neither reads nor packs. */
const notPartOfIt = new Set([
	'.git',
	'.n8n-try',
	'.stryker-tmp',
	'coverage',
	'dist',
	'reports',
	'test',
	'tools',
]);

/**
 * Builds a copy of the package in another folder and packs it there.
 * @param workspace an empty folder for the copy
 * @throws what `gulp build` or `npm pack` end with when they fail
 */
export function packElsewhere(packageRoot: string, workspace: string): Tarball {
	const copy = join(workspace, 'copy');
	const packed = join(workspace, 'packed');
	mkdirSync(packed, { recursive: true });
	cpSync(packageRoot, copy, {
		recursive: true,
		filter: (path) => {
			const name = relative(packageRoot, path);
			return name !== 'node_modules' && !notPartOfIt.has(name);
		},
	});
	symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'), 'dir');
	// All that is packed comes from here; the compiler only checks types.
	execFileSync('npx', ['gulp', 'build'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
	return pack(copy, packed);
}

/** What differs between two tarballs of the same sources; nothing where they are the same bytes. */
export function differences(one: Tarball, other: Tarball): string[] {
	if (readFileSync(one.archive).equals(readFileSync(other.archive))) return [];
	const files = [...new Set([...one.files, ...other.files])].filter(
		(path) => contentOf(one, path) !== contentOf(other, path),
	);
	return files.length > 0
		? files.map((path) => `${path} comes out differently`)
		: ['the same files are packed differently'];
}

function contentOf({ directory, files }: Tarball, path: string): string | undefined {
	return files.includes(path) ? readFileSync(join(directory, path), 'latin1') : undefined;
}
