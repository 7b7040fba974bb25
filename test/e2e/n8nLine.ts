import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names the line of n8n to use, such as `1.123`. Without it the newest one is used. */
export const lineVariable = 'E2E_N8N';

/** One folder for each line, with a package.json and a lock file: its name is that of the line. */
const linesFolder = join(__dirname, 'n8n');

function numbersOf(line: string): [major: number, minor: number] {
	const [major = NaN, minor = NaN] = line.split('.').map(Number);
	return [major, minor];
}

/**
 * The line of n8n that is meant: the wanted one, or the newest of those that are there.
 * Throws when the wanted one is not there, and says which are.
 */
export function chooseLine(lines: readonly string[], wanted: string | undefined): string {
	const newestFirst = [...lines].sort((one, other) => {
		const [major, minor] = numbersOf(one);
		const [otherMajor, otherMinor] = numbersOf(other);
		return otherMajor - major || otherMinor - minor;
	});
	const line = newestFirst.find((one) => !wanted || one === wanted);
	if (line === undefined) {
		throw new Error(
			`There is no n8n ${wanted} in ${linesFolder}. Set ${lineVariable} to one of: ${newestFirst.join(', ')}`,
		);
	}
	return line;
}

/** The line of n8n that this process installs and runs, such as `2.41`. */
export const n8nLine = chooseLine(readdirSync(linesFolder), process.env[lineVariable]);

/** Whether it is the newest one that is there, in which everything is tested. */
export const isNewestLine = n8nLine === chooseLine(readdirSync(linesFolder), undefined);

/** Folder of that line: its package.json, and n8n in its node_modules. */
export const n8nFolder = join(linesFolder, n8nLine);
