import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Tarball } from '../scan/tarball';

/** Where the tarball waits that passed `npm run scan`. */
function folderOf(root: string): string {
	return join(root, 'reports', 'tarball');
}

/** Keeps a tarball that passed all checks, in place of an earlier one, for `npm run release`. */
export function keepTested(root: string, { archive }: Tarball): void {
	const folder = folderOf(root);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	copyFileSync(archive, join(folder, basename(archive)));
}

/** The path of the tarball that passed the checks last, or undefined where none did. */
export function testedTarball(root: string): string | undefined {
	const folder = folderOf(root);
	const [name] = existsSync(folder) ? readdirSync(folder) : [];
	return name === undefined ? undefined : join(folder, name);
}
