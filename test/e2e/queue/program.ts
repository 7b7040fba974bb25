import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of a program in the first of these folders that has it. Throws, naming the package
 * of Debian that brings it, where none does.
 */
export function findProgram(
	name: string,
	folders: readonly string[],
	debianPackage: string,
): string {
	const found = folders.map((folder) => join(folder, name)).find(existsSync);
	if (found === undefined) {
		throw new Error(
			`The queue-mode tests start a ${name} of their own, and there is none on this machine. Install it: apt-get install ${debianPackage}`,
		);
	}
	return found;
}
