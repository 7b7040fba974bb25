import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LEFT_OUT, type Room } from './rooms';

/** The project's folder. */
export const ROOT = join(__dirname, '../..');

function filesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path);
		return [relative(ROOT, path).split(sep).join('/')];
	});
}

function startingWith(beginnings: string[], files: string[]): string[] {
	return files.filter((file) => beginnings.some((beginning) => file.startsWith(beginning)));
}

/** All code that ships. */
export function shippedCode(): string[] {
	const all = ['nodes', 'credentials'].flatMap((folder) => filesIn(join(ROOT, folder)));
	return all.filter((file) => file.endsWith('.ts'));
}

/** The files of a room that are mutated. */
export function codeOf({ code, except = [] }: Room): string[] {
	const found = startingWith(code, shippedCode());
	return found.filter((file) => startingWith(except, [file]).length === 0);
}

/**
 * The test files of a room, in the order of the table.
 * @throws Error when one of the beginnings in the table fits no file
 */
export function testsOf({ tests }: Room): string[] {
	const all = filesIn(join(ROOT, 'test')).filter((file) => file.endsWith('.test.ts'));
	const found = tests.flatMap((beginning) => {
		const files = startingWith([beginning], all);
		if (files.length === 0) throw new Error(`No test file begins with ${beginning}`);
		return files.sort();
	});
	return [...new Set(found)].filter((file) => startingWith(LEFT_OUT, [file]).length === 0);
}
